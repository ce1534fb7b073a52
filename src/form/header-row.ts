import type { Grid, Tile } from "./grid";
import { compact, normalizeLabel } from "./label";
import { isLevelOneWord, isLevelTwoWord, LEVEL_HEADINGS, matchHeading } from "./vocabulary";
import type { HeadingName } from "./vocabulary";

const MEASURES: ReadonlySet<HeadingName> = new Set([
  "target",
  "longTermTarget",
  "halfYearTarget",
  "adjustedTarget",
  "comparator",
  "valueType",
  "weight",
  "actual",
  "score",
  "explanation",
  "scoringRule",
  "deviation",
  "unit",
  "source",
  "remark",
]);
const STRONG_MEASURES: ReadonlySet<HeadingName> = new Set([
  "target",
  "longTermTarget",
  "halfYearTarget",
  "adjustedTarget",
  "weight",
  "actual",
  "score",
]);
const SURE = 0.75;

/** The one concept a heading most likely means, or null. */
export function headingName(text: string): HeadingName | null {
  const [best] = matchHeading(text);
  return best && best.score >= SURE ? best.name : null;
}

const GRADE = /^[一二三四]级$/;

/** Whether tiles in a row head an indicator table: a level or a name, and a value or points; or two levels by number. */
function isHeaderRow(tiles: readonly Tile[]): boolean {
  const named = tiles.flatMap((tile) => {
    const name = headingName(tile.text);
    return name ? [{ name, text: tile.text }] : [];
  });
  const hierarchy = named.filter(({ name }) => LEVEL_HEADINGS.has(name));
  // 绩效指标 beside 指标内容: two headings, though both can be a name's.
  const levels = new Set(hierarchy.map(({ text }) => compact(text)));
  const measures = new Set(named.filter(({ name }) => MEASURES.has(name)).map(({ name }) => name));
  const strong = [...measures].some((name) => STRONG_MEASURES.has(name));
  const graded = new Set(hierarchy.filter(({ text }) => text.includes("级")).map(({ name }) => name)).size;
  const said = strong ? levels.size >= 1 : levels.size >= 2 && (measures.size >= 1 || graded >= 2);
  // 三级, 二级 by themselves are values too: of a protection grade, with points beside them.
  const bare = measures.size === 0 && hierarchy.every(({ text }) => GRADE.test(compact(text)));
  if (bare && tiles.some(({ cell, text }) => typeof cell.value === "number" || /^\d+(?:\.\d+)?$/.test(text.trim())))
    return false;
  const run = tiles.slice(
    tiles.findIndex(({ text }) => headingName(text) !== null),
    tiles.findLastIndex(({ text }) => headingName(text) !== null) + 1,
  );
  const numbers = run.filter(({ cell }) => typeof cell.value === "number").length;
  const found = hierarchy.length + measures.size;
  return said && found >= 2 && numbers * 4 < found;
}

/** So many rows show whether levels stand among the names below a heading. */
const TELLING = 20;

/** Whether a row heads an outline: a value's heading, and to its left one column in which levels stand alone on rows of their own. */
function headsOutline(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const [first] = filled;
  const target = filled.find(({ text }) => headingName(text) === "target");
  if (!first || !target || first === target || normalizeLabel(first.text).core.length > 6) return false;
  let levels = 0;
  for (let below = row + 1; below <= row + TELLING && below < grid.rowCount; below++) {
    const [name, ...others] = grid.filled(below);
    if (name?.left !== first.left || others.length > 0) continue;
    if (isLevelOneWord(name.text) || isLevelTwoWord(name.text)) levels++;
  }
  return levels >= 3;
}

/** Whether a row heads a table whose level headings are in words nobody knows, or blank: values, and levels in a column left of them. */
function headsLevels(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const names = new Map(filled.map((tile) => [tile, headingName(tile.text) ?? "ignored"] as const));
  const measures = filled.filter((tile) => STRONG_MEASURES.has(names.get(tile) ?? "ignored"));
  const said = new Set(measures.map((tile) => names.get(tile)));
  const [first] = measures;
  if (!first || first.left < 2 || !said.has("target")) return false;
  const plain = filled.every(({ text }) => !/[≥≤%]/.test(text) && !isLevelOneWord(text) && !isLevelTwoWord(text));
  return plain && levelsBelow(grid, row, first.left);
}

/** Whether first levels stand in a column left of the values, from the second row below on, before the next heading row. */
function levelsBelow(grid: Grid, row: number, values: number): boolean {
  const columns = new Map<number, Set<string>>();
  for (let below = row + 1; below <= row + TELLING && below < grid.rowCount; below++) {
    if (isHeaderRow(grid.filled(below))) break;
    const levels = grid.row(below).filter(({ left, text }) => left < values && isLevelOneWord(text));
    for (const { left, text } of levels) columns.set(left, (columns.get(left) ?? new Set()).add(text));
    if (columns.size === 0 && below >= row + 2) return false;
  }
  return [...columns.values()].some((levels) => levels.size >= 2);
}

/** Whether a row, of which `tiles` are the headings that begin in it, heads an indicator table. */
export function headsTable(grid: Grid, row: number, tiles: readonly Tile[]): boolean {
  return isHeaderRow(tiles) || headsOutline(grid, row) || headsLevels(grid, row);
}
