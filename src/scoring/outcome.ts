import type { Rounding, ScoringRule } from "../packs/scoring-rule";
import type { ExpectedScore } from "./form-scores";
import type { Reading } from "./measure";
import { percent, plain, roundTo } from "./round";

/** How scores are written: decimals, rounding, and how reversed indicators go where their rule is a ratio. */
export interface ScoreStyle {
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly reverse: "ratio" | "linear" | "step";
}

/** What a rule makes of one reading. */
export interface Outcome {
  readonly score: ExpectedScore;
  /** The only scores possible under the rule; null when any is. */
  readonly allowed: readonly number[] | null;
  readonly explanation: string;
  /** Why there is no score, "" otherwise (Chinese). */
  readonly problem: string;
}

/** The parameters of one family. */
export type Of<Family extends ScoringRule["family"]> = Extract<ScoringRule, { family: Family }>;
/** Scores one reading by the parameters of one family. */
export type Apply<Family extends ScoringRule["family"]> = (
  rule: Of<Family>,
  weight: number,
  reading: Reading,
  style: ScoreStyle,
) => Outcome;

/** No score, and why. */
export const unscored = (problem: string, allowed: readonly number[] | null = null): Outcome => ({
  score: null,
  allowed,
  explanation: "",
  problem,
});

/** Said where actual and rule are of different worlds. */
export const CANNOT = "实际完成值与这条评分规则对不上";

/** A score with its sum: `sum` is the arithmetic to the left of "=". Scores never fall below 0. */
export function scored(raw: number, sum: string, style: ScoreStyle, allowed: readonly number[] | null = null): Outcome {
  const score = Math.max(0, roundTo(raw, style.decimals, style.rounding));
  const floor = raw < 0 ? "，扣完为止" : "";
  return { score, allowed, explanation: `${sum} = ${score.toFixed(style.decimals)}${floor}`, problem: "" };
}

/** The whole weight. */
export function full(
  weight: number,
  why: string,
  style: ScoreStyle,
  allowed: readonly number[] | null = null,
): Outcome {
  const score = roundTo(weight, 6);
  return {
    score,
    allowed,
    explanation: `${why}，得满分${plain(roundTo(score, Math.max(style.decimals, 2)))}`,
    problem: "",
  };
}

/** Nothing. */
export const zero = (why: string, allowed: readonly number[] | null = null): Outcome => ({
  score: 0,
  allowed,
  explanation: `${why}，得0分`,
  problem: "",
});

/** The share the form itself states. */
export function fromShare(weight: number, reading: Extract<Reading, { kind: "share" }>, style: ScoreStyle): Outcome {
  return scored(weight * Math.min(1, reading.share), `${plain(weight)} × ${percent(reading.share)}`, style);
}

/** Readings every numeric family treats alike; null for a measure, which is the family's own business. */
export function withoutMeasure(weight: number, reading: Reading, style: ScoreStyle): Outcome | null {
  switch (reading.kind) {
    case "measure":
      return null;
    case "reached":
      return reading.reached ? full(weight, "已达到目标值", style) : unscored("未达到目标值，但差多少算不出来");
    case "share":
      return fromShare(weight, reading, style);
    case "unknown":
      return unscored(reading.why);
    case "word":
      return unscored(`实际完成值“${reading.word}”不是数值，无法按数值规则计分`);
    case "missing":
      return unscored("没有实际完成值");
    case "cases":
    case "items":
      return unscored(CANNOT);
  }
}
