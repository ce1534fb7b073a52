import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import { changeOf } from "../value/change";
import { directionOf } from "../value/direction";
import type { Direction } from "./measure";

/** 节约漏损水费, 减免税费, 收缴水费: money that is better when there is more of it, though its last word is a cost. */
const GAINED =
  /(?:节约|节省|节支|减免|免除|增收|创收|挽回|追回|收取|征收|收缴|清欠|盘活|压减|降低|减少|核减|争取|募集|引进|带动)[^，。;；]{0,10}(?:费用?|成本|支出|开支|经费|资金|损失|税费|欠款|投资)$/;

/** Whether a name is that of money saved or brought in. */
export function isGain(name: string): boolean {
  return GAINED.test(name.normalize("NFKC").replace(/\s|\([^()]*\)$/g, ""));
}

/** Whether more or less is better for an indicator: a change wanted, its own column, the pack's words, then name and comparator. */
export function directionFor(indicator: Indicator, pack: Pack): Direction {
  if (changeOf(indicator.target) !== null) return "higher";
  const signed = indicator.target.comparator === "≤" || indicator.target.comparator === "<";
  if (!signed && !indicator.cells.direction?.text && isGain(indicator.name)) return "higher";
  const stated =
    indicator.cells.direction?.text ??
    (indicator.target.comparator === null || indicator.target.comparator === "="
      ? pack.directions.find(({ words }) => words.some((word) => indicator.name.endsWith(word)))?.direction
      : undefined);
  if (stated === "higher" || stated === "lower") return stated;
  const found = directionOf(indicator.name, {
    target: indicator.target,
    levelTwo: `${indicator.levelOne}${indicator.levelTwo}`,
    ...(stated === undefined ? {} : { stated }),
  });
  return found === "lowerIsBetter" ? "lower" : "higher";
}
