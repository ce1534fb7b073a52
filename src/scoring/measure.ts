import { wayNamed } from "../value/change";
import { compare, isSpelledOut } from "../value/compare";
import { dueAndDone } from "../value/compare-dates";
import { bareText } from "../value/compare-words";
import type { Comparison, Open } from "../value/comparison";
import { isPercent } from "../value/one-scale";
import type { TargetValue } from "../value/target-value";
import { parseUnit } from "../value/units";
import { latenessOf } from "./lateness";
import type { Lateness } from "./lateness";

/** Whether more or less is better. */
export type Direction = "higher" | "lower";

/** What became of a target, counted so that a completion of 1 is "just reached" in either direction. */
export interface Measure {
  readonly kind: "measure";
  readonly target: number;
  readonly actual: number;
  readonly percent: boolean;
  readonly direction: Direction;
  readonly reached: boolean;
  /** actual/target, or target/actual where less is better (then never above 1); 1 or 0 for a target of 0 or less. */
  readonly completion: number;
  /** How far it falls short, as a share of the target; 0 when reached. */
  readonly shortShare: number;
  /** How far it falls short in the target's own unit (percentage points for a percentage); 0 when reached. */
  readonly shortUnits: number;
  /** How many days one of the target's units is; absent where it counts anything but time. */
  readonly unitDays?: number;
}

/** What an indicator's actual value says, as far as a rule may use it. */
export type Reading =
  | Measure
  /** Words: the grade or state of the actual, and whether it meets the target's, or plainly does not. */
  | { readonly kind: "word"; readonly word: string; readonly same: boolean; readonly missed?: boolean }
  /** Only whether it was reached is known: a date kept, a yes; for a date missed, how late. */
  | { readonly kind: "reached"; readonly reached: boolean; readonly late?: Lateness }
  /** A share of the weight the form itself states: "得75%权重分". */
  | { readonly kind: "share"; readonly share: number; readonly text: string }
  /** Faults counted: "发现2处". */
  | { readonly kind: "cases"; readonly count: number }
  /** Items of a checklist that are met: "3项均符合". */
  | { readonly kind: "items"; readonly met: number }
  /** No data at all: blank, or said to be missing. */
  | { readonly kind: "missing" }
  /** Data there, but not comparable, and why (Chinese). */
  | { readonly kind: "unknown"; readonly why: string };

/** Measures two numbers on one scale. A zero target is reached by zero (or less, where less is better). */
export function measureNumbers(
  target: number,
  actual: number,
  direction: Direction,
  percent: boolean,
  reached = direction === "higher" ? actual >= target : actual <= target,
): Measure {
  const shortUnits = reached ? 0 : Math.abs(target - actual);
  const shortShare = reached ? 0 : target === 0 ? 1 : Math.min(shortUnits / Math.abs(target), Number.MAX_SAFE_INTEGER);
  let completion: number;
  if (direction === "higher") completion = target <= 0 ? (reached ? 1 : 0) : actual / target;
  else completion = reached ? 1 : target <= 0 ? 0 : target / actual;
  return { kind: "measure", target, actual, percent, direction, reached, completion, shortShare, shortUnits };
}

function whyOpen(found: Open, target: TargetValue, actual: TargetValue): string {
  const [wanted, done] = [`目标值“${target.text}”`, `实际完成值“${actual.text}”`];
  switch (found) {
    case "units":
      return `${wanted}与${done}单位不同，无法比较`;
    case "share":
      return `${wanted}按百分数写，${done}没有百分号，是小数还是百分数看不出来，请统一写法`;
    case "spelled":
      return `“${isSpelledOut(actual) ? actual.text : target.text}”请用阿拉伯数字填写，以便核对`;
    case "compound":
      return actual.quantities.length === target.quantities.length
        ? "一格中有多个目标值且未全部达到，请拆成多个指标"
        : "一格中有多个目标值，实际完成值与之不一一对应";
    case "about":
      return `${wanted}是约数，${done}与它相差不多，算不算完成看不出来`;
    case "period":
      return `${wanted}与${done}的时间不同，无法比较`;
    case "day":
      return `${done}没有写明日期，早于还是晚于${wanted}看不出来`;
    case "level":
      return `${wanted}是变化幅度，${done}是幅度还是水平看不出来`;
    case "empty":
    case "no-data":
    case "words":
      return target.class === "deadline"
        ? "目标值是时间，与实际完成值无法比较"
        : `${wanted}与${done}类型不一致，无法比较`;
  }
}

/** A percentage said of a target in words ("规范", 95%): the share of it that was done. */
function shareDone(target: TargetValue, actual: TargetValue): Reading | null {
  if (target.number !== null || actual.number === null || target.class === "deadline") return null;
  if (target.traits.has("compound") || !isPercent(actual) || wayNamed(actual.text) !== null) return null;
  return { kind: "share", share: actual.number / 100, text: actual.text };
}

function readOpen(found: Open, target: TargetValue, actual: TargetValue): Reading {
  if (found === "no-data" || actual.class === "empty") return { kind: "missing" };
  // A result beside a blank target is still a result.
  const why = found === "empty" ? "words" : found;
  const share = why === "words" ? shareDone(target, actual) : null;
  if (share) return share;
  const said = target.class === "deadline" ? actual.grade !== null && actual.date === null : actual.number === null;
  return why === "words" && said
    ? { kind: "word", word: bareText(actual.text), same: false }
    : { kind: "unknown", why: whyOpen(why, target, actual) };
}

/** Words against words, and what was missed for want of a date or a number. */
function readTold(reached: boolean, target: TargetValue, actual: TargetValue): Reading {
  if (target.class === "deadline") {
    const dates = reached ? null : dueAndDone(actual, target);
    if (dates) return { kind: "reached", reached, late: latenessOf(dates.due.to, dates.done) };
  }
  const worded = target.number === null && target.class !== "deadline" && !target.traits.has("compound");
  if (reached) return worded ? { kind: "word", word: bareText(actual.text), same: true } : { kind: "reached", reached };
  return actual.number === null && actual.date === null
    ? { kind: "word", word: bareText(actual.text), same: false, missed: true }
    : { kind: "reached", reached };
}

function readMeasured({ measured, attained }: Comparison, target: TargetValue): Measure | null {
  if (measured === null || attained === null) return null;
  const direction = measured.direction === "higherIsBetter" ? "higher" : "lower";
  const unit = target.unit === null ? null : parseUnit(target.unit);
  const time = unit?.kind === "time" ? { unitDays: unit.factor } : {};
  return { ...measureNumbers(measured.target, measured.actual, direction, measured.percent, attained), ...time };
}

/** Reads target and actual of one row together: whether and how far it was reached is what `compare` says. */
export function readActual(target: TargetValue, actual: TargetValue | null, direction: Direction): Reading {
  if (actual === null) return { kind: "missing" };
  const found = compare(actual, target, direction === "higher" ? "higherIsBetter" : "lowerIsBetter");
  if (found.attained === null) return readOpen(found.open ?? "words", target, actual);
  return readMeasured(found, target) ?? readTold(found.attained, target, actual);
}
