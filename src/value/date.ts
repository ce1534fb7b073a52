import { NUMERAL_CHARACTERS, parseChineseNumber } from "./chinese-number";
import type { DateSpan } from "./target-value";

const DAY_MS = 86_400_000;

function iso(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The whole of a year, e.g. 2023-01-01 to 2023-12-31. */
export function yearSpan(year: number): DateSpan {
  return { from: iso(year, 1, 1), to: iso(year, 12, 31) };
}

function monthSpan(year: number, first: number, last = first): DateSpan {
  return { from: iso(year, first, 1), to: iso(year, last, lastDay(year, last)) };
}

/** The day an Excel serial number stands for, as an ISO date; the fraction (time of day) is dropped. */
export function serialToIso(serial: number, date1904 = false): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  // Excel believes in 29 February 1900, so serials before it are one day off.
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a number format code shows a date (not a bare time, not a number). */
export function isDateFormat(format: string): boolean {
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").toLowerCase();
  if (code === "general" || code === "") return false;
  return /[yd]|[年月日]|mmm|e/.test(code) && !/[0#?]/.test(code.replace(/0+$/, ""));
}

/** What a number cell with a date format shows: a day, or the whole month or year where the format has no day. */
export function serialSpan(serial: number, format: string, date1904 = false): DateSpan {
  const day = serialToIso(serial, date1904);
  const code = format.replace(/"[^"]*"|\[[^\]]*\]/g, "").toLowerCase();
  const [year = 0, month = 0] = day.split("-").map(Number);
  if (code.includes("d") || format.includes("日")) return { from: day, to: day };
  return code.includes("m") || format.includes("月") ? monthSpan(year, month) : yearSpan(year);
}

/** A date found in a text. `span` is null where the year is neither written nor known. */
export interface FoundDate {
  readonly span: DateSpan | null;
  readonly index: number;
  readonly length: number;
  /** by: on or before (前, 底前, 内, 底); in: a period or day with no limit word; from: 起, 后. */
  readonly limit: "by" | "in" | "from";
  /** True for a year with nothing after it but 年 or 年度: in a sentence that names a plan, hardly a deadline. */
  readonly bareYear: boolean;
}

const N = `(?:\\d{1,2}|[${NUMERAL_CHARACTERS}]{1,3})`;
const YEAR = `(?:(?:19|20)\\d{2}|[二][零〇一二三四五六七八九]{3})`;
const RELATIVE_YEAR = "(?:本年度|当年度|今年|本年|当年|次年|明年|翌年|下一年度|下年度|上年度|去年|全年|年度|每年|年)";
const HALF = "上半年|下半年|前半年|后半年|年中";
const QUARTER = "第?[一二三四1-4]个?季度|前三季度|前两季度|[Qq][1-4]";
const POINT = [
  `(?:(${YEAR})年?度?|(${RELATIVE_YEAR}))?的?(${N})月份?(?:(${N})[日号]|(上旬|中旬|下旬)|份?(底|末|初|中))?`,
  `(${YEAR})[.\\/-](\\d{1,2})(?:[.\\/-](\\d{1,2}))?(?![\\d%])日?`,
  `(?:(${YEAR})年?度?|(${RELATIVE_YEAR}))?的?(${HALF}|${QUARTER})(末|底|初)?`,
  `(?:(${YEAR})年度?|(本年度|当年度|今年|本年|当年|次年|明年|下一年度|年度|年))(底|末|初|内(?![审控部容设])|中)`,
  `(${YEAR})年度?`,
  `(?:本|当|全)(?:年度?|学年|学期|财年|财政年度)|年内(?![审控部容设])`,
].map((source) => new RegExp(source, "g"));

const LIMIT_BY = /^(?:\([^)]*\))?(?:底|末)?(?:以前|之前|前|底前|止|截止|为止|内|以内|之内)/;
const LIMIT_FROM = /^(?:起|以后|之后|后|开始)/;

function small(text: string | undefined): number | null {
  if (!text) return null;
  const value = /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text);
  return value === null ? null : value;
}

