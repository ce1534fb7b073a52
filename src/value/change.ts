import { normalizeText } from "./normalize";
import { DOWN_VERBS, UP_VERBS } from "./lexicon";
import type { TargetValue } from "./target-value";

/** Which way a value says something went, or should go. */
export type Way = "up" | "down";

const SIZE = "(?:了|约|近|至少|不少于|不低于|达|[≥>=])*\\d";
const DOWN = new RegExp(`(?:${DOWN_VERBS})`);
const UP = new RegExp(`(?:${UP_VERBS})`);
const DOWN_BY = new RegExp(`(?:${DOWN_VERBS})${SIZE}`);
const UP_BY = new RegExp(`(?:${UP_VERBS})${SIZE}`);
/** 降低能耗5%: what goes down may stand before the size; 降低能耗到5% is a level, no change. */
const TO_A_LEVEL = /[至到达为在][^\d]{0,4}\d/;

function oneOf(down: boolean, up: boolean): Way | null {
  return down === up ? null : down ? "down" : "up";
}

/** The way a value names with its size ("下降10%", "增长5%"); null where it names none, or a level ("降至9%"). */
export function wayOf(value: TargetValue): Way | null {
  const text = normalizeText(value.text);
  const beside = oneOf(DOWN_BY.test(text), UP_BY.test(text));
  if (beside !== null || value.relative === null || TO_A_LEVEL.test(text)) return beside;
  return oneOf(DOWN.test(text), UP.test(text));
}

/** The only way a text names at all, with or without a size: "较上年下降" is down. */
export function wayNamed(text: string): Way | null {
  const even = normalizeText(text);
  return oneOf(DOWN.test(even), UP.test(even));
}

/**
 * The way of a target that is a change by some size: more of it is better, whatever the name suggests (漏损率 “下降10%”).
 * Null for levels and for limits ("增长不超过3%").
 */
export function changeOf(target: TargetValue): Way | null {
  const limit = target.comparator === "≤" || target.comparator === "<";
  return target.number === null || target.upper !== null || limit ? null : wayOf(target);
}
