import { CANNOT, scored, unscored, withoutMeasure, zero } from "./outcome";
import type { Apply } from "./outcome";
import { percent, plain, roundTo } from "./round";

const inside = (
  value: number,
  step: { from: number | null; to: number | null; openFrom: boolean; openTo: boolean },
): boolean =>
  (step.from === null || value > step.from || (value === step.from && !step.openFrom)) &&
  (step.to === null || value < step.to || (value === step.to && !step.openTo));

/** R12: a table of intervals. */
export const intervals: Apply<"intervals"> = (rule, weight, reading, style) => {
  const allowed = rule.steps.some(({ as }) => as === "proportional")
    ? null
    : [...new Set(rule.steps.map(({ give, as }) => roundTo(as === "weight" ? weight * give : give, 4)))].sort(
        (a, b) => a - b,
      );
  if (reading.kind !== "measure") return { ...(withoutMeasure(weight, reading, style) ?? unscored(CANNOT)), allowed };
  const value = rule.of === "actual" ? reading.actual : roundTo(reading.completion, 6);
  const step = rule.steps.find((one) => inside(value, one));
  const shown = rule.of === "actual" ? `${plain(value)}${reading.percent ? "%" : ""}` : `完成率${percent(value)}`;
  if (!step) return unscored(`${shown}不在规则列出的任何区间内`, allowed);
  if (step.as === "proportional")
    return scored(weight * step.give * reading.completion, `${plain(weight)} × ${percent(reading.completion)}`, style);
  const raw = step.as === "weight" ? weight * step.give : step.give;
  return scored(
    raw,
    step.as === "weight" ? `${shown}：${plain(weight)} × ${percent(step.give)}` : `${shown}：得分`,
    style,
    allowed,
  );
};

/** R13: knots with linear interpolation. */
export const levels: Apply<"levels"> = (rule, weight, reading, style) => {
  if (reading.kind !== "measure") return withoutMeasure(weight, reading, style) ?? unscored(CANNOT);
  const value = rule.of === "actual" ? reading.actual : reading.completion;
  const knots = [...rule.knots].sort((a, b) => a.share - b.share);
  const rising = (knots.at(-1)?.at ?? 0) >= (knots[0]?.at ?? 0);
  const beyond = (x: number, at: number) => (rising ? x >= at : x <= at);
  const index = knots.findLastIndex(({ at }) => beyond(value, at));
  const low = knots[index];
  const high = knots[index + 1];
  if (!low) return zero("低于最低档");
  if (!high) return scored(weight * low.share, `达到最高档：${plain(weight)} × ${percent(low.share)}`, style);
  const share = low.share + ((value - low.at) / (high.at - low.at)) * (high.share - low.share);
  return scored(weight * share, `两档之间按比例：${plain(weight)} × ${percent(share)}`, style);
};
