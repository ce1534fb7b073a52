import type { DateSpan } from "./target-value";

const DAY_MS = 86_400_000;

/** The year of dates that name none; a leap year has every day. */
export const ANY_YEAR = 2024;

/** The day an Excel serial number stands for, as an ISO date; the fraction (time of day) is dropped. */
export function serialToIso(serial: number, date1904 = false): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  // Excel believes in 29 February 1900, so serials before it are one day off.
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
}

function bareCode(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
}

/** Whether a number format code shows a date (not a bare time, not a number). */
export function isDateFormat(format: string): boolean {
  const code = bareCode(format).split(";")[0] ?? "";
  return code !== "general" && !/[#?%]/.test(code) && /[yd年月日]|mmm|^m+$/.test(code);
}

/**
 * What a number cell with a date format shows: a day, or the whole month or year where the format has no day.
 * Null for a serial Excel has no date for.
 */
export function serialSpan(serial: number, format: string, date1904 = false): DateSpan | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const day = serialToIso(serial, date1904);
  const code = bareCode(format);
  if (code.includes("d")) return { from: day, to: day };
  const [year = 0, month = 0] = day.split("-").map(Number);
  return code.includes("m") ? monthSpan(year, month) : yearSpan(year);
}

/** yyyy-mm-dd. */
export function isoDate(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The number of days of a month, 1 to 12. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** From the first day of one month to the last day of another (or the same) of one year. */
export function monthSpan(year: number, first: number, last = first): DateSpan {
  return { from: isoDate(year, first, 1), to: isoDate(year, last, lastDay(year, last)) };
}

/** The whole of a year. */
export function yearSpan(year: number): DateSpan {
  return monthSpan(year, 1, 12);
}