function yearOf(
  text: string | undefined,
  relative: string | undefined,
  defaultYear: number | undefined,
): number | null {
  if (text) return small(text);
  if (defaultYear === undefined) return null;
  if (relative && /次年|明年|翌年|下/.test(relative)) return defaultYear + 1;
  if (relative && /上年|去年/.test(relative)) return defaultYear - 1;
  return defaultYear;
}

interface RawDate {
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
  readonly days: readonly [number, number] | null;
  readonly end: boolean;
  readonly bareYear: boolean;
}

function monthPart(part: string | undefined): readonly [number, number] | null {
  if (part === "上旬" || part === "初") return [1, 10];
  if (part === "中旬" || part === "中") return [11, 20];
  if (part === "下旬") return [21, 31];
  return null;
}

function readMonth(match: RegExpExecArray, defaultYear?: number): RawDate | null {
  const month = small(match[3]);
  const day = small(match[4]);
  if (month === null || month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  const end = match[6] === "底" || match[6] === "末";
  const days = day !== null ? ([day, day] as const) : monthPart(match[5] ?? match[6]);
  return { year: yearOf(match[1], match[2], defaultYear), first: month, last: month, days, end, bareYear: false };
}

function readDotted(match: RegExpExecArray): RawDate | null {
  const month = Number(match[2]);
  const day = match[3] ? Number(match[3]) : null;
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  return {
    year: small(match[1]),
    first: month,
    last: month,
    days: day ? [day, day] : null,
    end: false,
    bareYear: false,
  };
}

function quarterMonths(word: string): readonly [number, number] {
  if (/上半年|前半年|年中/.test(word)) return [1, 6];
  if (/下半年|后半年/.test(word)) return [7, 12];
  if (word === "前三季度") return [1, 9];
  if (word === "前两季度") return [1, 6];
  const quarter = small(/[一二三四1-4]/.exec(word)?.[0]) ?? 1;
  return [quarter * 3 - 2, quarter * 3];
}

function readQuarter(match: RegExpExecArray, defaultYear?: number): RawDate {
  const [first, last] = quarterMonths(match[3] ?? "");
  const end = match[4] === "底" || match[4] === "末";
  return { year: yearOf(match[1], match[2], defaultYear), first, last, days: null, end, bareYear: false };
}

function readPoint(kind: number, match: RegExpExecArray, defaultYear?: number): RawDate | null {
  if (kind === 0) return readMonth(match, defaultYear);
  if (kind === 1) return readDotted(match);
  if (kind === 2) return readQuarter(match, defaultYear);
  const year = yearOf(kind === 5 ? undefined : match[1], kind === 3 ? match[2] : undefined, defaultYear);
  const whole = { year, first: 1, last: 12, days: null, end: false, bareYear: kind >= 4 };
  return kind === 3 && match[3] === "初" ? { ...whole, last: 1 } : { ...whole, end: kind === 3 && match[3] !== "中" };
}

function spanOf(raw: RawDate): DateSpan | null {
  if (raw.year === null) return null;
  if (!raw.days) return monthSpan(raw.year, raw.first, raw.last);
  const most = lastDay(raw.year, raw.first);
  return {
    from: iso(raw.year, raw.first, Math.min(raw.days[0], most)),
    to: iso(raw.year, raw.first, Math.min(raw.days[1], most)),
  };
}

function findPoint(
  text: string,
  from: number,
  defaultYear?: number,
): { raw: RawDate; index: number; length: number } | null {
  let best: { raw: RawDate; index: number; length: number } | null = null;
  POINT.forEach((pattern, kind) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return;
    // Digits before the match mean it is part of a longer number: 12023年 or 3.5月.
    if (/[\d.]/.test(text[match.index - 1] ?? "") && /^\d/.test(match[0])) return;
    const raw = readPoint(kind, match, defaultYear);
    if (!raw) return;
    const found = { raw, index: match.index, length: match[0].length };
    if (!best || found.index < best.index || (found.index === best.index && found.length > best.length)) best = found;
  });
  return best;
}

