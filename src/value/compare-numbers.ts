import { round } from "./chinese-number";
import { directionOfSign } from "./comparator";
import { open, told } from "./comparison";
import { isPercent, onOneScale } from "./one-scale";
import { parseUnit } from "./units";
import type { Comparison, Measured } from "./comparison";
import type { Direction } from "./direction";
import type { TargetValue } from "./target-value";

function atLeast({ actual, target }: Measured, strict: boolean): Pick<Comparison, "attained" | "completion"> {
  const attained = strict ? actual > target : actual >= target;
  if (target > 0) return { completion: round(actual / target), attained };
  return { completion: attained || actual === target ? 1 : null, attained };
}

function atMost({ actual, target }: Measured, strict: boolean): Pick<Comparison, "attained" | "completion"> {
  const attained = strict ? actual < target : actual <= target;
  if (attained) return { completion: 1, attained };
  return { completion: target > 0 ? round(target / actual) : 0, attained };
}

function judged(measured: Measured, strict = false): Comparison {
  const judge = measured.direction === "higherIsBetter" ? atLeast : atMost;
  return { ...judge(measured, strict), measured, open: null };
}

function within(actual: number, low: number, high: number, percent: boolean): Comparison {
  if (actual < low) return judged({ actual, target: low, direction: "higherIsBetter", percent });
  if (actual > high) return judged({ actual, target: high, direction: "lowerIsBetter", percent });
  return told(true);
}

/** How near is near enough, 约 does not say. */
const NEARLY = 0.9;

function isNear({ actual, target, direction }: Measured): boolean {
  return direction === "higherIsBetter" ? actual >= target * NEARLY : actual <= target / NEARLY;
}

const openAfterAll = (found: Comparison, why: "about" | "words"): Comparison => ({
  ...found,
  attained: null,
  open: why,
});

/** Two numbers of one scale against the target's comparator, and where it has none (or "=") the direction. */
function bySign(
  actual: number,
  target: number,
  percent: boolean,
  sign: TargetValue["comparator"],
  direction: Direction | null,
): Comparison {
  const up: Measured = { actual, target, direction: "higherIsBetter", percent };
  const down: Measured = { ...up, direction: "lowerIsBetter" };
  if (sign === "≥" || sign === ">") return judged(up, sign === ">");
  if (sign === "≤" || sign === "<") return judged(down, sign === "<");
  const measured = direction === "lowerIsBetter" ? down : up;
  const found = judged(measured);
  if (sign === "≈" && found.attained === false && isNear(measured)) return openAfterAll(found, "about");
  if (direction !== null || actual === target) return found;
  // Without a direction more may be too much; less of an exact number is not it.
  return sign === "=" && actual < target ? found : openAfterAll(found, "words");
}

/** The direction the numbers themselves are judged by. */
function wayOfSign({ comparator }: TargetValue, direction: Direction | null): Direction | null {
  return directionOfSign(comparator) ?? direction;
}

/** 不足98% where at least 98% was wanted, 超过500元 where at most 500: the figure is an end it did not reach or went past. */
function isOtherEnd({ comparator }: TargetValue, way: Direction | null): boolean {
  const named = directionOfSign(comparator);
  return way !== null && named !== null && named !== way;
}

/** A bare 1 or 0.93 beside a target in percent: a share, or as many percent? Null for any other pair. */
function bareShare(actual: TargetValue, target: TargetValue, direction: Direction | null): Comparison | null {
  const [a, t] = [actual.number ?? 0, target.number ?? 0];
  const inPercent = isPercent(target) && (target.unit === null || parseUnit(target.unit)?.factor === 1);
  const bare = !/[%％]|百分/.test(actual.text) && (actual.unit === null || isPercent(actual));
  if (!inPercent || !bare || t <= 1 || a <= 0 || a > 1 || target.upper !== null) return null;
  const asShare = bySign(round(a * 100), t, true, target.comparator, direction);
  const asPercent = bySign(a, t, true, target.comparator, direction);
  if (wayOfSign(target, direction) !== "lowerIsBetter" && t >= 10) return asShare;
  return asShare.attained === true && asPercent.attained === true ? asPercent : open("share");
}

/** Compares two numbers, brought to the target's scale and unit. Null never: what does not compare is open. */
export function compareNumbers(actual: TargetValue, target: TargetValue, direction: Direction | null): Comparison {
  if (isOtherEnd(actual, wayOfSign(target, direction))) return open("words");
  const share = bareShare(actual, target, direction);
  if (share) return share;
  const scaled = onOneScale(actual, target);
  if (!scaled) return open("units");
  const percent = isPercent(target) || isPercent(actual);
  const { number: t, upper } = scaled.target;
  if (upper !== null) return within(scaled.actual.number, t, upper, percent);
  return bySign(scaled.actual.number, t, percent, target.comparator, direction);
}
