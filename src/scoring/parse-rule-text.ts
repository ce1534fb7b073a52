import type { Deduction, ScoringRule } from "../packs/scoring-rule";
import { parseGrades } from "./parse-grades";
import { parseIntervals } from "./parse-intervals";
import { evenText, listedItems, smallCount, writtenShare } from "./rule-wording";

/** What a scoring text says, as far as it was understood. */
export interface ParsedRuleText {
  /** Null when the text states no rule we can read. */
  readonly rule: ScoringRule | null;
  /** The full marks the text itself names ("得10分"), null when it names none. */
  readonly fullMarks: number | null;
  /** Items counted (①②③), and how many the text says there are ("以上2项"). */
  readonly itemsListed: number;
  readonly itemsStated: number | null;
  /** Whether the text leaves part of the score to the reviewer (酌情). */
  readonly discretion: boolean;
}

const NUM = "\\d+(?:\\.\\d+)?";
const COUNT = `${NUM}|[一二三四五六七八九十两半]`;
const UNIT = "个百分点|百分点|%|[^\\d%,;。扣减得]{1,4}?";
const COST =
  "[,:]?(?:则|相应|的)*(?:扣减|扣除|减扣|扣|减)(?:掉|去)?(?:(?:该项|本项|指标|对应)*(?:权重值|权重分|权重|分值|总分值|满分)的?)?";
const AMOUNT = `(${NUM}%|\\d+/\\d+|${NUM})(?:的?(?:权重|分值))?(分)?`;

const LESS = "低于|降低|下降|减少|少于|不足|相差|偏差|偏离|未达|低|少|差|降";
const MORE = "超过|超支|超额|超出|高于|高出|增加|多于|超|多|延迟|逾期|推迟|超期|延误|滞后";
const EACH_LESS = new RegExp(
  `每(?:再)?(?:${LESS})(?:于)?(?:目标值|指标值|预期值|计划值?|目标)?(?:的)?(${COUNT})?(${UNIT})?(?:的|者)?${COST}${AMOUNT}`,
);
const BELOW_TARGET = new RegExp(`每(?:${LESS})?(?:低于)?(?:目标值|指标值)(${COUNT})(${UNIT})${COST}${AMOUNT}`);
const EACH_MORE = new RegExp(
  `每(?:再)?(?:${MORE})(?:目标值|指标值|预期值|计划值?)?(?:的)?(${COUNT})?(${UNIT})?(?:的|者)?${COST}${AMOUNT}`,
);
const EACH_CASE = new RegExp(
  `(?:每|凡)(?:发现|出现|发生|查出|有|存在|缺少|缺失|缺|漏|遗漏|不符合|违反|违规|少)?(${COUNT})?(?:例|处|项|次|个|起|条|份|件|点|类|环节|方面)?[^,;。扣]{0,14}?${COST}${AMOUNT}`,
);
const EACH_ITEM = new RegExp(
  `每(?:符合|满足|具备|完成|做到|有|达到|实现)?(?:${COUNT})?(?:项|个|条|点)[^,;。扣]{0,6}?得(${NUM}%|\\d+/\\d+|${NUM})(?:的?权重)?(分)?`,
);
const FULL_RANGE = new RegExp(
  `(${NUM})%?~(${NUM})%(?:之间)?(?:的|时)?[,]?(?:得|为|计)[^,;。扣]{0,8}(?:满分|权重分|全分)`,
);
const FULL_FROM = new RegExp(
  `(?:以|达到|达|完成|≥|不低于)(${NUM})%(?:\\(含\\)|及)?(?:以上)?(?:的|者)?[,]?(?:为|得|计)[^,;。扣]{0,6}(?:满分|权重分|全分)`,
);
const NOTHING = "不得分|得0分|不计分|为0分|0分|零分";
const OTHERWISE_NOTHING = new RegExp(
  `(?:否则|未[^,;。]{0,10}|不[^,;。]{0,8}|没有[^,;。]{0,6}|反之)[,]?(?:的|则)?(?:${NOTHING})`,
);
const PROPORTIONAL =
  /按[^,;。]{0,14}比例[^,;。]{0,4}(?:得|计|记|给|扣|赋|打|折)?分?|得分=[^;。]*(?:率|完成|实际|B\/A|A\/B|÷|\/)[^;。]*|按[^,;。]{0,4}(?:完成率|完成程度|完成情况|执行率)[^,;。]{0,4}(?:得|计|赋|打)分|(?:完成率|执行率|满意度|实际[^,;。]{0,4}\/[^,;。]{0,6})[)]?[×*xX][^,;。]{0,4}(?:权重|分值|标准分|\d)/;
const FLOOR = new RegExp(`(?:低于|小于|不足|未达到?|<)(${NUM})%(?:的|者|时)?[,]?(?:${NOTHING})`);
const GIVES_FULL =
  /(?:得|为|计|记|赋)(?:对应|该项|该指标|本项|相应|所赋|全部|\d+%的?)*(?:权重值|权重分|满分|全分|权重|该项分|分值|分(?![\d为数]))|得\d+(?:\.\d+)?分/;

function costOf(amount: string | undefined): Pick<Deduction, "deduct" | "as"> | null {
  const share = writtenShare(amount);
  if (share !== null) return { deduct: share, as: "weight" };
  return amount === undefined ? null : { deduct: Number(amount), as: "points" };
}