const COULD_BE_DATE = /[年月季]|(?:19|20)\d\d[./-]\d|[Qq][1-4]/;
const RANGE_JOIN = /^(?:-|~|至|到|起至|起到|起-)/;
const DAY_ONLY = new RegExp(`^(${N})[日号]`);
const DOT_DAY = /^(\d{1,2})[.](\d{1,2})(?!\d)/;

function limitAfter(rest: string, end: boolean): { limit: FoundDate["limit"]; length: number } {
  const by = LIMIT_BY.exec(rest);
  if (by) return { limit: "by", length: by[0].length };
  const from = LIMIT_FROM.exec(rest);
  if (from) return { limit: "from", length: from[0].length };
  return { limit: end ? "by" : "in", length: 0 };
}

/**
 * The first date, deadline or period of a normalized text (normalizeText), or null: 2023年12月底前, 12月31日前,
 * 2020年前, 9月中旬, 第三季度, 上半年, 2023.07-2024.01, 2023年1月-12月, 年底前. A date with no year takes
 * `defaultYear` (the form's year).
 */
export function findDate(text: string, defaultYear?: number): FoundDate | null {
  if (!COULD_BE_DATE.test(text)) return null;
  // "1-12月", "9至10月": the first month has lost its 月.
  const months = new RegExp(`(?:(${YEAR})年度?)?(${N})(?:月)?(?:-|~|至|到)(${N})月(?!\\d|${N}[日号])`).exec(text);
  const point = findPoint(text, 0, defaultYear);
  if (!point) return null;
  if (months && months.index <= point.index) {
    const first = small(months[2]);
    const last = small(months[3]);
    if (first && last && first >= 1 && first <= last && last <= 12) {
      const year = yearOf(months[1], undefined, defaultYear);
      const { limit, length } = limitAfter(text.slice(months.index + months[0].length), false);
      const span = year === null ? null : monthSpan(year, first, last);
      return { span, index: months.index, length: months[0].length + length, limit, bareYear: false };
    }
  }
  const start = spanOf(point.raw);
  let end = point.index + point.length;
  const join = RANGE_JOIN.exec(text.slice(end));
  if (join) {
    const after = end + join[0].length;
    const second = findPoint(text, after, point.raw.year ?? defaultYear);
    if (second && second.index === after) {
      const to = spanOf(second.raw);
      const past = limitAfter(text.slice(second.index + second.length), second.raw.end);
      return {
        span: start && to ? { from: start.from, to: to.to } : null,
        index: point.index,
        length: second.index + second.length + past.length - point.index,
        limit: past.limit,
        bareYear: false,
      };
    }
    const dayOnly = DAY_ONLY.exec(text.slice(after)) ?? DOT_DAY.exec(text.slice(after));
    if (dayOnly && point.raw.year !== null) {
      const dotted = dayOnly[2] !== undefined;
      const month = dotted ? Number(dayOnly[1]) : point.raw.first;
      const day = dotted ? Number(dayOnly[2]) : (small(dayOnly[1]) ?? 1);
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        end = after + dayOnly[0].length;
        const to = iso(point.raw.year, month, Math.min(day, lastDay(point.raw.year, month)));
        return {
          span: start ? { from: start.from, to } : null,
          index: point.index,
          length: end - point.index,
          limit: "in",
          bareYear: false,
        };
      }
    }
  }
  const { limit, length } = limitAfter(text.slice(end), point.raw.end);
  return {
    span: start,
    index: point.index,
    length: point.length + length,
    limit,
    bareYear: point.raw.bareYear && limit === "in",
  };
}

/** The span of a text that is (or holds) a date, as form fields write it; null without one or without a year. */
export function parseDateSpan(text: string, defaultYear?: number): DateSpan | null {
  return findDate(text, defaultYear)?.span ?? null;
}
