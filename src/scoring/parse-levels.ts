import type { ScoringRule } from "../packs/scoring-rule";
import { isOfCompletion, isTorn, readSteps } from "./parse-intervals";

type Levels = Extract<ScoringRule, { family: "levels" }>;

/** "60%~95%之间按线性插值", "其余按线性内插赋分": what lies between two steps is worth as much as its place. */
export const LINEAR = /线性|插值|内插/;
const LINEAR_CLAUSE = /[^,;。]*(?:线性|插值|内插)[^,;。]*/g;

/**
 * Steps with straight lines between them ("95%以上得满分,低于60%不得分,其余按线性内插"); null where a step has two ends or
 * the marks do not rise or fall throughout. `even` has come through evenText, `full` are the full marks.
 */
export function parseLevels(even: string, full: number | null): Levels | null {
  const { steps, rest } = readSteps(even.replace(LINEAR_CLAUSE, ""));
  const completion = isOfCompletion(even);
  const knots = steps.flatMap(({ from, to, give, as }) => {
    const at = from === null || to === null || from === to ? (from ?? to) : null;
    const share = as === "weight" ? give : as === "points" && full ? give / full : null;
    return at === null || share === null || give < 0 ? [] : [{ at: completion ? at / 100 : at, share }];
  });
  const ordered = knots.sort((a, b) => a.at - b.at);
  const rising = (ordered.at(-1)?.share ?? 0) > (ordered[0]?.share ?? 0);
  const monotone = ordered.slice(1).every(({ at, share }, before) => {
    const last = ordered[before];
    return last !== undefined && at > last.at && share > last.share === rising && share !== last.share;
  });
  const whole = knots.length === steps.length && knots.length > 1 && monotone && !isTorn(rest);
  return whole ? { family: "levels", of: completion ? "completion" : "actual", knots: ordered } : null;
}
