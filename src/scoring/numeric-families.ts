import type { Deduction } from "../packs/scoring-rule";
import type { Lateness } from "./lateness";
import { measureNumbers } from "./measure";
import type { Measure } from "./measure";
import { CANNOT, fromShare, full, scored, unscored, withoutMeasure, zero } from "./outcome";
import type { Apply, Of, Outcome, ScoreStyle } from "./outcome";
import { percent, plain, roundTo, wholeSteps } from "./round";

const reachedText = (measure: Measure) =>
  measure.direction === "higher" && measure.target !== 0 ? `完成率${percent(measure.completion)}` : "已达到目标值";

function reverse(
  weight: number,
  measure: Measure,
  mode: ScoreStyle["reverse"],
  zeroAt: number,
  style: ScoreStyle,
): Outcome {
  if (measure.reached) return full(weight, "已达到目标值", style);
  const { target, actual } = measure;
  if (mode === "step" || target <= 0) return zero("超过目标值");
  if (mode === "ratio")
    return scored((weight * target) / actual, `${plain(weight)} × ${plain(target)} ÷ ${plain(actual)}`, style);
  const over = (actual - target) / target;
  const sum = `${plain(weight)} × (1 − ${percent(over)} ÷ ${percent(zeroAt - 1)})`;
  return scored(weight * (1 - over / (zeroAt - 1)), sum, style);
}

/** R1 and R2a: full when reached, else by the ratio. */
export const proportional: Apply<"proportional"> = (rule, weight, reading, style) => {
  if (reading.kind !== "measure") return withoutMeasure(weight, reading, style) ?? unscored(CANNOT);
  if (rule.of === "actual" && reading.percent && reading.direction === "higher" && reading.target !== 100) {
    const whole = measureNumbers(100, reading.actual, "higher", true);
    return proportional({ family: "proportional", floor: rule.floor }, weight, whole, style);
  }
  if (reading.completion < rule.floor) return zero(`完成率${percent(reading.completion)}，低于${percent(rule.floor)}`);
  if (reading.reached) return full(weight, reachedText(reading), style);
  if (reading.direction === "lower") return reverse(weight, reading, rule.reverse ?? style.reverse, 2, style);
  const { target, actual, completion } = reading;
  const ratio = target === 100 && reading.percent ? percent(completion) : `${plain(actual)} ÷ ${plain(target)}`;
  return scored(weight * completion, `${plain(weight)} × ${ratio}`, style);
};

/** R2b: less is better, linear down to nothing. */
export const reverseLinear: Apply<"reverse-linear"> = (rule, weight, reading, style) =>
  reading.kind === "measure"
    ? reverse(weight, { ...reading, reached: reading.actual <= reading.target }, "linear", rule.zeroAt, style)
    : (withoutMeasure(weight, reading, style) ?? unscored(CANNOT));

/** R2c, R2d, R11: all or nothing. */
export const reached: Apply<"reached"> = (rule, weight, reading, style) => {
  const allowed = [roundTo(weight * rule.otherwise, style.decimals), weight];
  const met =
    reading.kind === "measure" || reading.kind === "reached"
      ? reading.reached
      : reading.kind === "word" && (reading.same || reading.missed === true)
        ? reading.same
        : reading.kind === "share"
          ? reading.share >= 1
          : null;
  if (met === null) return { ...(withoutMeasure(weight, reading, style) ?? unscored(CANNOT)), allowed };
  if (met) return full(weight, "已达到目标值", style, allowed);
  if (rule.otherwise === 0) return zero("未达到目标值", allowed);
  return scored(weight * rule.otherwise, `${plain(weight)} × ${percent(rule.otherwise)}`, style, allowed);
};

function deduct(weight: number, amount: number, deduction: Deduction, style: ScoreStyle): Outcome {
  const steps = wholeSteps(amount / deduction.per, deduction.rounding);
  const loss = deduction.as === "weight" ? weight * deduction.deduct * steps : deduction.deduct * steps;
  const sum =
    deduction.as === "weight"
      ? `${plain(weight)} × (1 − ${plain(steps)} × ${percent(deduction.deduct)})`
      : `${plain(weight)} − ${plain(steps)} × ${plain(deduction.deduct)}`;
  return scored(weight - loss, sum, style);
}

