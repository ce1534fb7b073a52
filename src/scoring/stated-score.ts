import type { Indicator } from "../form/document";
import type { Rounding } from "../packs/scoring-rule";
import { applyRule } from "./apply-rule";
import { directionFor } from "./direction";
import type { ExpectedScore } from "./form-scores";
import { measureNumbers } from "./measure";
import type { Reading } from "./measure";
import type { Outcome, ScoreStyle } from "./outcome";
import type { ParsedProcess } from "./parse-process";
import { percent, plain, roundTo } from "./round";

import { NOTHING } from "./scoring-context";
import type { Part, RuleInForce, ScoringContext } from "./scoring-context";

const OTHER_ROUNDINGS: readonly Rounding[] = ["ceil", "half-up", "truncate"];

/** Where a rule leaves open how part of a step counts, the scores of every way of counting. */
export function applyOpenly(
  { rule, exact }: RuleInForce,
  weight: number,
  reading: Reading,
  style: ScoreStyle,
): Outcome {
  const outcome = applyRule(rule, weight, reading, style);
  if (exact || rule.family !== "deduction" || outcome.score === null) return outcome;
  const open = [rule.short, rule.over].some((deduction) => deduction?.rounding === "none");
  if (!open) return outcome;
  const scores = OTHER_ROUNDINGS.map((rounding) => {
    const short = rule.short && { ...rule.short, rounding };
    const over = rule.over && { ...rule.over, rounding };
    return applyRule({ ...rule, short, over }, weight, reading, style).score;
  });
  const ends = [outcome.score, ...scores].flatMap((score) =>
    score === null ? [] : typeof score === "number" ? [score] : [score.min, score.max],
  );
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  if (min === max) return outcome;
  const explanation = `${outcome.explanation}；不足一档如何计算没有写明，在${plain(min)}～${plain(max)}之间`;
  return { ...outcome, score: { min, max }, explanation };
}

const close = (a: number, b: number) => Math.abs(a - b) < 0.0051;

function allowedText(allowed: readonly number[]): string {
  return allowed.length > 8
    ? `${allowed
        .slice(0, 8)
        .map((score) => plain(score))
        .join("、")}……`
    : allowed.map((score) => plain(score)).join("、");
}

/** A stated score against the scores its rule can give: itself, or the two it lies between. */
function againstAllowed(stated: Outcome, allowed: readonly number[] | null): Part {
  const score = stated.score;
  if (allowed === null || typeof score !== "number" || allowed.some((one) => close(one, score)))
    return { ...NOTHING, expectedScore: score, allowedScores: allowed, explanation: stated.explanation };
  const min = Math.max(0, ...allowed.filter((one) => one < score));
  const max = Math.min(...allowed.filter((one) => one > score));
  return {
    ...NOTHING,
    expectedScore: { min, max },
    allowedScores: allowed,
    explanation: `${stated.explanation}（评分过程）`,
    problem: `评分过程得出${plain(score)}分，但按评分规则只可能得${allowedText(allowed)}分`,
  };
}

function inRange(score: number, range: ExpectedScore): boolean {
  if (range === null) return false;
  if (typeof range === "number") return close(score, range);
  return score >= range.min - 0.0051 && score <= range.max + 0.0051;
}

/** A score the form's own remark states: kept when the rule can give it. */
export function scoreStated(
  indicator: Indicator,
  rule: RuleInForce | null,
  weight: number,
  process: ParsedProcess,
  context: ScoringContext,
): Part {
  const { style } = context;
  const share = process.share ?? 0;
  const score = roundTo(weight * share, Math.max(2, style.decimals));
  const sum =
    share === 1
      ? `${plain(weight)}（${process.words}）`
      : `${plain(weight)} × ${percent(share)} = ${score.toFixed(2)}（${process.words}）`;
  const stated: Outcome = { score, allowed: null, explanation: sum, problem: "" };
  if (!rule) return { ...NOTHING, expectedScore: score, explanation: sum };
  const measured =
    rule.rule.family === "deduction" && process.measured !== null && indicator.target.number !== null
      ? measureNumbers(indicator.target.number, process.measured, directionFor(indicator, context.pack), true)
      : null;
  if (!measured)
    return againstAllowed(
      stated,
      applyRule(rule.rule, weight, { kind: "share", share, text: process.words }, style).allowed,
    );
  const worked = applyOpenly(rule, weight, measured, style);
  const completion = measured.completion;
  if (inRange(score, worked.score)) return { ...NOTHING, expectedScore: score, explanation: sum, completion };
  return {
    expectedScore: worked.score,
    allowedScores: worked.allowed,
    explanation: worked.explanation,
    problem: `评分过程得出${plain(score)}分，与评分规则算出的不一致`,
    completion,
  };
}

/** Points a remark gives or takes off outright; null when it states none. */
export function statedPoints(process: ParsedProcess, weight: number): Part | null {
  if (process.deducted !== null) {
    const score = Math.max(0, roundTo(weight - process.deducted, 2));
    return {
      ...NOTHING,
      expectedScore: score,
      explanation: `${plain(weight)} − ${plain(process.deducted)} = ${score.toFixed(2)}`,
    };
  }
  if (process.points === null || process.points > weight) return null;
  return { ...NOTHING, expectedScore: process.points, explanation: `评分过程：得${plain(process.points)}分` };
}
