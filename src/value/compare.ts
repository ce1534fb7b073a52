import { directionOfSign } from "./comparator";
import { compareChanges } from "./compare-changes";
import { compareDates } from "./compare-dates";
import { compareFrequencies } from "./compare-frequencies";
import { compareNumbers } from "./compare-numbers";
import { bareText, wordsMeet, wordsMeetNumber } from "./compare-words";
import { open, told } from "./comparison";
import { lacksData, saysNone } from "./none-words";
import type { Attainment, Comparison } from "./comparison";
import type { Direction } from "./direction";
import type { Quantity, TargetValue } from "./target-value";

/** 九十九点一, 九十点: a number in words, of which a part may have been read for the whole. */
const SPELLED_OUT =
  /[零一二两三四五六七八九十百千]点[零一二三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]?点(?!位)/;

/** Whether a value's number is spelled out in a way that may have been read in part only. */
export function isSpelledOut({ text }: TargetValue): boolean {
  return SPELLED_OUT.test(text);
}

function meets(done: Quantity, due: Quantity, direction: Direction | null): boolean {
  const way = directionOfSign(due.comparator) ?? direction;
  return way === "lowerIsBetter" ? done.scaled <= due.scaled : done.scaled >= due.scaled;
}

/** Several targets in one cell: reached where each is, in their order; else it takes a person to say. */
function compareCompound(actual: TargetValue, target: TargetValue, direction: Direction | null): Comparison {
  if (bareText(actual.text) === bareText(target.text)) return told(true);
  const [done, due] = [actual.quantities, target.quantities];
  const all = done.length === due.length && due.every((one, at) => meets(done[at] ?? one, one, direction));
  return all ? told(true) : open("compound");
}

/** Nothing was filled in; 无 is an answer where none was wanted, or the very word. */
function isUnanswered(actual: TargetValue, target: TargetValue): boolean {
  if (actual.class !== "empty" || actual.text.trim() === "") return actual.text.trim() === "";
  return !(target.number === 0 && saysNone(actual.text)) && bareText(actual.text) !== bareText(target.text);
}

function compareTexts(actual: TargetValue, target: TargetValue): Comparison {
  const met = target.number === null ? wordsMeet(actual, target) : wordsMeetNumber(actual, target);
  if (met === null) return open("words");
  return met || target.class !== "boolean" ? told(met) : { ...told(false), completion: 0 };
}

/**
 * Whether the actual value meets the target, and by how much, in the target's own scale and unit. A change wanted is
 * held against the change made; else the target's comparator decides, and where it has none (or "=") the indicator's
 * direction. Dates: the end of the actual span must not lie after the end of the target's. Words: the same word, a
 * grade on a known scale, or a plain denial.
 */
export function compare(actual: TargetValue, target: TargetValue, direction: Direction | null): Comparison {
  if (target.class === "empty" || isUnanswered(actual, target)) return open("empty");
  if (lacksData(actual.text)) return open("no-data");
  if (isSpelledOut(actual) || isSpelledOut(target)) return open("spelled");
  if (target.class === "deadline") return compareDates(actual, target);
  if (target.traits.has("compound") && target.quantities.length > 1) return compareCompound(actual, target, direction);
  if (target.number === null || actual.number === null) return compareTexts(actual, target);
  // 零事故 wants none of it, whatever the name suggests; 0起 does where the name suggests nothing.
  const none = target.number === 0 && (target.class === "graded" || direction === null);
  const way = none && target.upper === null ? "lowerIsBetter" : direction;
  return (
    compareChanges(actual, target) ?? compareFrequencies(actual, target, way) ?? compareNumbers(actual, target, way)
  );
}

/** Whether the actual value meets the target and how far: what `compare` finds, without its numbers. */
export function attains(actual: TargetValue, target: TargetValue, direction: Direction | null): Attainment {
  const { completion, attained } = compare(actual, target, direction);
  return { completion, attained };
}
