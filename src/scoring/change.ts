import type { TargetValue } from "../value/target-value";

/** Which way a value says something went, or should go. */
export type Way = "up" | "down";

const SIGN = "(?:了|约|近|至少|不少于|不低于|达|[≥>=])*\\s*\\d";
const DOWN = new RegExp(`(?:下降|降低|减少|减轻|缩短|压减|压缩|压降|削减|节约|节省|节支|下滑|下浮)${SIGN}`);
const UP = new RegExp(`(?:提高|提升|增长|增加|上升|增收|扩大|上涨|延长|上浮)${SIGN}`);

const even = ({ text }: TargetValue) => text.normalize("NFKC").replace(/\s/g, "").replace(/≧/g, "≥").replace(/≦/g, "≤");

/** The way a value names beside its size ("下降10%", "增长5%"); null where it names none, or "降至9%". */
export function wayOf(value: TargetValue): Way | null {
  const text = even(value);
  const [down, up] = [DOWN.test(text), UP.test(text)];
  return down === up ? null : down ? "down" : "up";
}

/**
 * The way of a target that is a change by some size: more of it is better, whatever the name suggests (漏损率 “下降10%”).
 * Null for levels and for limits ("增长不超过3%").
 */
export function changeOf(target: TargetValue): Way | null {
  const limit = target.comparator === "≤" || target.comparator === "<";
  return target.number === null || target.upper !== null || limit ? null : wayOf(target);
}

/** Whether what was reached went the other way than the target wanted. */
export function wentTheOtherWay(target: TargetValue, actual: TargetValue): boolean {
  const [wanted, went] = [changeOf(target), wayOf(actual)];
  return wanted !== null && went !== null && wanted !== went;
}
