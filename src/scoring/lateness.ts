import { isoDate, lastDay } from "../value/calendar";
import type { DateSpan } from "../value/target-value";

/** How late something was done: between `min` and `max` where only the month it was done in is known. */
export interface Lateness {
  readonly days: { readonly min: number; readonly max: number };
  /** Whole months with the part of the next one. */
  readonly months: { readonly min: number; readonly max: number };
}

const DAY_MS = 86_400_000;
const dayNumber = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS;

/** The same day so many months later; a month's last day where it is shorter. */
function monthsAfter(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const at = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(at / 12), (at % 12) + 1];
  return isoDate(laterYear, laterMonth, Math.min(day, lastDay(laterYear, laterMonth)));
}

function monthsBetween(due: string, done: string): number {
  let whole = 0;
  while (whole < 600 && monthsAfter(due, whole + 1) <= done) whole++;
  const [from, to] = [monthsAfter(due, whole), monthsAfter(due, whole + 1)].map(dayNumber) as [number, number];
  return whole + (dayNumber(done) - from) / (to - from);
}

/** How far a day (or a month, not known nearer) lies behind the last day it was due on; ISO dates. */
export function latenessOf(due: string, done: DateSpan): Lateness {
  const first = done.from > due ? done.from : due;
  return {
    days: { min: dayNumber(first) - dayNumber(due), max: dayNumber(done.to) - dayNumber(due) },
    months: { min: monthsBetween(due, first), max: monthsBetween(due, done.to) },
  };
}
