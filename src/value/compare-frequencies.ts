import { compareNumbers } from "./compare-numbers";
import { open } from "./comparison";
import { timesAYear, unitCounted } from "./frequency";
import { isPercent } from "./one-scale";
import { parseUnit } from "./units";
import type { Comparison } from "./comparison";
import type { Direction } from "./direction";
import type { TargetValue } from "./target-value";

/** What is done so many times: acts, which add up over a year as people or places do not. */
const ACTS: ReadonlySet<string> = new Set("次|场|场次|期|回|轮|轮次|批|批次|趟|遍|班|节|课|集|篇|份".split("|"));

const isAct = (value: TargetValue) => {
  const base = unitCounted(value)?.base ?? null;
  return base === null || ACTS.has(base);
};

/** Both as bare counts over the same time. */
function over(actual: TargetValue, target: TargetValue, times: readonly [number, number], direction: Direction | null) {
  const bare = (value: TargetValue, factor: number) => ({ ...value, number: (value.number ?? 0) * factor, unit: null });
  return compareNumbers(bare(actual, times[0]), bare(target, times[1]), direction);
}

/** 12次 wanted and 每月1次 done: as many as come to it in a year. */
function totalWanted(actual: TargetValue, target: TargetValue, times: number, direction: Direction | null) {
  if ((target.unit ?? "").includes("/") || target.upper !== null || !isAct(actual) || !isAct(target)) return null;
  const [once, yearly] = [over(actual, target, [1, 1], direction), over(actual, target, [times, 1], direction)];
  return yearly.attained === true || yearly.attained === once.attained ? yearly : open("period");
}

/**
 * So many a month or a quarter: 每季度1次 asks for 4 a year. A lesser total without a period may be a part of the year
 * and stays open. Null where neither is a frequency.
 */
export function compareFrequencies(
  actual: TargetValue,
  target: TargetValue,
  direction: Direction | null,
): Comparison | null {
  const [done, due] = [timesAYear(actual), timesAYear(target)];
  if (due === null) return done === null ? null : totalWanted(actual, target, done, direction);
  if (due === done) return over(actual, target, [1, 1], direction);
  if (done !== null) return over(actual, target, [done, due], direction);
  const counts = actual.unit === null ? null : parseUnit(actual.unit);
  if (isPercent(actual) || (counts !== null && counts.kind !== "count")) return open("units");
  // The same figure is the same rate, said again without its period.
  if (due === 1 || actual.number === target.number) return over(actual, target, [1, 1], direction);
  return (actual.number ?? 0) >= (target.number ?? 0) * due
    ? over(actual, target, [1, due], direction)
    : open("period");
}