/** What each step of time costs something done late; a range where only the month it was done in is known. */
function deductLate(weight: number, late: Lateness, over: Deduction, style: ScoreStyle): Outcome {
  const { min, max } = late[over.of === "month" ? "months" : "days"];
  const [least, most] = [deduct(weight, min, over, style), deduct(weight, max, over, style)];
  if (least.score === most.score) return most;
  const score = { min: Number(most.score ?? 0), max: Number(least.score ?? weight) };
  return { ...most, score, explanation: `延期的天数没有写明，得${plain(score.min)}～${plain(score.max)}分` };
}

const isTime = ({ of }: Deduction) => of === "day" || of === "month";

function shortAmount(measure: Measure, of: Deduction["of"], fullFrom: number): number {
  if (of === "unit" || (of === "point" && measure.percent)) {
    const slack = measure.direction === "higher" ? (1 - fullFrom) * Math.abs(measure.target) : 0;
    return measure.shortUnits - slack;
  }
  const slack = measure.direction === "higher" ? 1 - fullFrom : 0;
  return (measure.shortShare - slack) * 100;
}

/** "每超出1%扣1分" alone: the target is an upper limit, whatever the name of the indicator suggests. */
function upperLimit(
  rule: Of<"deduction">,
  over: Deduction,
  weight: number,
  measure: Measure,
  style: ScoreStyle,
): Outcome {
  if (isTime(over) && measure.unitDays === undefined)
    return measure.reached
      ? full(weight, reachedText(measure), style)
      : unscored("规则按延期的时间扣分，目标值不是时间");
  const { target, actual, percent: isRate, unitDays = 1 } = measure;
  const reading = measureNumbers(target * (rule.fullTo ?? 1), actual, "lower", isRate);
  if (reading.reached) return full(weight, "没有超出目标值", style);
  const days = (reading.shortUnits * unitDays) / (over.of === "month" ? 30 : 1);
  return deduct(weight, isTime(over) ? days : shortAmount(reading, over.of, 1), over, style);
}

/** R3 to R5: a deduction for every step outside the full range. */
export const deduction: Apply<"deduction"> = (rule, weight, reading, style) => {
  if (reading.kind === "reached" && reading.late && rule.over && isTime(rule.over))
    return deductLate(weight, reading.late, rule.over, style);
  if (reading.kind !== "measure") return withoutMeasure(weight, reading, style) ?? unscored(CANNOT);
  if (rule.threshold !== null && reading.percent && rule.threshold !== reading.target) {
    const { actual, direction: way, percent: isRate } = reading;
    return deduction({ ...rule, threshold: null }, weight, measureNumbers(rule.threshold, actual, way, isRate), style);
  }
  const rate = reading.percent && reading.direction === "higher" ? reading.actual / 100 : reading.completion;
  if (rate < rule.floor) return zero(`${percent(rate)}，低于${percent(rule.floor)}`);
  if (rule.fullFrom === 0 && rule.over !== null) return upperLimit(rule, rule.over, weight, reading, style);
  const short = Math.max(0, shortAmount(reading, rule.short?.of ?? "completion", rule.fullFrom));
  if (short > 1e-9) {
    return rule.short ? deduct(weight, short, rule.short, style) : unscored("规则没有说明未达到目标值时如何扣分");
  }
  const over = rule.fullTo !== null && reading.direction === "higher" ? reading.completion - rule.fullTo : 0;
  if (over > 1e-9 && rule.over) {
    const amount = rule.over.of === "unit" ? reading.actual - reading.target * (rule.fullTo ?? 1) : over * 100;
    return deduct(weight, amount, rule.over, style);
  }
  return full(weight, reachedText(reading), style);
};

/** R17: weight × spending / budget, capped at the weight. */
export const budget: Apply<"budget"> = (_rule, weight, reading, style) => {
  if (reading.kind === "share") return fromShare(weight, reading, style);
  if (reading.kind !== "measure") return withoutMeasure(weight, reading, style) ?? unscored(CANNOT);
  if (reading.target <= 0) return zero("没有预算数");
  const rate = reading.actual / reading.target;
  if (rate >= 1) return full(weight, `执行率${percent(rate)}`, style);
  return scored(weight * rate, `${plain(weight)} × ${plain(reading.actual)} ÷ ${plain(reading.target)}`, style);
};
