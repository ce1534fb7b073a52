import { onOneScale } from "../value/compare";
import { isoDate, lastDay } from "../value/calendar";
import { parseUnit } from "../value/units";
import type { DateSpan, TargetValue } from "../value/target-value";
import { wentTheOtherWay } from "./change";
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
  /** actual/target, or target/actual where less is better (then never above 1). */
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
  /** Words: the grade or state of the actual, and whether it is the target's own word. */
  | { readonly kind: "word"; readonly word: string; readonly same: boolean }
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

const isPercent = (value: TargetValue) => value.class === "percent" || /^[%％]$|百分比/.test(value.unit ?? "");

/** Measures two numbers on one scale. A zero target is reached by zero (or less, where less is better). */
export function measureNumbers(
  target: number,
  actual: number,
  direction: Direction,
  percent: boolean,
  strict = false,
): Measure {
  const within = direction === "higher" ? actual >= target : actual <= target;
  const reached = within && !(strict && actual === target);
  const shortUnits = reached ? 0 : Math.abs(target - actual);
  const shortShare = reached ? 0 : target === 0 ? 1 : Math.min(shortUnits / Math.abs(target), Number.MAX_SAFE_INTEGER);
  let completion: number;
  if (direction === "higher") completion = target === 0 ? (reached ? 1 : 0) : actual / target;
  else completion = reached ? 1 : target <= 0 ? 0 : target / actual;
  return { kind: "measure", target, actual, percent, direction, reached, completion, shortShare, shortUnits };
}

const bare = (text: string) => text.normalize("NFKC").replace(/[\s。，,；;]+|\.(?!\d)/g, "");

/** 九十九点一: decimals in words, of which a part may have been read for the whole. */
const SPELLED_OUT = /[零一二两三四五六七八九十百千]点[零一二三四五六七八九]/;

/** Counting words that say what is counted. */
const COUNTED: ReadonlySet<string> = new Set([
  "人",
  "人次",
  "户",
  "户次",
  "家",
  "所",
  "辆",
  "台",
  "平方米",
  "公里",
  "亩",
  "村",
]);

const NO_DATA = /无法(获取|提供|统计|取得)|未(提供|统计|开展(满意度)?调查)|暂无数据|无数据/;

const PART_OF_MONTH: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20, 下旬: 31, 底: 31, 末: 31 };

/** A day or month of any one year ("12月底前" ends with its 31st); null for a text that says none, or names a year. */
function dayOfYear(text: string): DateSpan | null {
  if (/\d年|\d{4}/.test(text)) return null;
  const match = /(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬|底|末))?/.exec(text);
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return null;
  const end = Math.min(lastDay(ANY_YEAR, month), Number(match[2] ?? PART_OF_MONTH[match[3] ?? "底"]));
  const start = match[2] === undefined ? 1 : end;
  return { from: isoDate(ANY_YEAR, month, start), to: isoDate(ANY_YEAR, month, end) };
}

/** A year without a leap day, for dates that name none. */
const ANY_YEAR = 2023;

function keptOrLate(due: DateSpan, done: DateSpan): Reading {
  return done.to <= due.to
    ? { kind: "reached", reached: true }
    : { kind: "reached", reached: false, late: latenessOf(due.to, done) };
}

/** Days kept or missed. Without a year on either side both are taken for the same one. */
function readDates(target: TargetValue, actual: TargetValue): Reading {
  if (bare(target.text) === bare(actual.text)) return { kind: "reached", reached: true };
  if (target.date && actual.date) return keptOrLate(target.date, actual.date);
  const [due, done] = [dayOfYear(bare(target.text)), dayOfYear(bare(actual.text))];
  if (due !== null && done !== null) return keptOrLate(due, done);
  if (actual.date === null && actual.grade !== null) return { kind: "word", word: bare(actual.text), same: false };
  return { kind: "unknown", why: "目标值是时间，与实际完成值无法比较" };
}

function readCompound(target: TargetValue, actual: TargetValue, direction: Direction): Reading {
  const pairs = target.quantities.map(
    (quantity, index) => [quantity.scaled, actual.quantities[index]?.scaled] as const,
  );
  if (actual.quantities.length !== target.quantities.length)
    return { kind: "unknown", why: "一格中有多个目标值，实际完成值与之不一一对应" };
  const reached = pairs.every(([t, a]) => a !== undefined && (direction === "higher" ? a >= t : a <= t));
  return reached
    ? { kind: "reached", reached }
    : { kind: "unknown", why: "一格中有多个目标值且未全部达到，请拆成多个指标" };
}

/** A bare 1 or 0.93 beside a target in percent: a share, or as many percent? */
function readBareShare(target: TargetValue, actual: TargetValue, direction: Direction): Reading | null {
  const [t, a] = [target.number ?? 0, actual.number ?? 0];
  const bareShare = isPercent(target) && t > 1 && a > 0 && a <= 1 && !/[%％]|百分/.test(actual.text);
  if (!bareShare || target.upper !== null) return null;
  const asShare = measureNumbers(t, Number((a * 100).toFixed(6)), direction, true);
  const asPercent = measureNumbers(t, a, direction, true);
  if (direction === "higher" && t >= 10) return asShare;
  if (asShare.reached && asPercent.reached) return asPercent;
  return {
    kind: "unknown",
    why: `目标值“${target.text}”按百分数写，实际完成值“${actual.text}”没有百分号，是小数还是百分数看不出来，请统一写法`,
  };
}

