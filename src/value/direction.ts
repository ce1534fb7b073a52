import { directionOfSign } from "./comparator";
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
  "(?:发生)?(?:率|[次件起人户宗]?数|数?量)|人次|批次数?|时间|时长|面积|程度|水平|天数|比例|比重|强度|总量|总额|金额|指数|情况|占比|幅度|分贝|值|度";
const COST = "成本|费用|经费|支出|单价|造价|投资额|开支|耗时|工期|用工量|价格|预算数|总价";
const DELAY =
  "[药耗]占比|(?:化肥|农药)[使施]用量|用[水电纸]量|耗材用量|使用强度|住院天数|响应速度时间|时限|用时|周期|时间间隔|(?:办[理结]|审批|响应|处[理置]|到达|修复|恢复|等[候待]|周转|拨付|到位|完成|交付|支付|发放|间隔|延迟)(?:时间|时长|天数)";
/** A head noun that turns what stands before it round: 投诉处理率, 成本节约率, 事故下降率. */
const REVERSING =
  "合格率|[防治][治理]面积|节[约省](?:额|数|金额|成本|资金)|降幅|(?:减少|削减|减排)[量数]|处理(?:量|数|能力)|[排检]查数|预警|(?:演练|培训|宣传)次数|脱贫人[口数]|报销比例";

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
  const compared = directionOfSign(hints.target?.comparator ?? null);
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
