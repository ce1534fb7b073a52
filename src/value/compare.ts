import { round } from "./chinese-number";
import { inTime, wordsMeet, wordsMeetNumber } from "./compare-words";
import { yearlyOf } from "./frequency";
import { countsUnlike, parseUnit } from "./units";
import type { Direction } from "./direction";
import type { Unit } from "./units";
import type { TargetValue } from "./target-value";

/** How far an actual value meets its target. Either is null where it cannot be judged. */
export interface Attainment {
  /** 1 = reached. Higher is better: actual / target. Lower is better: 1 within the limit, target / actual beyond it. */
  readonly completion: number | null;
  readonly attained: boolean | null;
}

const UNKNOWN: Attainment = { completion: null, attained: null };

interface Measured {
  readonly number: number;
  readonly upper: number | null;
}

function scaleOf(value: TargetValue, factor: number): Measured {
  return {
    number: round((value.number ?? 0) * factor),
    upper: value.upper === null ? null : round(value.upper * factor),
  };
}

/** A share without a sign (0.88, or 1 for 100 %) beside a percentage is meant in hundredths. */
function looksLikeShare(bare: TargetValue, percent: TargetValue): boolean {
  return Math.abs(bare.number ?? 0) <= 1 && Math.abs(percent.number ?? 0) > 1;
}

function isPercent(value: TargetValue): boolean {
  return value.unit !== null && parseUnit(value.unit)?.kind === "percent";
}

/** 1.2万人 beside 12000 without a unit: the bare number is plainly counted in ones. */
function isUnscaled(bare: TargetValue, united: TargetValue, unit: Unit | null): boolean {
  if (bare.unit !== null || !unit || unit.multiplier < 1000 || !united.number || !bare.number) return false;
  const times = bare.number / united.number / unit.multiplier;
  return times > 0.3 && times < 3;
}

/** Both numbers in one scale and unit: 88% and 0.88, 万元 and 元, 万人 and 人. Null where the units do not meet. */
export function onOneScale(actual: TargetValue, target: TargetValue): { actual: Measured; target: Measured } | null {
  if (actual.number === null || target.number === null) return null;
  const [a, t] = [
    actual.unit === null ? null : parseUnit(actual.unit),
    target.unit === null ? null : parseUnit(target.unit),
  ];
  if (isPercent(actual) !== isPercent(target)) {
    if (a && t) return null;
    const [bare, percent] = isPercent(target) ? [actual, target] : [target, actual];
    const factor = looksLikeShare(bare, percent) ? 100 : 1;
    return {
      actual: scaleOf(actual, bare === actual ? factor : 1),
      target: scaleOf(target, bare === target ? factor : 1),
    };
  }
  if (a && t && countsUnlike(a, t)) return null;
  if (isUnscaled(actual, target, t) || isUnscaled(target, actual, a)) {
    // 1.2万 says nothing but the number; beside 1.2万人 the bare number should have said its unit.
    if ((a ?? t)?.base !== "") return null;
    return { actual: scaleOf(actual, a?.factor ?? 1), target: scaleOf(target, t?.factor ?? 1) };
  }
  if (!a || !t || a.text === t.text) return { actual: scaleOf(actual, 1), target: scaleOf(target, 1) };
  if (a.kind === "rate" || t.kind === "rate" || a.kind === "other" || t.kind === "other") {
    return a.base === t.base ? { actual: scaleOf(actual, a.factor), target: scaleOf(target, t.factor) } : null;
  }
  return a.kind === t.kind ? { actual: scaleOf(actual, a.factor), target: scaleOf(target, t.factor) } : null;
}

function least(actual: number, target: number, strict: boolean): Attainment {
  const attained = strict ? actual > target : actual >= target;
  if (target === 0) return { completion: actual === 0 || attained ? 1 : null, attained };
  if (target < 0) return { completion: attained ? 1 : null, attained };
  return { completion: round(actual / target), attained };
}

