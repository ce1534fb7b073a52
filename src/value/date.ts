import { isoDate, lastDay, monthSpan, yearSpan } from "./calendar";
import { NUMERAL_CHARACTERS, parseChineseNumber } from "./chinese-number";
import type { DateSpan } from "./target-value";

/** A date found in a text. `span` is null where the year is neither written nor known. */
export interface FoundDate {
  readonly span: DateSpan | null;
  readonly index: number;
  readonly length: number;
  /** by: on or before (前, 底前, 内, 底); in: a day or period with no limit word; from: 起, 后. */
  readonly limit: "by" | "in" | "from";
  /** True for a year with nothing after it but 年 or 年度: in a sentence about a plan, hardly a deadline. */
  readonly bareYear: boolean;
}

const N = `(?:\\d{1,2}|[${NUMERAL_CHARACTERS}]{1,3})`;
const YEAR = "(?:(?:19|20)\\d{2}|二[零〇一二三四五六七八九]{3})";
/** 23年12月, 24年底. */
const SHORT_YEAR = "(?<!\\d)(?:1[5-9]|[23]\\d)(?=年(?:底|末|\\d{1,2}月))";
const SAID_YEAR = `[本当]年度?|今年|[次明翌]年|下一?年度|上年度|去年|(?<![\\d${NUMERAL_CHARACTERS}半几多])年度?`;
const OPTIONAL_YEAR = `(?:(${YEAR}|${SHORT_YEAR})年?度?|(${SAID_YEAR}|全年|每年))?的?`;
const TIME = "(?:\\d{1,2}[时点](?:\\d{1,2}分)?|\\d{1,2}:\\d{2})?";
/** Days and seasons that move or have no fixed date. */
const SEASON =
  "元旦|春节|(?:清明|端午|中秋|国庆|重阳)节?|(?:劳动|妇女|儿童|建军|教师)节|[五八七六]一|三八|[双两]节|主?汛期|入?汛|入冬|冬季|雨季|三[夏秋]|麦收|开学|[寒暑]假|[供采]暖[期季]|春耕|秋收|农历年";
const HALF = "上半年|下半年|前半年|后半年|年中";
const QUARTER = "第?[一二三四1-4]季度|前三季度|前两季度|[Qq][1-4]";

/** A point or period before limit words are looked at. `year` null: not known. */
interface Point {
  readonly span: DateSpan | null;
  readonly year: number | null;
  readonly month: number;
  readonly end: boolean;
  readonly bareYear: boolean;
}

type Groups = readonly (string | undefined)[];
type Reader = (groups: Groups, defaultYear: number | undefined) => Point | null;

function small(text: string | undefined): number | null {
  if (!text) return null;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumber(text);
}

function yearOf(written: string | undefined, said: string | undefined, defaultYear: number | undefined): number | null {
  if (written) return /^\d\d$/.test(written) ? 2000 + Number(written) : small(written);
  if (defaultYear === undefined) return null;
  if (said && /次年|明年|翌年|下/.test(said)) return defaultYear + 1;
  return said && /上年|去年/.test(said) ? defaultYear - 1 : defaultYear;
}

function isMonth(month: number | null): month is number {
  return month !== null && month >= 1 && month <= 12;
}

function tenDays(part: string | undefined): readonly [number, number] | null {
  if (part === "上旬" || part === "初") return [1, 10];
  if (part === "中旬" || part === "中") return [11, 20];
  return part === "下旬" ? [21, 31] : null;
}

function daySpan(year: number, month: number, days: readonly [number, number]): DateSpan {
  const most = lastDay(year, month);
  return { from: isoDate(year, month, Math.min(days[0], most)), to: isoDate(year, month, Math.min(days[1], most)) };
}

const readMonth: Reader = ([, written, said, monthWord, dayWord, part], defaultYear) => {
  const month = small(monthWord);
  const day = small(dayWord);
  if (!isMonth(month) || (day !== null && (day < 1 || day > 31))) return null;
  const year = yearOf(written, said, defaultYear);
  const days = day !== null ? ([day, day] as const) : tenDays(part);
  const span = year === null ? null : days ? daySpan(year, month, days) : monthSpan(year, month);
  return { span, year, month, end: part === "底" || part === "末", bareYear: false };
};

const readDotted: Reader = ([, written, monthWord, dayWord]) => {
  const [year, month, day] = [Number(written), Number(monthWord), dayWord ? Number(dayWord) : null];
  if (!isMonth(month) || (day !== null && (day < 1 || day > 31))) return null;
  const span = day === null ? monthSpan(year, month) : daySpan(year, month, [day, day]);
  return { span, year, month, end: false, bareYear: false };
};

