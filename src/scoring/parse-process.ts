import { alternationOf } from "../value/comparator";
import type { ScoringRule } from "../packs/scoring-rule";
import type { Reading } from "./measure";
import { evenText, smallCount, writtenShare } from "./rule-wording";

/** What a scoring remark (评分过程) itself says was given or taken off. */
export interface ParsedProcess {
  /** Share of the weight that remains, null when the remark states none. */
  readonly share: number | null;
  /** Points given or taken off outright. */
  readonly points: number | null;
  readonly deducted: number | null;
  /** Faults counted in words ("发现2处"), null when none are. */
  readonly cases: number | null;
  /** A rate or figure the remark measures ("执行率为93.25%"), in percent. */
  readonly measured: number | null;
  /** What it is the rate of ("执行率"), where the remark states no other percentage; "" otherwise. */
  readonly measure: string;
  /** The words it was read from. */
  readonly words: string;
}

const SHARE = "(\\d+(?:\\.\\d+)?%|\\d+/\\d+)";
const GIVEN = new RegExp(
  `得(?:到)?(?:对应|该项|本项)?(?:权重分?|分值|满分)?的?${SHARE}(?:的)?(?:权重|分值|满分|分)?`,
  "g",
);
const GIVEN_ALL = /得(?:对应|该项|本项|全部)*(?:权重分满分|满分|权重分|权重|全分)|得满分/;
const TAKEN = new RegExp(`(?:扣除|扣减|扣|减)(?:去)?(?:对应|该项)?(?:权重分?|分值)?的?${SHARE}`, "g");
const TAKEN_POINTS = /(?:扣除|扣减|扣|减)(\d+(?:\.\d+)?)分/g;
const GIVEN_POINTS = /[得计](\d+(?:\.\d+)?)分/g;
const NOTHING = /不得分|得0分|不计分/;
const CASES = /(?:发现|存在|出现|发生)(\d+|[一二三四五六七八九十两])[例处项次个起条]/;
const MEASURE = /([\u4e00-\u9fa5]{1,3}(?:率|度|比例|比重))(?:为|达到|达|是|:|=)?\d/;
const MEASURED = /(?:率|度|比例|比重)(?:为|达到|达|是|:|=)?(\d+(?:\.\d+)?)%/;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function shareOf(even: string): { share: number; words: string } | null {
  const taken = [...even.matchAll(TAKEN)];
  if (taken.length > 0) {
    const total = sum(taken.map(([, share]) => writtenShare(share) ?? 0));
    return { share: Math.max(0, 1 - total), words: taken.map(([words]) => words).join("、") };
  }
  const given = [...even.matchAll(GIVEN)].at(-1);
  if (given) return { share: writtenShare(given[1]) ?? 1, words: given[0] };
  const all = GIVEN_ALL.exec(even);
  if (all) return { share: 1, words: all[0] };
  const none = NOTHING.exec(even);
  return none ? { share: 0, words: none[0] } : null;
}

/**
 * What an actual value says where the rule counts: faults under a deduction a case ("发现1处违规"), items under a
 * checklist ("3项均符合", "符合①②，不符合③"). Null where it counts nothing.
 */
export function countedIn(rule: ScoringRule, actual: string): Reading | null {
  const even = evenText(actual);
  if (rule.family === "defects") {
    const count = smallCount(CASES.exec(even)?.[1]);
    return count === null ? null : { kind: "cases", count };
  }
  if (rule.family !== "checklist") return null;
  const all = /^(\d+|[一二三四五六七八九十两])项(?:均|全部|都)?(?:符合|满足|达到|完成)/.exec(even);
  const of = /^(?:符合|满足|达到|完成)(?:其中)?(\d+|[一二三四五六七八九十两])项/.exec(even);
  const counted = smallCount(all?.[1] ?? of?.[1]);
  const named = /^(?:符合|满足)((?:⟨\d+⟩[、,和]?)+)/.exec(even)?.[1];
  const met = counted ?? (named === undefined ? null : new Set(named.match(/⟨\d+⟩/g)).size);
  return met === null ? null : { kind: "items", met };
}

/** How many of the target's unit a remark says were done ("实际完成5个"), where it says so of one number only; null otherwise. */
export function countStated(remark: string, unit: string): number | null {
  const escaped = alternationOf([unit]);
  const even = evenText(remark);
  const all = [...even.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${escaped}`, "g"))];
  const done = new RegExp(
    `(?:实际|已|共)(?:完成|建成|开展|举办|培训|发放|新建|改造|购置)(\\d+(?:\\.\\d+)?)${escaped}`,
  ).exec(even);
  return all.length === 1 && done ? Number(done[1]) : null;
}

/** Reads a scoring remark. Total: what it does not say is null. */
export function parseProcess(text: string): ParsedProcess {
  const even = evenText(text);
  const share = shareOf(even);
  const taken = [...even.matchAll(TAKEN_POINTS)].map(([, points]) => Number(points));
  const given = [...even.matchAll(GIVEN_POINTS)].map(([, points]) => Number(points));
  const measured = MEASURED.exec(even);
  return {
    share: share?.share ?? null,
    points: share === null ? (given.at(-1) ?? null) : null,
    deducted: share === null && taken.length > 0 ? sum(taken) : null,
    cases: smallCount(CASES.exec(even)?.[1]),
    measured: measured ? Number(measured[1]) : null,
    measure: (even.match(/\d%/g) ?? []).length === 1 ? (MEASURE.exec(even)?.[1] ?? "") : "",
    words: share?.words ?? "",
  };
}
