import { round } from "./chinese-number";
import { countsUnlike, isPercentUnit, parseUnit } from "./units";
import type { Unit } from "./units";
import type { TargetValue } from "./target-value";

/** A number, or the two ends of a range. */
export interface Scaled {
  readonly number: number;
  readonly upper: number | null;
}

function scaledBy(value: TargetValue, factor: number): Scaled {
  return {
    number: round((value.number ?? 0) * factor),
    upper: value.upper === null ? null : round(value.upper * factor),
  };
}

/** Whether a value is counted in percent, by its own sign, ‰ or percentage points, or by its row's unit column. */
export function isPercent(value: TargetValue): boolean {
  return value.class === "percent" || isPercentUnit(value.unit);
}

/** A share without a sign (0.88, or 1 for 100 %) beside a percentage is meant in hundredths. */
function looksLikeShare(bare: TargetValue, percent: TargetValue): boolean {
  return Math.abs(bare.number ?? 0) <= 1 && Math.abs(percent.number ?? 0) > 1;
}

/** 1.2万人 beside 12000 without a unit: the bare number is plainly counted in ones. */
function isUnscaled(bare: TargetValue, united: TargetValue, unit: Unit | null): boolean {
  if (bare.unit !== null || !unit || unit.multiplier < 1000 || !united.number || !bare.number) return false;
  const times = bare.number / united.number / unit.multiplier;
  return times > 0.3 && times < 3;
}

const A_MONTH = 30;

/** How many of the target's unit one of the actual's is; null where the two do not convert. */
function factorBetween(actual: TargetValue, target: TargetValue): number | null {
  const [a, t] = [actual, target].map(({ unit }) => (unit === null ? null : parseUnit(unit))) as [
    Unit | null,
    Unit | null,
  ];
  if (a && t && countsUnlike(a, t)) return null;
  if (isUnscaled(actual, target, t) || isUnscaled(target, actual, a)) {
    // 1.2万 says nothing but the number; beside 1.2万人 the bare number should have said its unit.
    return (a ?? t)?.base === "" ? (a?.factor ?? 1) / (t?.factor ?? 1) : null;
  }
  if (!a || !t || a.text === t.text) return 1;
  // 98万 beside 100万元 says nothing but the number.
  if (a.base === "" || t.base === "") return a.multiplier / t.multiplier;
  // A year is twelve months, whatever its days.
  if (a.kind === "time" && t.kind === "time" && Math.min(a.factor, t.factor) >= A_MONTH)
    return Math.round(a.factor / A_MONTH) / Math.round(t.factor / A_MONTH);
  const ownBase = [a, t].some(({ kind }) => kind === "rate" || kind === "other");
  return (ownBase ? a.base === t.base : a.kind === t.kind) ? a.factor / t.factor : null;
}

/**
 * Both numbers in the target's own scale and unit: 88% and 0.88, 万元 and 元, 万人 and 人. A target written as a bare
 * share beside a percentage is brought to percent. Null where the units do not meet.
 */
export function onOneScale(actual: TargetValue, target: TargetValue): { actual: Scaled; target: Scaled } | null {
  if (actual.number === null || target.number === null) return null;
  if (isPercent(actual) === isPercent(target)) {
    const factor = factorBetween(actual, target);
    return factor === null ? null : { actual: scaledBy(actual, factor), target: scaledBy(target, 1) };
  }
  const [bare, percent] = isPercent(target) ? [actual, target] : [target, actual];
  if (bare.unit !== null) return null;
  const factor = looksLikeShare(bare, percent) ? 100 : 1;
  return {
    actual: scaledBy(actual, bare === actual ? factor : 1),
    target: scaledBy(target, bare === target ? factor : 1),
  };
}
