import { changeOf, wayOf } from "./change";
import { compareNumbers } from "./compare-numbers";
import { open, told } from "./comparison";
import type { Comparison } from "./comparison";
import type { TargetValue } from "./target-value";

/** Which way an actual went: as it says, or down where its number is negative. */
function wentOf(actual: TargetValue): "up" | "down" | null {
  return wayOf(actual) ?? ((actual.number ?? 0) < 0 ? "down" : null);
}

const size = (value: TargetValue): TargetValue => ({ ...value, number: Math.abs(value.number ?? 0) });

/**
 * A change wanted and what became of it: 下降7% and -7% meet 下降5%, 增长2% does not; a bare 6% is the size of the
 * change. A limit (增长不超过3%) is kept by whatever went the other way. Null where the target is no change.
 */
export function compareChanges(actual: TargetValue, target: TargetValue): Comparison | null {
  const went = wentOf(actual);
  const wanted = changeOf(target);
  if (wanted === null) {
    const limited = target.upper === null && target.number !== null ? wayOf(target) : null;
    return limited !== null && went !== null && went !== limited ? told(true) : null;
  }
  if (went !== null && went !== wanted) return told(false);
  // 0% may be the change, or the level that was reached by it.
  if (went === null && actual.number === 0 && wanted === "down") return open("level");
  return compareNumbers(size(actual), target, "higherIsBetter");
}
