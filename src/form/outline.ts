import type { Tile } from "./grid";
import { isLevelOneWord, isLevelTwoWord } from "./vocabulary";

/** The levels in force on a row. */
export interface Levels {
  one: Tile | null;
  two: Tile | null;
}

function indentOf({ cell: { value }, text }: Tile): number {
  const raw = typeof value === "string" ? value : text;
  return /^[ \t\u3000\u00a0]*/.exec(raw)?.[0].replaceAll("\u3000", "  ").length ?? 0;
}

/** Whether a word that can be either level is the second: set in farther than the first, or right below it. */
function standsUnder(one: Tile, tile: Tile, lastIndicator: number): boolean {
  const [over, own] = [indentOf(one), indentOf(tile)];
  return over === own ? one.top > lastIndicator : own > over;
}

/**
 * Takes a row of an outline that states no value: the name of a level, or of something else the rows below belong to
 * (a unit, a project), which begins anew. `lastIndicator`: the last row above with a value, 0-based, -1 for none.
 */
export function takeOutline(levels: Levels, tile: Tile, lastIndicator: number): void {
  const [one, two] = [isLevelOneWord(tile.text), isLevelTwoWord(tile.text)];
  if (two && (!one || (levels.one !== null && standsUnder(levels.one, tile, lastIndicator)))) levels.two = tile;
  else {
    levels.one = one ? tile : null;
    levels.two = null;
  }
}