/** 12.31前. */
const readMonthDay: Reader = ([, monthWord, dayWord], defaultYear) =>
  readMonth(["", undefined, undefined, monthWord, dayWord], defaultYear);

function quarterMonths(word: string): readonly [number, number] {
  if (/上半年|前半年|年中|前两/.test(word)) return [1, 6];
  if (/下半年|后半年/.test(word)) return [7, 12];
  if (word.startsWith("前三")) return [1, 9];
  const quarter = small(/[一二三四1-4]/.exec(word)?.[0]) ?? 1;
  return [quarter * 3 - 2, quarter * 3];
}

const readQuarter: Reader = ([, written, said, word = "", part], defaultYear) => {
  const [first, last] = quarterMonths(word);
  const year = yearOf(written, said, defaultYear);
  const span = year === null ? null : monthSpan(year, first, last);
  return { span, year, month: last, end: part === "底" || part === "末", bareYear: false };
};

const readYearPart: Reader = ([, written, said, part], defaultYear) => {
  const year = yearOf(written, said, defaultYear);
  const span = year === null ? null : part === "初" ? monthSpan(year, 1) : yearSpan(year);
  return { span, year, month: 12, end: part !== "中" && part !== "初", bareYear: false };
};

const readYear: Reader = ([, written], defaultYear) => {
  const year = yearOf(written, undefined, defaultYear);
  return { span: year === null ? null : yearSpan(year), year, month: 12, end: false, bareYear: true };
};

const readYears: Reader = ([, from, to]) => {
  const [first, last] = [small(from), small(to)];
  if (first === null || last === null || last < first) return null;
  return {
    span: { from: yearSpan(first).from, to: yearSpan(last).to },
    year: last,
    month: 12,
    end: false,
    bareYear: false,
  };
};

const readMonths: Reader = ([, written, firstWord, lastWord], defaultYear) => {
  const [first, last] = [small(firstWord), small(lastWord)];
  if (!isMonth(first) || !isMonth(last) || last < first) return null;
  const year = yearOf(written, undefined, defaultYear);
  return { span: year === null ? null : monthSpan(year, first, last), year, month: last, end: false, bareYear: false };
};

/** 十四五 is 2021 to 2025: plan n begins in 1951 + 5n. */
const readPlan: Reader = ([, word]) => {
  const first = 1951 + 5 * (small(word) ?? 0);
  return {
    span: { from: yearSpan(first).from, to: yearSpan(first + 4).to },
    year: first + 4,
    month: 12,
    end: true,
    bareYear: false,
  };
};

const readRecurring: Reader = () => ({ span: null, year: null, month: 12, end: false, bareYear: false });

const POINTS: readonly { readonly pattern: RegExp; readonly read: Reader }[] = (
  [
    [`(?:(${YEAR})年度?)?(${N})月?(?:-|~|至|到)(${N})月(?!${N}[日号])`, readMonths],
    [`(${YEAR})年?(?:-|~|至|到)(${YEAR})(?:年|学年度?|财年)`, readYears],
    [`${OPTIONAL_YEAR}(${N})月份?(?:(?:(${N})[日号])${TIME}|(上旬|中旬|下旬|底|末|初|中))?`, readMonth],
    [`(${YEAR})[.\\/-](\\d{1,2})(?:[.\\/-](\\d{1,2}))?(?![\\d%])日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?`, readDotted],
    ["(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?![\\d.])", readDotted],
    ["(?<![\\d.])(1[0-2]|[1-9])[.\\/](\\d{1,2})(?=[之以]?前)", readMonthDay],
    [`${OPTIONAL_YEAR}(${HALF}|${QUARTER})(末|底|初)?`, readQuarter],
    [
      `(?:(${YEAR}|${SHORT_YEAR})年度?年?|(${SAID_YEAR}))(底|末|初|内(?![审控部容设])|中)(?!预算|计划|目标|下达|安排|批复|设定|确定|追加|调整|人口|人数|余额|存款|数)`,
      readYearPart,
    ],
    [`(${YEAR})(?:学年|财年|财政年|年)度?`, readYear],
    ["[本当全](?:年度?|学年|学期|财年|财政年度)|(?<!.)年内(?![审控部容设])", readYear],
    ["[\"']?(十[一二三四五六七八九]?)五[\"']?(?:规划)?(?:期间|时期|期末|末)", readPlan],
    [`(?:${YEAR}年?)?(?:${SEASON})(?=前|之前|以前|期间|后)(?:期间)?`, readRecurring],
    [`^(?:${SEASON})(?:[、,和及](?:${SEASON}))*(?:期间|前后|当[天日])?$`, readRecurring],
    [`每(?:个?月|季度?|年|周)的?(?:${N}月|首月|末月)?${N}(?:(?:-|~|至|到)${N})?[日号]`, readRecurring],
    ["^每?个?(?:月|季度?|学期)[初底末](?:[之以]?前)?$", readRecurring],
    [`(?:首月|次月|下月|当月|末月)${N}[日号]`, readRecurring],
  ] as const
).map(([source, read]) => ({ pattern: new RegExp(source, "g"), read }));

