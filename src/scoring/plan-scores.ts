import type { FormDocument, Indicator, Located } from "../form/document";
import type { Pack } from "../packs/pack";
import { cellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import type { FormScores, IndicatorScore } from "./form-scores";
import { judgedRow } from "./judged-row";
import { ratingOf } from "./rating";
import { ratingLegend } from "./rating-legend";
import { scoreFormula } from "./score-formula";
import { weighsInShares } from "./share-weights";
import { bonusAddends, fillTotals } from "./total-edits";
import { sumExactly } from "./weight-base";

/** How scores are written. */
export interface ScoreOptions {
  /** A live formula where target and actual are numbers in cells and the rule is a ratio; else the value. */
  readonly formula?: boolean;
  /** Replace scores that differ from what the rule gives; without it only blank ones are filled. Default true. */
  readonly correct?: boolean;
}

/** A tolerance for "the same score": half a unit of the second decimal. */
const SAME = 0.00501;

function scoreCellOf(document: FormDocument, indicator: Indicator): Located | null {
  if (indicator.cells.score) return indicator.cells.score;
  const column = document.columns.find(({ name }) => name === "score");
  if (!column) return null;
  const ref = anchorRef(document.sheet, indicator.row - 1, column.column);
  if (ref !== cellRef(indicator.row - 1, column.column)) return null;
  const cell = cellAtRef(document.sheet, ref);
  return { cell: ref, text: cell.text, value: cell.value, formula: cell.formula, format: cell.format };
}

function rowEdit(document: FormDocument, row: IndicatorScore, options: ScoreOptions): CellEdit | null {
  const indicator = document.indicators[row.indicator];
  const cell = indicator && scoreCellOf(document, indicator);
  if (!indicator || !cell || cell.formula !== null || typeof row.expectedScore !== "number") return null;
  const blank = cell.text === "";
  if (!blank && indicator.score === null) return null;
  if (!blank && (options.correct === false || Math.abs((indicator.score ?? 0) - row.expectedScore) < SAME)) return null;
  const toFormula = options.formula && !weighsInShares(document) ? scoreFormula(judgedRow(indicator), row) : null;
  const edit = { sheet: document.sheet.name, cell: cell.cell, from: cell.value, to: row.expectedScore };
  return toFormula === null ? edit : { ...edit, toFormula };
}

function budgetEdit(document: FormDocument, scores: FormScores, options: ScoreOptions): CellEdit | null {
  const budget = scores.budget;
  if (!budget?.scoreCell || typeof budget.expectedScore !== "number") return null;
  const cell = cellAtRef(document.sheet, budget.scoreCell);
  if (cell.formula !== null || (cell.text !== "" && budget.score === null)) return null;
  const wrong = budget.score !== null && Math.abs(budget.score - budget.expectedScore) >= SAME;
  if (cell.text !== "" && (!wrong || options.correct === false)) return null;
  return { sheet: document.sheet.name, cell: budget.scoreCell, from: cell.value, to: budget.expectedScore };
}

const numberIn = (edit: CellEdit | undefined) => (typeof edit?.to === "number" ? edit.to : null);

/** What the rows sum to, and what they make with the budget row. */
interface Sums {
  readonly rows: number | null;
  readonly all: number | null;
}

/**
 * What a total that holds a plain number must hold after the fill: the sum it held before, followed; the sum of all
 * addends where every one of them is known and its full marks are theirs; or, where the ten points of budget execution
 * stand outside what was read, its own figure moved by what the rows moved. Null where it cannot be told.
 */
function corrected(
  value: number,
  full: number | null,
  before: Sums,
  after: Sums,
  addends: number | null,
): number | null {
  const near = (one: number | null) => one !== null && Math.abs(one - value) < SAME;
  if (near(before.all)) return after.all;
  if (near(before.rows)) return after.rows;
  if (addends !== null && full === addends) return after.all;
  const unread = before.all === null ? null : value - before.all;
  const execution = full === 100 && addends === 90 && unread !== null && unread > 0 && unread <= 10;
  return execution && after.all !== null && before.all !== null ? sumExactly([value, after.all, -before.all]) : null;
}

function totalCorrections(
  document: FormDocument,
  before: Sums,
  after: Sums,
  addends: number | null,
): readonly CellEdit[] {
  return document.totals.flatMap(({ scope, score, weight }) => {
    if (scope !== "all" || !score || score.formula !== null || typeof score.value !== "number") return [];
    const full = typeof weight?.value === "number" ? weight.value : null;
    const to = corrected(score.value, full, before, after, addends);
    if (to === null || Math.abs(score.value - to) < SAME) return [];
    return [{ sheet: document.sheet.name, cell: score.cell, from: score.value, to }];
  });
}

function ratingEdit(document: FormDocument, pack: Pack, total: number, fullMark: number): readonly CellEdit[] {
  const field = document.fields.find(({ name }) => name === "rating");
  const legend = ratingLegend(document.notes);
  if (legend === "unread") return [];
  const ratings = legend ?? pack.ratings;
  const rating = ratingOf(total, fullMark, { ...pack, ratings: [...ratings] });
  const known = ratings.some(({ name }) => name === field?.text);
  if (!field || rating === null || field.text === rating || (field.text !== "" && !known)) return [];
  if (cellAtRef(document.sheet, field.cell).formula !== null) return [];
  return [{ sheet: document.sheet.name, cell: field.cell, from: field.value, to: rating }];
}

/**
 * The edits that put the worked-out scores into the form: rows, budget row, totals (blank ones as =SUM(…)) and the
 * rating. Rows the rules leave open are left alone; formulas are never replaced; number formats stay.
 */
export function planScores(
  document: FormDocument,
  scores: FormScores,
  pack: Pack,
  options: ScoreOptions = {},
): readonly CellEdit[] {
  const rows = scores.indicators.flatMap((row) => {
    const edit = rowEdit(document, row, options);
    return edit ? [{ indicator: row.indicator, edit }] : [];
  });
  const edited = new Map(rows.map(({ indicator, edit }) => [indicator, edit]));
  const values = new Map<number, number>();
  document.indicators.forEach(({ score }, index) => {
    const value = numberIn(edited.get(index)) ?? score;
    if (value !== null) values.set(index, value);
  });
  const budget = budgetEdit(document, scores, options);
  const sum = sumExactly([...values.values()]);
  const outside = scores.budget ? (numberIn(budget ?? undefined) ?? scores.budget.score ?? 0) : 0;
  const bonus = bonusAddends(document);
  const extra = sumExactly(bonus.map(({ value }) => value));
  const total = sumExactly([sum, outside, extra]);
  const before: Sums = {
    rows: scores.scoreSum,
    all: scores.scoreSum === null ? null : sumExactly([scores.scoreSum, scores.budget?.score ?? 0, extra]),
  };
  const complete = document.indicators.every(
    ({ residue, weight, nameWeight }, index) => residue || (weight ?? nameWeight) === null || values.has(index),
  );
  const fullMark = sumExactly([scores.weightBase ?? 0, scores.budget?.weight ?? 0]);
  const totals =
    values.size === 0
      ? []
      : fillTotals(document, "score", {
          sum,
          values,
          outside: [...(scores.budget?.scoreCell ? [{ cell: scores.budget.scoreCell, value: outside }] : []), ...bonus],
        });
  return [
    ...rows.map(({ edit }) => edit),
    ...(budget ? [budget] : []),
    ...totals,
    ...(options.correct === false
      ? []
      : totalCorrections(document, before, { rows: sum, all: total }, complete ? fullMark : null)),
    ...(complete ? ratingEdit(document, pack, total, fullMark) : []),
  ];
}
