import type { Indicator } from "../form/document";
import type { IndicatorScore } from "./form-scores";
import { roundTo } from "./round";

const isNumberCell = (cell: Indicator["cells"]["target"]) => cell !== undefined && typeof cell.value === "number";

/**
 * A live formula for a row whose weight, target and actual are numbers in cells and whose score is the plain ratio
 * (at most the weight); null where the score is anything else, so that a formula never shows another figure.
 */
export function scoreFormula(indicator: Indicator, row: IndicatorScore): string | null {
  const { weight, target, actual } = indicator.cells;
  if (!weight || !target || !actual || !isNumberCell(weight) || !isNumberCell(target) || !isNumberCell(actual))
    return null;
  const [w, t, a] = [Number(weight.value), Number(target.value), Number(actual.value)];
  if (t <= 0 || a <= 0 || typeof row.expectedScore !== "number") return null;
  const up = Math.min(w, roundTo((w * a) / t, 2));
  const down = Math.min(w, roundTo((w * t) / a, 2));
  const lower =
    row.completion !== null &&
    Math.abs(row.completion - Math.min(1, t / a)) < 1e-6 &&
    Math.abs(row.completion - a / t) > 1e-6;
  const score = row.expectedScore;
  if (!lower && Math.abs(up - score) < 1e-9)
    return `MIN(${weight.cell},ROUND(${weight.cell}*${actual.cell}/${target.cell},2))`;
  if (lower && Math.abs(down - score) < 1e-9)
    return `MIN(${weight.cell},ROUND(${weight.cell}*${target.cell}/${actual.cell},2))`;
  return null;
}
