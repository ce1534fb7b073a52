import type { FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import type { Sheet } from "../sheet/sheet";
import { scoreBudget } from "./budget-score";
import type { BudgetScore, ExpectedScore, FormScores, IndicatorScore } from "./form-scores";
import type { ScoreStyle } from "./outcome";
import { evenMoney } from "./even-money";
import { executionDuty } from "./execution-duty";
import { judgedRow } from "./judged-row";
import { notesOnOtherSheet } from "./note-sheets";
import { parseNotes } from "./parse-note";
import type { NoteRules } from "./parse-note";
import { parseRuleText } from "./parse-rule-text";
import { expectedWeights } from "./expected-weights";
import { describeRule } from "./describe-rule";
import { cappedBonus, isBonus, isInapplicable, renormalize } from "./form-rules";
import { bonusPoints } from "./points-rows";
import { ratingOf } from "./rating";
import { ratingLegend } from "./rating-legend";
import { roundTo } from "./round";
import { inPoints } from "./share-weights";
import { scoreRow } from "./row-score";
import { sumExactly, weightBaseOf, weightSumOf } from "./weight-base";

const EMPTY_BUDGET = { weight: 0, score: null, expectedScore: null };

function styleOf(pack: Pack): ScoreStyle {
  const { decimals, rounding, reverse } = pack.scoring;
  return { decimals, rounding, reverse };
}

function hasResults(document: FormDocument): boolean {
  return document.indicators.some(
    ({ actual, cells }) => (actual !== null && actual.class !== "empty") || (cells.scoringProcess?.text ?? "") !== "",
  );
}

const asRange = (score: number | { readonly min: number; readonly max: number }) =>
  typeof score === "number" ? { min: score, max: score } : score;

interface Counted {
  readonly weight: number;
  readonly score: ExpectedScore;
  readonly expected: boolean;
  readonly bonus: boolean;
}

function countedRows(document: FormDocument, rows: readonly IndicatorScore[]): readonly Counted[] {
  return rows.flatMap(({ indicator, expectedScore }) => {
    const row = document.indicators[indicator];
    const weight = row ? (row.weight ?? row.nameWeight) : null;
    if (!row || row.residue || weight === null || isInapplicable(row)) return [];
    return [{ weight, score: expectedScore ?? row.score, expected: expectedScore !== null, bonus: isBonus(row) }];
  });
}

function total(rows: readonly Counted[], end: "min" | "max", scale: number, extra: number, pack: Pack): number {
  const of = (part: readonly Counted[]) =>
    sumExactly(part.map(({ score }) => (score === null ? 0 : asRange(score)[end])));
  const plainRows = of(rows.filter(({ bonus }) => !bonus));
  return sumExactly([plainRows * scale, cappedBonus(sumExactly([of(rows.filter(({ bonus }) => bonus)), extra]), pack)]);
}

/** Points added and taken off in rows of their own, under the indicators. */
function bonusSum(document: FormDocument): number {
  return sumExactly(bonusPoints(document).map(({ score }) => score ?? 0));
}

function expectedTotal(
  document: FormDocument,
  rows: readonly IndicatorScore[],
  budget: BudgetScore | null,
  pack: Pack,
): ExpectedScore {
  const counted = countedRows(document, rows);
  const outside = budget ? (budget.expectedScore ?? budget.score) : 0;
  if (outside === null || !counted.some(({ expected }) => expected)) return null;
  if (counted.some(({ score }) => score === null)) return null;
  const dropped = document.indicators.filter((row) => !row.residue && isInapplicable(row));
  const lost = sumExactly(dropped.map(({ weight, nameWeight }) => weight ?? nameWeight ?? 0));
  const kept = sumExactly(counted.filter(({ bonus }) => !bonus).map(({ weight }) => weight));
  const renormalized = lost > 0 && kept > 0 && pack.scoring.inapplicable === "renormalize";
  const scale = renormalized ? (renormalize(1, kept, kept + lost) ?? 1) : 1;
  const { decimals, rounding } = pack.scoring;
  const extra = bonusSum(document);
  const [min, max] = (["min", "max"] as const).map((end) =>
    roundTo(sumExactly([total(counted, end, scale, extra, pack), asRange(outside)[end]]), decimals, rounding),
  ) as [number, number];
  return min === max ? min : { min, max };
}

/**
 * The rating of what the form says it scored: the score of its total row where that row also states the full marks,
 * else the sum of the rows and the budget. Null while a row that counts has no score yet.
 */
function ratingOnForm(
  document: FormDocument,
  scoreSum: number | null,
  weightBase: number | null,
  budget: BudgetScore | null,
  local: Pack,
): string | null {
  const legend = ratingLegend(document.notes);
  if (legend === "unread") return null;
  const pack = legend === null ? local : { ...local, ratings: [...legend] };
  const open = document.indicators.some(
    (row) => !row.residue && (row.weight ?? row.nameWeight) !== null && row.score === null && !isInapplicable(row),
  );
  if (open) return null;
  const total = document.totals.findLast(({ scope, score }) => scope === "all" && typeof score?.value === "number");
  const [stated, full] = [total?.score?.value, total?.weight?.value];
  if (typeof stated === "number" && typeof full === "number" && full > 0 && stated <= full)
    return ratingOf(stated, full, pack);
  if (scoreSum === null || weightBase === null || (budget !== null && budget.score === null)) return null;
  const score = sumExactly([scoreSum, budget?.score ?? 0, cappedBonus(bonusSum(document), pack)]);
  return ratingOf(score, sumExactly([weightBase, budget?.weight ?? 0]), pack);
}

function ruleCellReadings(document: FormDocument): FormScores["parsedNotes"] {
  return document.indicators.flatMap(({ cells, weight, nameWeight }) => {
    const cell = cells.scoringRule;
    if (!cell || cell.text === "") return [];
    const { rule } = parseRuleText(cell.text, weight ?? nameWeight);
    const reading = rule ? describeRule(rule) : "未能识别为评分规则";
    return [{ cell: cell.cell, text: cell.text, understood: rule !== null, reading }];
  });
}

/** What the form's own notes lay down; else those of the other parts of its sheet, else those on a sheet of notes. */
function notesFor(document: FormDocument, siblings: readonly FormDocument[], sheets: readonly Sheet[]): NoteRules {
  const own = parseNotes(document.notes);
  if (own.rules.length > 0) return own;
  const related = siblings.filter(({ sheet, id }) => sheet === document.sheet && id !== document.id);
  const near = parseNotes([...document.notes, ...related.flatMap((form) => form.notes)]);
  const elsewhere = near.rules.length > 0 ? null : notesOnOtherSheet(document, siblings, sheets);
  return elsewhere === null ? near : { ...elsewhere, readings: near.readings };
}

/**
 * Works out weights and scores of a form by its own rules, the pack's where it has none. Total: never throws.
 * `siblings` are all forms of the workbook, `sheets` all its sheets: a 填表说明 may stand on one of its own.
 * A declaration has no results: only its weights and the scores its rules allow are worked out.
 */
export function scoreForm(
  form: FormDocument,
  pack: Pack,
  siblings: readonly FormDocument[] = [],
  sheets: readonly Sheet[] = [],
): FormScores {
  const pointed = evenMoney(inPoints(form));
  const document = { ...pointed, indicators: pointed.indicators.map(judgedRow) };
  const style = styleOf(pack);
  const notes = notesFor(document, siblings, sheets);
  const context = { pack, notes, style, hasResults: hasResults(document) };
  const weights = expectedWeights(document, pack, notes);
  const indicators = document.indicators.map((indicator, index) => ({
    ...scoreRow(indicator, index, context),
    expectedWeight: weights.get(index) ?? null,
  }));
  const budget = scoreBudget(document, pack, style);
  const outside = budget ?? EMPTY_BUDGET;
  const scores = document.indicators.map(({ score }) => score).filter((score) => score !== null);
  const scoreSum = scores.length === 0 ? null : sumExactly(scores);
  const weightBase = weightBaseOf(document, pack, outside.weight);
  return {
    indicators,
    weightBase,
    weightSum: weightSumOf(document),
    scoreSum,
    expectedTotal: context.hasResults ? expectedTotal(document, indicators, budget, pack) : null,
    rating: ratingOnForm(document, scoreSum, weightBase, budget, pack),
    budget,
    executionDuty: context.hasResults ? executionDuty(document, indicators, budget, pack, notes) : null,
    parsedNotes: [...notes.readings, ...ruleCellReadings(document)],
  };
}
