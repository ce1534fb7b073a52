import type { ColumnName, Indicator } from "../../form/document";
import type { ExpectedScore } from "../../scoring/form-scores";
import type { ReviewedForm } from "../session-state";

/** A form at a glance. Counts, not shares: the reader gets both. */
export interface FormFacts {
  /** Cells that are meant to be filled, and those that are. */
  readonly cells: { readonly filled: number; readonly total: number };
  /** Indicators by whether a third party could tell that they were reached. */
  readonly targets: { readonly measurable: number; readonly graded: number; readonly total: number };
  /** null where the form carries no weights. */
  readonly weights: { readonly sum: number; readonly base: number } | null;
  /** null where the form carries no scores. */
  readonly scores: { readonly filled: number; readonly computed: ExpectedScore; readonly base: number } | null;
}

/** Columns whose cells every indicator must answer; remarks and explanations may stay blank. */
const ANSWERED: readonly ColumnName[] = ["levelThree", "target", "weight", "actual", "score"];

/** The figures the pane shows above the findings. */
export function formFacts({ document, scores }: ReviewedForm): FormFacts {
  const rows = document.indicators.filter(({ residue }) => !residue);
  const columns = ANSWERED.filter((name) => document.columns.some((column) => column.name === name));
  const answers = rows.flatMap((row) => columns.map((name) => row.cells[name]?.text ?? ""));
  const named = document.fields.filter(({ name }) => name !== null).map(({ text }) => text);
  const all = [...answers, ...named];
  const { weightBase, weightSum, scoreSum, expectedTotal } = scores;
  return {
    cells: { filled: all.filter((text) => text.trim() !== "").length, total: all.length },
    targets: {
      measurable: rows.filter((row) => isJudged(row, "measurable")).length,
      graded: rows.filter((row) => isJudged(row, "graded")).length,
      total: rows.length,
    },
    weights: weightBase === null || weightSum === null ? null : { sum: weightSum, base: weightBase },
    scores: scoreSum === null ? null : { filled: scoreSum, computed: expectedTotal, base: weightBase ?? 100 },
  };
}

function isJudged({ target }: Indicator, measurability: Indicator["target"]["measurability"]): boolean {
  return target.measurability === measurability;
}
