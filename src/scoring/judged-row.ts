import type { Indicator } from "../form/document";
import { targetInForce } from "../form/target-in-force";

/** A row as its result is judged: with the target set anew in mid-year, where one is, in place of the first. */
export function judgedRow(indicator: Indicator): Indicator {
  const { value, located } = targetInForce(indicator);
  if (value === indicator.target || located === undefined) return indicator;
  return { ...indicator, target: value, cells: { ...indicator.cells, target: located } };
}
