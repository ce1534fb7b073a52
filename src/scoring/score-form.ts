import type { FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import { scoreBudget } from "./budget-score";
import type { BudgetScore, ExpectedScore, FormScores, IndicatorScore } from "./form-scores";
import type { ScoreStyle } from "./outcome";
import { parseNotes } from "./parse-note";
import { parseRuleText } from "./parse-rule-text";
import { expectedWeights } from "./expected-weights";
import { describeRule } from "./describe-rule";
import { ratingOf } from "./rating";
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

function expectedTotal(
  document: FormDocument,
  rows: readonly IndicatorScore[],
  budget: BudgetScore | null,
): ExpectedScore {
  const scored = rows.filter(({ indicator }) => {
    const row = document.indicators[indicator];
    return row !== undefined && !row.residue && (row.weight ?? row.nameWeight) !== null;
  });
  const parts = scored.map(
    ({ indicator, expectedScore }) => expectedScore ?? document.indicators[indicator]?.score ?? null,
  );
  if (budget) parts.push(budget.expectedScore ?? budget.score);
  if (parts.length === 0 || scored.every(({ expectedScore }) => expectedScore === null)) return null;
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const ranges = known.map(asRange);
  const min = sumExactly(ranges.map((range) => range.min));
  const max = sumExactly(ranges.map((range) => range.max));
  return min === max ? min : { min, max };
}

function ruleCellReadings(document: FormDocument): FormScores["parsedNotes"] {
  return document.indicators.flatMap(({ cells }) => {
    const cell = cells.scoringRule;
    if (!cell || cell.text === "") return [];
    const { rule } = parseRuleText(cell.text);
    const reading = rule ? describeRule(rule) : "未能识别为评分规则";
    return [{ cell: cell.cell, text: cell.text, understood: rule !== null, reading }];
  });
}

/**
 * Works out weights and scores of a form by its own rules, the pack's where it has none. Total: never throws.
 * A declaration has no results: only its weights and the scores its rules allow are worked out.
 */
export function scoreForm(document: FormDocument, pack: Pack, siblings: readonly FormDocument[] = []): FormScores {
  const style = styleOf(pack);
  const related = siblings.filter(({ sheet, id }) => sheet === document.sheet && id !== document.id);
  const own = parseNotes(document.notes);
  const notes = own.rules.length > 0 ? own : parseNotes([...document.notes, ...related.flatMap((form) => form.notes)]);
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
  const onForm = scoreSum === null ? null : sumExactly([scoreSum, outside.score ?? 0]);
  return {
    indicators,
    weightBase,
    weightSum: weightSumOf(document),
    scoreSum,
    expectedTotal: context.hasResults ? expectedTotal(document, indicators, budget) : null,
    rating:
      onForm === null || weightBase === null ? null : ratingOf(onForm, sumExactly([weightBase, outside.weight]), pack),
    budget,
    parsedNotes: [...notes.readings, ...ruleCellReadings(document)],
  };
}
