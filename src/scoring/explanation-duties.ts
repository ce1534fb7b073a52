import type { FormDocument, Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import type { BudgetScore, ExplanationDuty, IndicatorScore } from "./form-scores";
import { isInapplicable } from "./form-rules";
import type { NoteRules } from "./parse-note";

const NO_REASON = /^(?:无|没有|无偏差|无误差|[-—－/、\\.。\s]*)$/;

/** Where the reason of a row belongs, and whether one stands there. */
function reasonOf({ cells }: Indicator): Pick<ExplanationDuty, "cell" | "explained"> {
  const places = [cells.deviation, cells.remark].filter((cell) => cell !== undefined);
  const explained = places.some(({ text }) => !NO_REASON.test(text.trim()));
  return { cell: places[0]?.cell ?? cells.actual?.cell ?? null, explained };
}

function rowDuty(
  { indicator: index, completion }: IndicatorScore,
  document: FormDocument,
  { explanations }: Pack,
): ExplanationDuty | null {
  const row = document.indicators[index];
  if (!row || completion === null || row.residue || isInapplicable(row)) return null;
  const { below, over, notice, basis } = explanations;
  const base = { indicator: index, completion, source: basis, sourceCell: null, ...reasonOf(row) };
  if (below !== null && completion < below) return { ...base, kind: "below", limit: below };
  if (over !== null && completion >= over) return { ...base, kind: "over", limit: over };
  if (notice !== null && completion >= notice) return { ...base, kind: "notice", limit: notice };
  return null;
}

/** The row of the form that is about budget execution, where it is an indicator. */
const isExecution = ({ name }: Indicator) => /执行率/.test(name);

function executionDuty(
  document: FormDocument,
  rows: readonly IndicatorScore[],
  budget: BudgetScore | null,
  pack: Pack,
  notes: NoteRules,
): ExplanationDuty | null {
  const noted = notes.executionBelow;
  const limit = noted?.share ?? pack.explanations.executionBelow;
  if (limit === null) return null;
  const source = noted?.source ?? pack.explanations.basis;
  const sourceCell = noted?.cell ?? null;
  if (budget && budget.executionRate !== null) {
    if (budget.executionRate >= limit) return null;
    const amounts = document.tables.flatMap((table) => table.rows).find(({ row }) => row === budget.row)?.amounts ?? [];
    const reason = amounts.find(({ name }) => name === "reason");
    return {
      kind: "execution",
      indicator: null,
      completion: budget.executionRate,
      limit,
      cell: reason?.cell ?? budget.scoreCell,
      explained: reason !== undefined && !NO_REASON.test(reason.text.trim()),
      source,
      sourceCell,
    };
  }
  const index = document.indicators.findIndex(isExecution);
  const row = document.indicators[index];
  const completion = rows[index]?.completion ?? null;
  if (!row || completion === null || completion >= limit) return null;
  return { kind: "execution", indicator: index, completion, limit, ...reasonOf(row), source, sourceCell };
}

/**
 * What the form must explain: rows below, far above or well above their target by the pack's limits, and a budget
 * execution under the limit the form's own notes set, or else the pack. A row is listed once.
 */
export function explanationDuties(
  document: FormDocument,
  rows: readonly IndicatorScore[],
  budget: BudgetScore | null,
  pack: Pack,
  notes: NoteRules,
): readonly ExplanationDuty[] {
  const execution = executionDuty(document, rows, budget, pack, notes);
  const owed = rows
    .filter(({ indicator }) => indicator !== execution?.indicator)
    .map((row) => rowDuty(row, document, pack))
    .filter((duty) => duty !== null);
  return execution ? [execution, ...owed] : owed;
}