interface FoundPoint {
  readonly point: Point;
  readonly index: number;
  readonly length: number;
}

function findPoint(text: string, from: number, defaultYear: number | undefined): FoundPoint | null {
  let best: FoundPoint | null = null;
  for (const { pattern, read } of POINTS) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match || (best && match.index > best.index)) continue;
    // Digits before the match mean it is part of a longer number: 12023年, 3.5月.
    if (/^\d/.test(match[0]) && /[\d.]/.test(text[match.index - 1] ?? "") && match.index > from) continue;
    const point = read(match, defaultYear);
    if (!point) continue;
    const longer = !best || match.index < best.index || match[0].length > best.length;
    if (longer) best = { point, index: match.index, length: match[0].length };
  }
  return best;
}

const LIMIT_BY = /^(?:\([^)]*\))?[底末]?(?:以前|之前|前|底前|止|截止|为止|内|以内|之内)/;
const LIMIT_FROM = /^(?:起|以后|之后|后|开始)(?!\p{Script=Han}{0,2}(?:内|\d))/u;
const RANGE_JOIN = /^(?:起?(?:-|~|至|到))/;
const DAY_ONLY = new RegExp(`^(?:(\\d{1,2})[.](\\d{1,2})(?!\\d)|(${N})[日号])`);
const COULD_BE_DATE =
  /[年月季]|(?:19|20)\d\d[./-]\d|\d[./]\d{1,2}[之以]?前|[Qq][1-4]|20\d{6}|五["']?(?:规划)?[期时末]|[节元庆一八期学假耕收秋明午暖阳汛冬夏季]\p{Script=Han}?(?:前|期间|之前|后|[、,和及]|$)/u;

function limitAfter(rest: string, end: boolean): { readonly limit: FoundDate["limit"]; readonly length: number } {
  const by = LIMIT_BY.exec(rest);
  if (by) return { limit: "by", length: by[0].length };
  const from = LIMIT_FROM.exec(rest);
  return from ? { limit: "from", length: from[0].length } : { limit: end ? "by" : "in", length: 0 };
}

/** The other end of a range that begins with `start`: a full point, or only a day of the same month (1月1-15日). */
function rangeEnd(
  text: string,
  at: number,
  start: Point,
  defaultYear: number | undefined,
): { to: string | null; end: number; last: boolean } | null {
  const second = findPoint(text, at, start.year ?? defaultYear);
  if (second?.index === at)
    return { to: second.point.span?.to ?? null, end: at + second.length, last: second.point.end };
  const day = DAY_ONLY.exec(text.slice(at));
  if (!day || start.year === null) return null;
  const month = day[1] === undefined ? start.month : Number(day[1]);
  const date = day[2] === undefined ? small(day[3]) : Number(day[2]);
  if (!isMonth(month) || date === null || date < 1 || date > 31) return null;
  return { to: daySpan(start.year, month, [date, date]).to, end: at + day[0].length, last: false };
}

/**
 * The first date, deadline or period of a normalized text (normalizeText), or null: 2023年12月底前, 12月31日前,
 * 2020年前, 9月中旬, 第三季度, 上半年, 2023.07-2024.01, 2023年1月-12月, 年底前. A date with no year takes
 * `defaultYear` (the form's year).
 */
export function findDate(text: string, defaultYear?: number): FoundDate | null {
  if (!COULD_BE_DATE.test(text)) return null;
  const first = findPoint(text, 0, defaultYear);
  if (!first) return null;
  const { point, index } = first;
  let end = index + first.length;
  let span = point.span;
  let last = point.end;
  const join = RANGE_JOIN.exec(text.slice(end));
  const second = join && rangeEnd(text, end + join[0].length, point, defaultYear);
  if (second) {
    span = span && second.to !== null ? { from: span.from, to: second.to } : null;
    end = second.end;
    last = second.last;
  }
  const { limit, length } = limitAfter(text.slice(end), last);
  return { span, index, length: end + length - index, limit, bareYear: !second && point.bareYear && limit === "in" };
}

/** The span of a text that is (or holds) a date, as form fields write it; null without one or without a year. */
export function parseDateSpan(text: string, defaultYear?: number): DateSpan | null {
  return findDate(text, defaultYear)?.span ?? null;
}
