import type { ScoringRule } from "../packs/scoring-rule";
import { checklist, defects } from "./counted-families";
import { discretion, gradeBands, grades } from "./graded-families";
import { measureNumbers } from "./measure";
import type { Reading } from "./measure";
import { budget, deduction, proportional, reached, reverseLinear } from "./numeric-families";
import type { Apply, Outcome, ScoreStyle } from "./outcome";
import { intervals, levels } from "./table-families";

const FAMILIES: { readonly [F in ScoringRule["family"]]: Apply<F> } = {
  proportional,
  "reverse-linear": reverseLinear,
  reached,
  deduction,
  checklist,
  defects,
  grades,
  "grade-bands": gradeBands,
  intervals,
  levels,
  discretion,
  budget,
};

/** Families that measure: a bare percentage ("93%" where the target is a word) is measured against 100 %. */
const MEASURING: ReadonlySet<ScoringRule["family"]> = new Set([
  "proportional",
  "deduction",
  "intervals",
  "levels",
  "reached",
  "discretion",
]);

function measured(rule: ScoringRule, reading: Reading): Reading {
  if (reading.kind !== "share" || !MEASURING.has(rule.family)) return reading;
  return measureNumbers(100, Number((reading.share * 100).toFixed(6)), "higher", true);
}

/** Scores one reading by one rule. Never throws; what cannot be scored says why in `problem`. */
export function applyRule(rule: ScoringRule, weight: number, reading: Reading, style: ScoreStyle): Outcome {
  const apply = FAMILIES[rule.family] as Apply<ScoringRule["family"]>;
  return apply(rule as never, weight, measured(rule, reading), style);
}
