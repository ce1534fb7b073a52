import { handledNames } from "./handled-names";
import { UNWANTED } from "./lexicon";
import { normalizeText } from "./normalize";
import type { TargetValue } from "./target-value";

/** Whether more is better (正向) or less is better (反向). */
export type Direction = "higherIsBetter" | "lowerIsBetter";

/** What besides the name may decide the direction; the first that says something wins, in this order. */
export interface DirectionHints {
  /** What the form's own direction column, the pack or the user says: 正向, 反向, or a Direction. */
  readonly stated?: string;
  readonly target?: TargetValue;
  readonly levelTwo?: string;
}

/** What a measure of one of them is called. */
const MEASURE =
  "率|人次|批次|批次数|时间|时长|发生率|发生次数|发生数|发生量|数量|次数|件数|起数|人数|户数|宗数|量|数|面积|程度|水平|天数|比例|比重|强度|总量|总额|金额|指数|情况|占比|幅度|分贝|值|度";
const COST = "成本|费用|经费|支出|单价|造价|投资额|开支|耗时|工期|用工量|价格|预算数|总价";
const DELAY =
  "药占比|耗占比|化肥使用量|化肥施用量|农药使用量|农药施用量|用水量|用电量|用纸量|耗材用量|使用强度|办理时长|办结时长|审批时长|周转天数|住院天数|办理天数|响应时间|响应时长|响应速度时间|办理时间|办结时间|处理时间|处理时长|处置时间|到达时间|修复时间|恢复时间|审批时间|周转时间|拨付时间|到位时间|完成时间|交付时间|支付时间|发放时间|时限|用时|周期|间隔时间|时间间隔";
/** A head noun that turns what stands before it round: 投诉处理率, 成本节约率, 事故下降率. */
const REVERSING =
  "合格率|防治面积|治理面积|节约额|节约金额|节约成本|节约资金|节约数|节省额|降幅|减少量|减少数|削减量|减排量|处理量|处理数|处理能力|排查数|检查数|预警|演练次数|培训次数|宣传次数|脱贫人口|脱贫人数|报销比例";

const ends = (words: string, tail = "") => new RegExp(`(?:${words})${tail}(?:\\([^()]*\\))?$`);
const REVERSED = ends(REVERSING);
const COST_CONTROL =
  /(?:经费|成本|费用|支出|预算|投资|三公|公用|造价|变更|编制|人员)[\p{Script=Han}"]{0,6}控制(?:率|数|额|情况)$/u;
const LOWER = [
  /(?<![收缴免])费$/,
  ends(UNWANTED, `(?:的)?(?:资金|经费|人员|人口|事件|案件|行为|现象|问题)?(?:${MEASURE})?`),
  ends(COST, "(?:数|额|总额|控制数|控制|总数|标准|水平|金额)?"),
  ends(DELAY),
];
const MEASURE_END = ends(
  `${MEASURE}|收入|产值|规模|频次|频率|期数|场次|里程|覆盖面|能力|时长|年限|课时|学时|分数|得分|排名`,
);

/** A rate is no cost, wherever it stands. */
const RATE_END = ends("率|度");

const STATED: readonly (readonly [RegExp, Direction])[] = [
  [/反向|负向|逆向|逆指标|越小越[好优]|越低越[好优]|^lowerIsBetter$/, "lowerIsBetter"],
  [/正向|越大越[好优]|越高越[好优]|^higherIsBetter$/, "higherIsBetter"],
];

function byComparator(target: TargetValue | undefined): Direction | null {
  if (target?.comparator === "≤" || target?.comparator === "<") return "lowerIsBetter";
  if (target?.comparator === "≥" || target?.comparator === ">") return "higherIsBetter";
  return null;
}

/** 无故障时间, 无事故发生率: the absence of what nobody wants. */
const ABSENCE = new RegExp(
  `无[\\p{Script=Han}]{0,4}(?:${UNWANTED})[\\p{Script=Han}]{0,6}(?:率|时间|时长|天数|里程)$`,
  "u",
);

const HANDLED = handledNames(UNWANTED);

function byName(name: string): Direction | null {
  if (ABSENCE.test(name)) return "higherIsBetter";
  if (COST_CONTROL.test(name)) return "lowerIsBetter";
  if (REVERSED.test(name) || HANDLED.test(name)) return "higherIsBetter";
  return LOWER.some((pattern) => pattern.test(name)) ? "lowerIsBetter" : null;
}

/**
 * Which way an indicator gets better. What is stated wins, then the target's own comparator, then the head of the
 * name (投诉率 lower, 投诉处理率 higher), then the level (成本指标 lower); a plain measure is better when higher, and what
 * says nothing but has a target of 0 is not wanted.
 * Null for a name that measures nothing.
 */
export function directionOf(name: string, hints: DirectionHints = {}): Direction | null {
  const stated = STATED.find(([pattern]) => hints.stated !== undefined && pattern.test(hints.stated));
  if (stated) return stated[1];
  const compared = byComparator(hints.target);
  if (compared) return compared;
  const plain = normalizeText(name);
  const named = byName(plain);
  if (named) return named;
  if (hints.target?.class === "deadline") return "lowerIsBetter";
  if (/成本/.test(hints.levelTwo ?? "") && hints.target?.class === "numeric" && !RATE_END.test(plain))
    return "lowerIsBetter";
  const wanted = hints.target?.number ?? null;
  // 起, 例 and 宗 count what befalls one.
  if (wanted === 0 && /^[起例宗]$/.test(hints.target?.unit ?? "")) return "lowerIsBetter";
  if (MEASURE_END.test(plain)) return "higherIsBetter";
  return wanted === null ? null : wanted === 0 ? "lowerIsBetter" : "higherIsBetter";
}
