import { wayNamed } from "./change";
import { isBestOf, isNoWorse } from "./grade-order";
import { saysNone } from "./none-words";
import { normalizeText } from "./normalize";
import type { TargetValue } from "./target-value";

const ALL = /^(?:已|均|已经)*(?:全部|全覆盖|全面完成|应[\p{Script=Han}]{1,2}尽)/u;
const NEGATED = /^(?:未|没有?|不|尚未|无法|部分|基本未|正在|拟|计划)/;
/** The best of the three labels of 财预〔2020〕10号. */
const REACHED =
  /^(?:已|全部|均|基本)?(?:达成|达到|实现|完成)(?:了)?(?:年度|年初|预期|既定|绩效|预定|全年|设定)*(?:指标|目标|任务|要求)值?$/;
const PARTLY = /^(?:部分(?:达成|实现|完成|达到)|未(?:达成|实现|完成|达到))/;

/** A value's words without spaces and punctuation, as they are compared. */
export function bareText(text: string): string {
  return normalizeText(text).replace(/[。,;]+|\.(?!\d)/g, "");
}

const YES_AND_NO: Readonly<Record<string, string>> = {
  是: "否",
  有: "无",
  通过: "不通过",
  合格: "不合格",
  达标: "不达标",
};

/** Whether one is the plain denial of the other: 是 and 否, 通过验收 and 未通过验收 (or 未验收). */
function denies(said: string, wanted: string): boolean {
  if (/^(?:未|没|不|无|尚未)/.test(wanted)) return false;
  if (YES_AND_NO[wanted] === said) return true;
  const denied = /^(?:未|没有|没|不|尚未)[能予]?([^不未]{2,})$/.exec(said)?.[1];
  return denied !== undefined && wanted.includes(denied);
}

/** A target that only says which way (较上年下降) and an actual that says by how much it went (下降3.6%). */
function sameWay(said: string, wanted: string): boolean | null {
  const [went, way] = [wayNamed(said), wayNamed(wanted)];
  return went === null || way === null || !/\d/.test(said) ? null : went === way;
}

/** The target's state with 基本 taken off (基本健全 is met by 健全), and the actual's own. */
function sameState(actual: TargetValue, target: TargetValue, said: string): boolean | null {
  const negated = NEGATED.test(said);
  const asked = target.grade?.replace(/^(?:基本|比较|较)(?=[\p{Script=Han}]{2})/u, "");
  if (actual.grade !== null && (actual.grade === target.grade || actual.grade === asked) && !negated) return true;
  return negated && target.grade !== null && said.endsWith(target.grade) ? false : null;
}

/**
 * Whether an actual meets a target in words: the same word or state, a grade no worse on one scale (优秀 for 合格,
 * Ⅱ类 for Ⅲ类), the way it was to go, or the first label of 财预〔2020〕10号; a denial, a worse grade or the other way
 * does not. Null where it cannot be said.
 */
export function wordsMeet(actual: TargetValue, target: TargetValue): boolean | null {
  const [said, wanted] = [bareText(actual.text), bareText(target.text)];
  if (wanted === "" || said === "") return null;
  if (said === wanted) return true;
  if (target.traits.has("scale")) return isBestOf(wanted, said) ? true : null;
  if (PARTLY.test(said) || denies(said, wanted)) return false;
  if (target.class === "boolean" && actual.class === "boolean") return actual.grade === target.grade;
  const found = sameState(actual, target, said) ?? isNoWorse(said, wanted) ?? sameWay(said, wanted);
  return found ?? (REACHED.test(said) && target.class === "graded" ? true : null);
}

/** Whether words meet a number: 无 a target of none, 全部完成 a target of 100%. Null where they say nothing. */
export function wordsMeetNumber(actual: TargetValue, target: TargetValue): boolean | null {
  const said = bareText(actual.text);
  if (said === bareText(target.text)) return true;
  if (PARTLY.test(said)) return false;
  if (target.number === 0 && target.upper === null && saysNone(said)) return true;
  const floor = target.comparator !== "≤" && target.comparator !== "<";
  return target.class === "percent" && (target.number ?? 101) <= 100 && floor && ALL.test(said) ? true : null;
}
