import { ANY_YEAR } from "./calendar";
import { open, told } from "./comparison";
import { findDate } from "./date";
import { normalizeText } from "./normalize";
import { bareText } from "./compare-words";
import type { Comparison } from "./comparison";
import type { DateSpan, TargetValue } from "./target-value";

const IN_TIME = /(?:按时|按期|如期|准时|提前|及时|按计划|按要求|按规定时间)[\p{Script=Han}]{0,6}$/u;
const LATE = /^(?:未|没有?|尚未|逾期|延期|超期|滞后)/;

/** The span of a value's date; where it names no year, of the year given. */
function spanIn(value: TargetValue, year: number): DateSpan | null {
  return value.date ?? findDate(normalizeText(value.text), year)?.span ?? null;
}

/** When something was due and when it was done; a date without a year is of the other's year. Null: no two dates. */
export function dueAndDone(
  actual: TargetValue,
  target: TargetValue,
): { readonly due: DateSpan; readonly done: DateSpan } | null {
  const year = Number((target.date ?? actual.date)?.to.slice(0, 4) ?? ANY_YEAR);
  const [due, done] = [spanIn(target, year), spanIn(actual, year)];
  return due && done ? { due, done } : null;
}

/**
 * Whether a day or period lies no later than the deadline; open where only the month is known that the deadline is
 * in. Without a date, the words that say so: 按时完成, 逾期.
 */
export function compareDates(actual: TargetValue, target: TargetValue): Comparison {
  const said = bareText(actual.text);
  if (said === bareText(target.text)) return told(true);
  const dates = dueAndDone(actual, target);
  if (dates) {
    const { due, done } = dates;
    return done.to <= due.to ? told(true) : done.from > due.to ? told(false) : open("day");
  }
  if (LATE.test(said)) return told(false);
  return IN_TIME.test(said) ? told(true) : open("words");
}
