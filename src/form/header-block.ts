import { isUnmerged } from "./grid";
import type { Grid, Tile } from "./grid";
import { headingName, headsTable } from "./header-row";
import { saysMoment } from "./heading-groups";
import { normalizeLabel } from "./label";
import { isSideLabel, LEVEL_HEADINGS, matchHeading } from "./vocabulary";

/** The heading over one or more sheet columns: the lowest tile, with the groups it stands under. */
export interface Heading {
  readonly tile: Tile;
  readonly groups: readonly Tile[];
  readonly left: number;
  readonly right: number;
}

/** The rows of headings over an indicator table. Rows and columns start at 0, both ends inclusive. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly headings: readonly Heading[];
}

/** What the headings of a block say and in which columns: the same on every page of a table. */
export function wordsOf({ headings }: HeaderBlock): string {
  return headings.map(({ tile, left }) => `${left}:${normalizeLabel(tile.text).full}`).join("|");
}

const DEEPEST_HEADER = 4;

/** Words that head a column under a group: 名称 and 权重 under 一级指标. */
const SHORT = /^\s*(?:名\s*称|权\s*重|分\s*值)\s*$/;

/** Whether a row only goes on with headings: every filled tile of it is one, and there are enough of them. */
function continuesHeader(grid: Grid, row: number, above: readonly Tile[]): boolean {
  const filled = grid.filled(row).filter((tile) => !isTall(tile));
  if (filled.length === 0 || filled.some((tile) => typeof tile.cell.value === "number")) return false;
  const known = filled.filter(({ text }) => headingName(text) !== null || saysMoment(text) || SHORT.test(text)).length;
  if (known === filled.length && known >= 2) return true;
  const lost = filled.length >= 2 && known * 2 >= filled.length && goesOnUnmerged(grid, row, filled);
  if (lost) return true;
  const grouped = filled.every((tile) =>
    above.some(
      (group) => group.text !== "" && group.right > group.left && group.left <= tile.left && tile.right <= group.right,
    ),
  );
  return grouped && known * 2 >= filled.length;
}

/** Whether a row of words stands only under the measures of the row above, beginning under a heading with blank cells beside it. */
function goesOnUnmerged(grid: Grid, row: number, filled: readonly Tile[]): boolean {
  const above = grid.filled(row - 1);
  const group = above.findLast((tile) => tile.left <= (filled[0]?.left ?? 0));
  const levels = above.filter(({ text }) => LEVEL_HEADINGS.has(headingName(text)));
  const last = levels.at(-1);
  return (
    group !== undefined &&
    last !== undefined &&
    filled.every(({ left, text }) => left > last.right && (saysMoment(text) || !/[\d≥≤]/.test(text))) &&
    filled.slice(1).some((tile) => grid.at(row - 1, tile.left).text === "")
  );
}

/** Whether a row under the headings only numbers the columns: 1 2 3, （1） （2） （3）, A B C, 甲 乙 1 2, 栏次 before them or not. */
function numbersColumns(grid: Grid, row: number): boolean {
  const marks = grid.filled(row).map(({ text }) => text.normalize("NFKC").replace(/[\s()]/g, ""));
  const counted = marks.slice(marks.findIndex((mark) => !/^(?:栏次|列次|序号|[甲乙丙丁戊己])$/.test(mark)));
  const at = (mark: string) =>
    /^[A-Z]$/.test(mark) ? mark.charCodeAt(0) - 64 : Number(/^(\d{1,2})(?:=.*)?$/.exec(mark)?.[1] ?? Number.NaN);
  const [first = ""] = counted;
  return (
    marks.length >= 3 &&
    counted.length >= 2 &&
    at(first) <= 2 &&
    counted.every((mark, index) => at(mark) === at(first) + index)
  );
}

function isTall(tile: Tile): boolean {
  return tile.bottom - tile.top >= DEEPEST_HEADER;
}

const GROUP_WORDS = /指标|目标|绩效|完成|情况|执行|监控|分析|评价|可能性/;

function isGroup({ text, cell }: Tile): boolean {
  if (isSideLabel(text) || headingName(text) !== null) return true;
  const { full } = normalizeLabel(text);
  return typeof cell.value !== "number" && full.length <= 14 && GROUP_WORDS.test(full) && !/[:：。，；]/.test(text);
}

/** A row of group headings right above: nothing but groups and headings, and either a level's heading, a wide one, or one with nothing below. */
function opensHeader(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const levels = filled.some(({ text }) => LEVEL_HEADINGS.has(headingName(text)) && !isSideLabel(text));
  const known = filled.some(
    ({ text, left, right }) => headingName(text) !== null && (right > left || grid.at(row + 1, left).text === ""),
  );
  return filled.length >= 2 && filled.every(isGroup) && (levels || known);
}

