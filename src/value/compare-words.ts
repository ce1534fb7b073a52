import { findDate } from "./date";
import { normalizeText } from "./normalize";
import type { DateSpan, TargetValue } from "./target-value";

/** Grades of quality from best to worst; those of one line say the same. */
const QUALITY: readonly (readonly string[])[] = [
  ["优", "优秀", "优等", "非常满意", "很好"],
  ["良", "良好", "好", "优良", "较好", "满意"],
  ["中", "中等", "一般", "合格", "达标", "及格", "基本满意"],
  ["基本合格", "基本达标", "较差"],
  ["差", "很差", "不合格", "不达标", "不及格", "不满意"],
];
/** Classes of water and air: the lower the number the better. */
const CLASSES: readonly string[] = ["I", "II", "III", "IV", "V", "劣V"];
const CLASS_WORD = /(劣?)(IV|V|I{1,3}|[1-5一二三四五])类/;
const HAN_CLASSES = "一二三四五";

const NONE = /^(?:全年|本年|均|已)?(?:无|零|没有|未发生|未出现|没有发生|无发生|不存在|未发现)/;
const ALL = /^(?:已|均|已经)*(?:全部|全覆盖|全面完成|应[\p{Script=Han}]{1,2}尽)/u;
const NEGATED = /^(?:未|没有?|不|尚未|无法|部分|基本未|正在|拟|计划)/;
const IN_TIME = /(?:按时|按期|如期|准时|提前|及时|按计划|按要求|按规定时间)[\p{Script=Han}]{0,6}$/u;
/** The best of the three labels of 财预〔2020〕10号. */
const REACHED =
  /^(?:已|全部|均|基本)?(?:达成|达到|实现|完成)(?:了)?(?:年度|年初|预期|既定|绩效|预定|全年|设定)*(?:指标|目标|任务|要求)值?$/;
const PARTLY = /^(?:部分(?:达成|实现|完成|达到)|未(?:达成|实现|完成|达到))/;

const bare = (text: string) => normalizeText(text).replace(/[。;,.]+$/, "");

function classOf(text: string): number | null {
  const match = CLASS_WORD.exec(text);
  if (!match) return null;
  const [, poor = "", word = ""] = match;
  if (poor !== "") return CLASSES.indexOf("劣V");
  if (CLASSES.includes(word)) return CLASSES.indexOf(word);
  return /\d/.test(word) ? Number(word) - 1 : HAN_CLASSES.indexOf(word);
}

function rankOf(text: string): number | null {
  const word = text
    .replace(/^(?:评为|获评|达到|为|已达?)|(?:及|或)?以上|等(?:次|级)$|水平$/g, "")
    .replace(/(?:及|或)?以上.*$/, "");
  const rank = QUALITY.findIndex((grades) => grades.includes(word));
  return rank >= 0 ? rank : null;
}

/** Both as grades of one scale: true where the actual is no worse; null where they are no grades or of two scales. */
function asGrades(actual: string, target: string): boolean | null {
  const classes = [classOf(actual), classOf(target)];
  if (classes[0] != null && classes[1] != null) return classes[0] <= classes[1];
  const ranks = [rankOf(actual), rankOf(target)];
  return ranks[0] != null && ranks[1] != null ? ranks[0] <= ranks[1] : null;
}

/**
 * Whether an actual in words meets a target in words: the same word or state, a grade no worse on one scale
 * (优秀 for 合格, Ⅱ类 for Ⅲ类), or the first label of 财预〔2020〕10号; a plain negation or a worse grade does not.
 * Null where it cannot be said.
 */
export function wordsMeet(actual: TargetValue, target: TargetValue): boolean | null {
  if (target.traits.has("scale")) return null;
  const [said, wanted] = [bare(actual.text), bare(target.text)];
  if (wanted === "" || said === "") return null;
  if (said === wanted) return true;
  if (PARTLY.test(said)) return false;
  if (target.class === "boolean" && actual.class === "boolean") return actual.grade === target.grade;
  const negated = NEGATED.test(said);
  const asked = target.grade?.replace(/^(?:基本|比较|较)(?=[\p{Script=Han}]{2})/u, "");
  if (actual.grade !== null && (actual.grade === target.grade || actual.grade === asked) && !negated) return true;
  if (negated && target.grade !== null && said.endsWith(target.grade)) return false;
  return asGrades(said, wanted) ?? (REACHED.test(said) && target.class === "graded" ? true : null);
}

/** Whether words meet a number: 无 a target of none, 全部完成 a target of 100%. Null where they say nothing. */
export function wordsMeetNumber(actual: TargetValue, target: TargetValue): boolean | null {
  const said = bare(actual.text);
  if (said === bare(target.text)) return true;
  if (PARTLY.test(said)) return false;
  if (target.number === 0 && target.upper === null && NONE.test(said)) return true;
  const floor = target.comparator !== "≤" && target.comparator !== "<";
  return target.class === "percent" && (target.number ?? 101) <= 100 && floor && ALL.test(said) ? true : null;
}

/** The span of a value's date; where it names no year, of the year given. */
function spanIn(value: TargetValue, year: number): DateSpan | null {
  return value.date ?? findDate(normalizeText(value.text), year)?.span ?? null;
}

/** Any year does where neither date names one; a leap year has every day. */
const SOME_YEAR = 2024;

/** Whether a day or period lies no later than the deadline; a date without a year is of the other's year. Null: no date. */
export function inTime(actual: TargetValue, target: TargetValue): boolean | null {
  const year = Number((target.date ?? actual.date)?.to.slice(0, 4) ?? SOME_YEAR);
  const [done, due] = [spanIn(actual, year), spanIn(target, year)];
  if (done && due) return done.to <= due.to;
  const said = bare(actual.text);
  if (said === bare(target.text)) return true;
  if (/^(?:未|没有?|尚未|逾期|延期|超期|滞后)/.test(said)) return false;
  return IN_TIME.test(said) ? true : null;
}