function most(actual: number, target: number, strict: boolean): Attainment {
  const attained = strict ? actual < target : actual <= target;
  if (attained) return { completion: 1, attained };
  return { completion: target > 0 ? round(target / actual) : 0, attained };
}

function within(actual: number, low: number, high: number): Attainment {
  if (actual < low) return { completion: low > 0 ? round(actual / low) : null, attained: false };
  if (actual > high) return { completion: round(high / actual), attained: false };
  return { completion: 1, attained: true };
}

const NEARLY = 0.9;

function numbers(actual: TargetValue, target: TargetValue, direction: Direction | null): Attainment {
  const scaled = onOneScale(actual, target);
  if (!scaled) return UNKNOWN;
  const { number: a } = scaled.actual;
  const { number: t, upper } = scaled.target;
  if (upper !== null) return within(a, t, upper);
  switch (target.comparator) {
    case "≥":
    case ">":
      return least(a, t, target.comparator === ">");
    case "≤":
    case "<":
      return most(a, t, target.comparator === "<");
    case "=":
    case "≈":
    case null:
      break;
  }
  if (direction === "lowerIsBetter") return most(a, t, false);
  const plain = least(a, t, false);
  // How near is near enough, 约 does not say.
  if (target.comparator === "≈" && plain.attained === false && a >= t * NEARLY) return { ...plain, attained: null };
  if (direction === "higherIsBetter" || a === t) return plain;
  return { completion: plain.completion, attained: target.comparator === "=" ? false : null };
}

/** The year-on-year changes of both: 下降7% meets 下降5%, 增长2% does not. Null where the target is no such change. */
function changes(actual: TargetValue, target: TargetValue, direction: Direction | null): Attainment | null {
  const wanted = target.relative?.direction;
  if (wanted === undefined || (target.comparator !== null && target.comparator !== "=")) return null;
  const said = actual.relative?.direction ?? ((actual.number ?? 0) < 0 ? "down" : null);
  if (said === null)
    return (actual.number ?? 0) === 0 || wanted === "up" ? null : numbers(actual, target, "higherIsBetter");
  if (said !== wanted) return { completion: null, attained: false };
  const size = { ...actual, number: Math.abs(actual.number ?? 0) };
  return numbers(size, target, direction === null ? null : "higherIsBetter");
}

/** 每季度1次 asks for 4 a year. A lesser total without a period may be a part of the year: not judged. */
function frequencies(actual: TargetValue, target: TargetValue, direction: Direction | null): Attainment | null {
  const [due, done] = [yearlyOf(target), yearlyOf(actual)];
  if (due === null) return null;
  const bare = (value: TargetValue, number: number) => ({ ...value, number, unit: null });
  // The same figure is the same rate, said again with or without its period.
  if (done !== null || actual.number === target.number) {
    return numbers(bare(actual, done ?? due), bare(target, due), direction);
  }
  if (actual.number === null || (actual.unit ?? "").includes("/")) return UNKNOWN;
  const total = numbers(bare(actual, actual.number), bare(target, due), direction);
  return actual.number >= due ? total : UNKNOWN;
}

function told(attained: boolean | null): Attainment {
  return { completion: attained === true ? 1 : null, attained };
}

/**
 * Whether the actual value meets the target. Numbers are brought to one scale and unit; the target's comparator
 * decides, and where it has none (or "=") the indicator's direction. Dates: the end of the actual span must not lie
 * after the end of the target's. Words: the same word, a grade on a known scale, or a plain negation.
 */
export function attains(actual: TargetValue, target: TargetValue, direction: Direction | null): Attainment {
  if (target.class === "empty" || actual.text.trim() === "") return UNKNOWN;
  if (target.class === "deadline") return told(inTime(actual, target));
  if (target.number !== null && actual.number !== null) {
    const special = changes(actual, target, direction) ?? frequencies(actual, target, direction);
    return special ?? numbers(actual, target, direction);
  }
  const met = target.number === null ? wordsMeet(actual, target) : wordsMeetNumber(actual, target);
  if (met === false && target.class === "boolean") return { completion: 0, attained: false };
  return told(met);
}
