import { directionOf } from "../value/direction";
import { plain } from "./prose";
import { textOf } from "./row-facts";
import type { Direction } from "../value/direction";
import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/**
 * Which way a row gets better by its name alone, whatever comparator stands there: the form's own direction column
 * first, then the pack's words, then the general dictionary. Null where the name does not say.
 */
export function directionByName(indicator: Indicator, pack: Pack): Direction | null {
  const stated = [textOf(indicator, "direction"), statedBy(pack, indicator.name)].find((text) => text !== "");
  return directionOf(indicator.name, {
    levelTwo: indicator.levelTwo || indicator.levelOne,
    ...(stated === undefined ? {} : { stated }),
  });
}

function statedBy({ directions }: Pack, name: string): string {
  const hit = directions.find(({ words }) => words.some((word) => plain(name).endsWith(plain(word))));
  return hit === undefined ? "" : hit.direction === "lower" ? "反向" : "正向";
}