function roundingOf(even: string): Deduction["rounding"] {
  if (/不足[^,;。]{0,8}按[^,;。]{0,8}(?:计|算)/.test(even)) return "ceil";
  if (/不足[^,;。]{0,8}(?:不计|不扣|忽略)/.test(even)) return "truncate";
  if (/四舍五入/.test(even)) return "half-up";
  return "none";
}

function deductionFrom(match: RegExpExecArray | null, even: string): Deduction | null {
  const cost = costOf(match?.[3]);
  if (!match || !cost) return null;
  const unit = match[2] ?? "";
  const completion = /完成率|完成比例|以\d+%[^,;。]{0,6}(?:为|得)/.test(even);
  const of = /百分点/.test(unit) ? "point" : unit === "%" ? (completion ? "completion" : "point") : "unit";
  return { per: smallCount(match[1]) ?? 1, of, ...cost, rounding: roundingOf(even) };
}

function parseDeduction(even: string, items: number): ScoringRule | null {
  const below = BELOW_TARGET.exec(even) ?? EACH_LESS.exec(even);
  const short = deductionFrom(below, even);
  const over = deductionFrom(EACH_MORE.exec(even), even);
  if (!short && !over) return null;
  if (short?.of === "unit" && items > 1) return null;
  const range = FULL_RANGE.exec(even);
  const fullTo = range ? Number(range[2]) / 100 : null;
  const fullFrom = range ? Number(range[1]) / 100 : 1;
  if (fullTo === null) return { family: "deduction", fullFrom, fullTo: null, short: short ?? over, over: null };
  return { family: "deduction", fullFrom, fullTo, short, over };
}

function itemPoints(even: string): readonly number[] {
  const points = [...even.matchAll(new RegExp(`\\((${NUM})分\\)`, "g"))].map(([, value]) => Number(value));
  const sum = points.reduce((total, value) => total + value, 0);
  return points.length > 1 && sum > 0 ? points.map((value) => value / sum) : [];
}

function parseChecklist(even: string, items: number, weight: number | null): ScoringRule | null {
  const unmet = /酌情/.test(even) ? "discretion" : "nothing";
  const each = /各占?(?:(\d+)\/(\d+)|(\d+(?:\.\d+)?)%)/.exec(even);
  if (each) {
    const parts = each[2] ? Number(each[2]) : Math.round(100 / Number(each[3]));
    const count = items > 0 ? items : parts;
    return count > 0 ? { family: "checklist", items: count, shares: null, unmet } : null;
  }
  const shares = itemPoints(even);
  if (shares.length > 0) return { family: "checklist", items: shares.length, shares: [...shares], unmet };
  const gain = EACH_ITEM.exec(even);
  if (gain) {
    const share = writtenShare(gain[1]) ?? (weight ? Number(gain[1]) / weight : null);
    const count = share && share > 0 ? Math.round(1 / share) : items;
    return count > 0 ? { family: "checklist", items: count, shares: null, unmet } : null;
  }
  const single = items === 1 && unmet === "nothing" && GIVES_FULL.test(even);
  return single ? { family: "checklist", items: 1, shares: null, unmet } : null;
}

function parseDefects(even: string): ScoringRule | null {
  const match = EACH_CASE.exec(even);
  const cost = costOf(match?.[2]);
  return match && cost && cost.deduct > 0 ? { family: "defects", ...cost } : null;
}

function parseOther(even: string): ScoringRule | null {
  const floor = FLOOR.exec(even);
  if (PROPORTIONAL.test(even)) {
    return { family: "proportional", floor: floor ? Number(floor[1]) / 100 : 0 };
  }
  if (/酌情|视情况?(?:扣|给|得)|综合(?:评|打)分|专家打分/.test(even)) return { family: "discretion", min: 0, max: 1 };
  if (OTHERWISE_NOTHING.test(even) || GIVES_FULL.test(even) || FULL_FROM.test(even))
    return { family: "reached", otherwise: 0 };
  return null;
}

function fullMarksOf(even: string): number | null {
  const marks = [...even.matchAll(new RegExp(`(?:得|计|满分为?|赋)(${NUM})分`, "g"))].map(([, value]) => Number(value));
  return marks.length > 0 ? Math.max(...marks) : null;
}

/**
 * Reads a scoring rule as forms word it. `weight` helps where items are worth points ("每符合一项得1分").
 * Total: never throws; a text it does not understand gives a null rule.
 */
export function parseRuleText(text: string, weight: number | null = null): ParsedRuleText {
  const even = evenText(text);
  const itemsListed = listedItems(even);
  const stated = /以上(\d+|[一二三四五六七八九十两])项/.exec(even);
  const rule =
    parseGrades(even) ??
    parseIntervals(even) ??
    parseDeduction(even, itemsListed) ??
    (/各占/.test(even) ? parseChecklist(even, itemsListed, weight) : null) ??
    parseDefects(even) ??
    parseChecklist(even, itemsListed, weight) ??
    parseOther(even);
  return {
    rule,
    fullMarks: fullMarksOf(even),
    itemsListed,
    itemsStated: smallCount(stated?.[1]),
    discretion: /酌情/.test(even),
  };
}
