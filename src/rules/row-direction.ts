import { directionOf } from "../value/direction";
import { slotOf } from "./indicator-slot";
import { isGain } from "../scoring/direction";
import { plain } from "./prose";
import { textOf } from "./row-facts";
import type { Direction } from "../value/direction";
import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/** 投诉率下降, 能耗降低: what is measured is how far the bad thing went down, and more of that is better. */
const REDUCTION =
  /(?:下降|降低|减少|压减|压降|缩短|减排|减轻|节约|节省|节支)(?:率|量|数|额|幅度|比例|程度|时间|天数|金额)?$/;

/**
 * Which way a row gets better by its name alone, whatever comparator stands there: the form's own direction column
 * first, then the pack's words, then the general dictionary. Null where the name does not say.
 */
export function directionByName(indicator: Indicator, pack: Pack): Direction | null {
  const cost =
    slotOf(indicator) === "cost" && !/节约|节省|节支|降低|压减|下降|减少|率$|标准/.test(plain(indicator.name));
  const stated =
    [
      textOf(indicator, "direction"),
      REDUCTION.test(plain(indicator.name)) || isGain(indicator.name) ? "正向" : statedBy(pack, indicator.name),
    ].find((text) => text !== "") ?? (cost ? "反向" : undefined);
  return directionOf(indicator.name, {
    levelTwo: indicator.levelTwo || indicator.levelOne,
    ...(stated === undefined ? {} : { stated }),
  });
}

function statedBy({ directions }: Pack, name: string): string {
  const hit = directions.find(({ words }) => words.some((word) => plain(name).endsWith(plain(word))));
  return hit === undefined ? "" : hit.direction === "lower" ? "反向" : "正向";
}
