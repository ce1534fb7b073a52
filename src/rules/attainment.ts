import { attains } from "../value/compare";
import { directionByName } from "./row-direction";
import { isOpenRate, isUntenable } from "./target-sense";
import type { Attainment } from "../value/comparison";
import { judgedRow } from "../scoring/judged-row";
import { isRateName } from "./unit-hint";
import type { TargetValue } from "../value/target-value";
import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/** How far a row's actual value meets its target, by its own comparator or its direction; nulls where it cannot be said. */
export function attainmentOf(row: Indicator, pack: Pack): Attainment {
  const indicator = judgedRow(row);
  const { actual, target } = indicator;
  const unclear =
    !actual ||
    actual.traits.has("compound") ||
    target.traits.has("compound") ||
    isOtherScale(target, actual) ||
    isUntenable(indicator, pack);
  if (unclear || !areAlike(indicator, actual)) return { completion: null, attained: null };
  // A sign that is told as unsuitable is no reason to call 95% a failure.
  const meant =
    target.comparator === "=" && isOpenRate(indicator, pack) ? { ...target, comparator: "≥" as const } : target;
  return attains(actual, meant, directionByName(indicator, pack));
}

/** A target of 100 in a column of % and an actual of 1 (or 0.98): the same kept as a share of one. */
export function isOtherScale(target: TargetValue, actual: TargetValue): boolean {
  const bare = !/[%％]/.test(actual.text) && actual.number !== null && actual.number > 0 && actual.number <= 1;
  // Only a unit column makes 1 read as 1%; 0.94 by itself is plainly a share.
  return (
    bare && actual.class === "percent" && target.class === "percent" && target.number !== null && target.number >= 30
  );
}

/** A percentage beside a count says nothing; beside a bare number it does where the name is that of a rate. */
function areAlike({ target, name }: Indicator, actual: TargetValue): boolean {
  const rates = [target, actual].filter(({ class: valueClass }) => valueClass === "percent");
  if (rates.length !== 1) return true;
  const other = rates[0] === target ? actual : target;
  return other.number === null || (other.unit === null && (isRateName(name) || Math.abs(other.number) <= 1));
}
