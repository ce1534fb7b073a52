import type { TargetValue } from "../value/target-value";
import type { Indicator, Located } from "./document";

/** A target with the cell it stands in. */
export interface TargetInForce {
  readonly value: TargetValue;
  /** Absent where the form has no column for it. */
  readonly located: Located | undefined;
}

/** The target what was reached is judged by: the one set anew in mid-year where it is filled in, else the first. */
export function targetInForce({ target, adjustedTarget, cells }: Indicator): TargetInForce {
  return adjustedTarget && adjustedTarget.class !== "empty"
    ? { value: adjustedTarget, located: cells.adjustedTarget }
    : { value: target, located: cells.target };
}
