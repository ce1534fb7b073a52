import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import { directionOf } from "../value/direction";
import type { Direction } from "./measure";

/** Whether more or less is better for an indicator: its own column, the pack's words, then name and comparator. */
export function directionFor(indicator: Indicator, pack: Pack): Direction {
  const stated =
    indicator.cells.direction?.text ??
    (indicator.target.comparator === null || indicator.target.comparator === "="
      ? pack.directions.find(({ words }) => words.some((word) => indicator.name.includes(word)))?.direction
      : undefined);
  if (stated === "higher" || stated === "lower") return stated;
  const found = directionOf(indicator.name, {
    target: indicator.target,
    levelTwo: `${indicator.levelOne}${indicator.levelTwo}`,
    ...(stated === undefined ? {} : { stated }),
  });
  return found === "lowerIsBetter" ? "lower" : "higher";
}
