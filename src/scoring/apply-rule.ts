import type { ScoringRule } from "../packs/scoring-rule";
import { checklist, defects } from "./counted-families";
import { discretion, gradeBands, grades } from "./graded-families";
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

/** Scores one reading by one rule. Never throws; what cannot be scored says why in `problem`. */
export function applyRule(rule: ScoringRule, weight: number, reading: Reading, style: ScoreStyle): Outcome {
  const apply = FAMILIES[rule.family] as Apply<ScoringRule["family"]>;
  return apply(rule as never, weight, reading, style);
}