/** The group a heading stands under whose merge was lost: the nearest one to its left, in the nearest row above. */
function lostGroup(grid: Grid, tile: Tile, top: number): readonly Tile[] {
  for (let row = tile.top - 1; row >= top; row--) {
    for (let column = tile.left - 1; column >= 0; column--) {
      const above = grid.at(row, column);
      const below = grid.at(tile.top, column);
      if (below.text === "" || below.top < tile.top || above.right > above.left) break;
      if (above.text === "") continue;
      if (headingName(above.text) !== null || saysMoment(above.text)) return [above];
      break;
    }
  }
  return [];
}

/** A heading whose words were broken over two rows in one: 一级 above 指标, 实际 above 完成值. The words above leave the stack. */
function joined(tile: Tile | undefined, stack: Tile[]): Tile | undefined {
  const above = stack.at(-1);
  if (!tile || !above || !isUnmerged(tile) || !isUnmerged(above)) return tile;
  const text = above.text + tile.text;
  const [whole] = matchHeading(text);
  const said = !isSideLabel(tile.text) && whole?.name === headingName(tile.text);
  if (whole?.score !== 1 || said) return tile;
  stack.pop();
  return { ...tile, text };
}

function readHeadings(grid: Grid, top: number, bottom: number): readonly Heading[] {
  const headings: Heading[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const stack: Tile[] = [];
    for (let row = top; row <= bottom; row++) {
      const tile = grid.at(row, column);
      if (tile.text !== "" && stack.at(-1) !== tile) stack.push(tile);
    }
    const tile = joined(stack.pop(), stack);
    // A heading whose group lost its merge stands under the group at its left.
    if (tile && stack.length === 0 && tile.top > top) stack.push(...lostGroup(grid, tile, top));
    const last = headings.at(-1);
    if (last && last.tile === tile && last.right === column - 1)
      headings[headings.length - 1] = { ...last, right: column };
    else if (tile) headings.push({ tile, groups: stack, left: column, right: column });
  }
  return headings;
}

/** One of these characters stands in every heading of a level or a name. */
const LEVEL_WORDS = /[标標级級类類别別维維容]/;

/** The header block that begins at a row, or null when the row is no heading row. */
export function headerBlockAt(grid: Grid, row: number): HeaderBlock | null {
  const filled = grid.filled(row);
  if (!filled.some(({ text }) => text.length < 40 && LEVEL_WORDS.test(text))) return null;
  if (filled.length < 2 && grid.row(row).filter((tile) => tile.text !== "").length < 3) return null;
  const tiles = grid.row(row).filter((tile) => tile.text !== "" && !isTall(tile));
  const beginning = tiles.filter((tile) => tile.top === row);
  if (!headsTable(grid, row, beginning)) return null;
  const top = row > 0 && opensHeader(grid, row - 1) ? row - 1 : row;
  let bottom = row;
  const [leftmost] = tiles;
  for (const tile of tiles) {
    const side = tile === leftmost && isSideLabel(tile.text);
    if (!side && headingName(tile.text) && tile.bottom > bottom) bottom = tile.bottom;
  }
  while (bottom - top < DEEPEST_HEADER && continuesHeader(grid, bottom + 1, grid.row(bottom))) bottom++;
  const headings = readHeadings(grid, top, bottom);
  return { top, bottom: numbersColumns(grid, bottom + 1) ? bottom + 1 : bottom, headings };
}

/** The last column of the form where figures of another table stand beside its headings; null where none do. */
export function formWidth(grid: Grid, blocks: readonly HeaderBlock[]): number | null {
  let width: number | null = null;
  let widest = 0;
  for (const { headings } of blocks) {
    const last = headings.findLastIndex(({ tile }) => headingName(tile.text) !== null);
    const figure = headings.findIndex(({ tile }, index) => index > last && typeof tile.cell.value === "number");
    const gap = headings.findLastIndex((heading, index) => {
      const next = headings[index + 1];
      return index >= last && index < figure && next !== undefined && next.left > heading.right + 1;
    });
    const right = headings[gap >= 0 ? gap : last]?.right ?? 0;
    if (figure >= 0) width = Math.max(width ?? 0, right);
    widest = Math.max(widest, right);
  }
  return width !== null && widest <= width ? width : null;
}

/** Every header block between two rows, top to bottom. */
export function findHeaderBlocks(grid: Grid, from: number, to: number): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (let row = from; row <= to; row++) {
    const block = headerBlockAt(grid, row);
    if (!block) continue;
    blocks.push(block);
    row = block.bottom;
  }
  return blocks;
}