/** People are not households: counts of different things do not compare. A bare 个, 次 or 项 says nothing of its own. */
function sameThing(target: TargetValue, actual: TargetValue): boolean {
  const [t, a] = [target, actual].map(({ unit }) => (unit === null ? null : parseUnit(unit)));
  if (!t || !a || t.kind !== "count" || a.kind !== "count" || t.base === a.base) return true;
  return !(COUNTED.has(t.base) && COUNTED.has(a.base));
}

function readNumbers(target: TargetValue, actual: TargetValue, direction: Direction): Reading {
  const share = readBareShare(target, actual, direction);
  if (share) return share;
  const scaled = sameThing(target, actual) ? onOneScale(actual, target) : null;
  if (!scaled) return { kind: "unknown", why: `目标值“${target.text}”与实际完成值“${actual.text}”单位不同，无法比较` };
  const [t, a] = [scaled.target, scaled.actual.number];
  const percent = isPercent(target) || isPercent(actual);
  if (t.upper === null) {
    const strict = target.comparator === ">" || target.comparator === "<";
    const unit = target.unit === null ? null : parseUnit(target.unit);
    const time = unit?.kind === "time" ? { unitDays: unit.factor } : {};
    return { ...measureNumbers(t.number, a, direction, percent, strict), ...time };
  }
  if (a < t.number) return measureNumbers(t.number, a, "higher", percent);
  if (a > t.upper) return measureNumbers(t.upper, a, "lower", percent);
  return { kind: "reached", reached: true };
}

/** The target's own word, or the best grade of a target that lists the whole scale ("优良中低差", reached by 优). */
function sameWord(target: TargetValue, actual: TargetValue): boolean {
  const [wanted, said] = [bare(target.text), bare(actual.text)];
  return wanted === said || (target.traits.has("scale") && said.length === 1 && wanted.startsWith(said));
}

const YES_AND_NO: Readonly<Record<string, string>> = {
  是: "否",
  有: "无",
  通过: "不通过",
  合格: "不合格",
  达标: "不达标",
};

/** Whether the actual is the plain denial of the target: 是 and 否, 通过验收 and 未通过验收 (or 未验收). */
export function isDenied(target: TargetValue, actual: TargetValue): boolean {
  const [wanted, said] = [bare(target.text), bare(actual.text)];
  if (wanted === said || /^(?:未|没|不|无|尚未)/.test(wanted)) return false;
  if (YES_AND_NO[wanted] === said) return true;
  const denied = /^(?:未|没有|没|不|尚未)(?:能|予)?([^不未]{2,})$/.exec(said)?.[1];
  return denied !== undefined && wanted.includes(denied);
}

/** "无", "未发生": what a target of 0 asks for. */
const NONE = /^(?:无|零|没有|未发生|未出现|没有发生|无发生)/;
const UP = /提高|提升|增长|增加|上升|增强|扩大|改善/;
const DOWN = /下降|降低|减少|减轻|缩短|压减|下滑/;

/** A target that only says which way ("较上年下降"), and an actual that says by how much it went that way ("下降3.6%"). */
function sameDirection(target: string, actual: string): boolean {
  return [
    [UP, DOWN],
    [DOWN, UP],
  ].some(
    ([way, other]) =>
      way?.test(target) && !other?.test(target) && way.test(actual) && !other?.test(actual) && /\d/.test(actual),
  );
}

/** Reads target and actual of one row together. */
export function readActual(target: TargetValue, actual: TargetValue | null, direction: Direction): Reading {
  if (actual !== null && target.number === 0 && actual.number === null && NONE.test(bare(actual.text)))
    return { kind: "reached", reached: true };
  if (actual === null || actual.class === "empty") return { kind: "missing" };
  if (SPELLED_OUT.test(actual.text) || SPELLED_OUT.test(target.text))
    return {
      kind: "unknown",
      why: `“${SPELLED_OUT.test(actual.text) ? actual.text : target.text}”请用阿拉伯数字填写，以便核对`,
    };
  if (NO_DATA.test(bare(actual.text))) return { kind: "missing" };
  if (target.class === "deadline") return readDates(target, actual);
  if (target.traits.has("compound") && target.quantities.length > 1) return readCompound(target, actual, direction);
  if (target.number !== null && actual.number !== null)
    return wentTheOtherWay(target, actual)
      ? { kind: "reached", reached: false }
      : readNumbers(target, actual, direction);
  const word = { kind: "word" as const, word: bare(actual.text) };
  if (target.number === null && isDenied(target, actual)) return { kind: "reached", reached: false };
  if (target.number === null && sameDirection(target.text, actual.text)) return { ...word, same: true };
  if (
    target.number === null &&
    actual.number !== null &&
    isPercent(actual) &&
    !UP.test(actual.text) &&
    !DOWN.test(actual.text)
  )
    return { kind: "share", share: actual.number / 100, text: actual.text };
  if (actual.number === null) return { ...word, same: sameWord(target, actual) };
  return { kind: "unknown", why: `目标值“${target.text}”与实际完成值“${actual.text}”类型不一致，无法比较` };
}
