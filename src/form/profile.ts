import type { Grid, Tile } from "./grid";
import { compact } from "./label";
import { splitWeight } from "./names";
import { cellWords, isLevelOneWord, isLevelTwoWord } from "./vocabulary";

/** What the cells of a column hold, as shares of the filled ones. */
export interface Profile {
  readonly filled: number;
  readonly distinct: number;
  /** Filled tiles merged over several rows, as a share. */
  readonly merged: number;
  readonly comparator: number;
  readonly valueType: number;
  readonly direction: number;
  readonly standard: number;
  readonly number: number;
  /** Short and with a figure or a comparison in it, as targets are. */
  readonly value: number;
  /** Beginning with a comparison: the symbol has no column of its own then. */
  readonly compared: number;
  readonly levelOne: number;
  readonly levelTwo: number;
  /** Letters and figures of a code, several characters long: C000101. */
  readonly code: number;
  /** With a weight written behind it: 履职绩效（40分）. */
  readonly weighted: number;
  /** Nothing but the number of a slot in the template: 指标1, 目标2. */
  readonly slot: number;
  readonly averageLength: number;
  /** Filled tiles that say the same as the one before, as a share. */
  readonly repeated: number;
}

const words = (list: readonly string[]) => new Set(list);
const comparators = words(cellWords.comparators);
const valueTypes = words(cellWords.valueTypes);
const directions = words(cellWords.directions);
const standards = words(cellWords.standards);

/** So many rows show what a column holds. */
const ENOUGH = 300;

const profiles = new WeakMap<Grid, Map<string, Profile>>();

/** Profiles the tiles that begin in a column between two rows. */
export function profileColumn(grid: Grid, column: number, from: number, to: number): Profile {
  const known = profiles.get(grid) ?? new Map<string, Profile>();
  profiles.set(grid, known);
  const key = `${column}/${from}/${to}`;
  const profile = known.get(key) ?? readColumn(grid, column, from, to);
  known.set(key, profile);
  return profile;
}

function readColumn(grid: Grid, column: number, from: number, to: number): Profile {
  const tiles: Tile[] = [];
  // A heading repeated on a new page says nothing of what the column holds.
  const heading = from > 0 ? grid.at(from - 1, column).text : "";
  for (let row = from; row <= Math.min(to, from + ENOUGH); row++) {
    const tile = grid.at(row, column);
    if (tile.text !== "" && tile.text !== heading && tile.top === row && tile.left === column) tiles.push(tile);
  }
  const texts = tiles.map(({ text }) => compact(text));
  const share = (test: (plain: string, tile: Tile) => boolean) =>
    tiles.length === 0 ? 0 : tiles.filter((tile, index) => test(texts[index] ?? "", tile)).length / tiles.length;
  const matches = (pattern: RegExp) => share((plain) => pattern.test(plain));
  const among = (list: ReadonlySet<string>) => share((plain) => list.has(plain));
  return {
    filled: tiles.length,
    distinct: new Set(texts).size,
    merged: share((_, tile) => tile.bottom > tile.top),
    comparator: among(comparators),
    valueType: among(valueTypes),
    direction: among(directions),
    standard: among(standards),
    number: matches(/^[-+]?[\d,]+(?:\.\d+)?%?$/),
    value: share((plain) => plain.length <= 16 && /[\d≥≤%]/.test(plain)),
    compared: matches(/^[≥≤<>=]/),
    levelOne: share((_, { text }) => isLevelOneWord(text)),
    levelTwo: share((_, { text }) => isLevelTwoWord(text)),
    code: matches(/^[A-Z]{1,4}[-_]?\d{3,}$/i),
    weighted: share((plain) => splitWeight(plain).weight !== null),
    slot: matches(/^(?:指标|目标)[\d一二三四五六七八九十]{1,2}[:：、]?$/),
    repeated: share((_, tile) => tile.text === tiles[tiles.indexOf(tile) - 1]?.text),
    averageLength: tiles.length === 0 ? 0 : tiles.reduce((sum, { text }) => sum + text.length, 0) / tiles.length,
  };
}

/** Whether a column holds categories rather than names: known words, cells merged over rows, or repeats. */
export function holdsCategories({ filled, distinct, merged, repeated, levelOne, levelTwo }: Profile): boolean {
  if (filled === 0) return true;
  return levelOne + levelTwo >= 0.5 || merged >= 0.34 || repeated > 0 || (filled >= 4 && distinct <= filled * 0.8);
}
