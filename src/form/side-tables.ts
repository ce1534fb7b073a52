import { compact } from "./label";
import { parseCellRef } from "../sheet/address";
import { amountName, amountOf, isNumeric, moneyUnitIn, pairsIn, roleOf, withParts } from "./amounts";
import type { Amount, AmountName, AmountRow, SideTable } from "./document";
import type { Grid, Tile } from "./grid";
import { matchAmount, matchBlock } from "./vocabulary";

/** A side table with the tiles that are its labels, so that nobody takes them for fields. */
export interface FoundTable {
  readonly table: SideTable;
  readonly tiles: ReadonlySet<Tile>;
}

/** Column headings in a row: several tiles in a line, all words, at least two of them words for money columns. */
function isHeadingRow(tiles: readonly Tile[]): boolean {
  const words = tiles.filter((tile) => tile.text !== "" && !isNumeric(tile));
  const heads = words.filter((tile) => amountName(tile.text) !== null);
  if (heads.length < 2 || tiles.some((tile) => tile.text !== "" && isNumeric(tile))) return false;
  return heads.length * 2 >= words.length && heads.some((tile) => amountName(tile.text) !== "name");
}

interface Draft {
  top: number;
  bottom: number;
  side: Tile | null;
  headings: Tile[];
  rows: AmountRow[];
  tiles: Set<Tile>;
}

/** Tiles of a row that can belong to a table: without a label and its answer that stand left of it, as tall as its side label. */
function ownTiles(grid: Grid, row: number, isField: (tile: Tile) => boolean): readonly Tile[] {
  const tiles = grid.row(row);
  const [label, answer, side] = tiles.filter(({ text }) => text !== "");
  if (!label || !answer || !side || !isField(label) || isField(answer)) return tiles;
  const tall = [label, answer, side].every(
    ({ top, bottom }) => bottom > top && top === label.top && bottom === label.bottom,
  );
  return tall && amountName(answer.text) === null ? tiles.filter((tile) => tile.left >= side.left) : tiles;
}

function sideOf(tiles: readonly Tile[]): Tile | null {
  const [first] = tiles.filter((tile) => tile.text !== "");
  return first && first.bottom > first.top && !isNumeric(first) ? first : null;
}

function kindOfTable({ side, headings, rows }: Draft): SideTable["kind"] {
  const names = new Set(headings.map((tile) => amountName(tile.text)));
  for (const row of rows) for (const amount of row.amounts) names.add(amount.name);
  const block = side ? matchBlock(side.text)[0]?.name : undefined;
  if (names.has("dueDate") && !names.has("unitPrice") && !names.has("amount")) return "plan";
  if (block === "subprojects") return block;
  if (names.has("spending") || names.has("executionRate") || names.has("halfYearSpending")) return "execution";
  if (block === "plan") return block;
  const named = headings.find((tile) => amountName(tile.text) === "name");
  if (
    named &&
    /项目|任务|内容|明细|支出|用途|名称/.test(compact(named.text)) &&
    (names.has("amount") || names.has("unitPrice") || names.has("budget"))
  )
    return "subprojects";
  return "funds";
}

function finish(draft: Draft, titles: readonly string[]): FoundTable {
  const columns = [...draft.tiles];
  return {
    table: {
      kind: kindOfTable(draft),
      area: {
        top: draft.top,
        bottom: draft.bottom,
        left: Math.min(...columns.map(({ left }) => left)),
        right: Math.max(...columns.map(({ right }) => right)),
      },
      title: draft.side?.text ?? "",
      moneyUnit: moneyUnitIn([
        draft.side?.text ?? "",
        ...draft.headings.map(({ text }) => text),
        ...draft.rows.map(({ label }) => label),
        ...titles,
      ]),
      rows: withParts(draft.rows),
    },
    tiles: draft.tiles,
  };
}

/** Columns of a side table that hold words. */
const WORDY: ReadonlySet<AmountName | null> = new Set<AmountName | null>(["name", "reason", "basis", "dueDate", null]);

function rowUnder(grid: Grid, row: number, headings: readonly Tile[], side: Tile | null): AmountRow | null {
  const tiles = grid.row(row).filter((tile) => tile !== side && tile.top === row);
  const under = (heading: Tile) => tiles.find((tile) => tile.left <= heading.right && tile.right >= heading.left);
  const filled = tiles.filter(({ text }) => text !== "");
  const [leftmost] = headings;
  const words = leftmost ? under(leftmost) : undefined;
  const named =
    headings.find((heading) => amountName(heading.text) === "name") ??
    (words && words.text !== "" && !isNumeric(words) && matchAmount(words.text).length > 0 ? leftmost : undefined);
  const measured = headings.filter((heading) => heading !== named);
  if (filled.length === 0) return null;
  const label =
    (named && under(named)) ??
    filled.find((tile) => !isNumeric(tile) && !measured.some((h) => tile.left >= h.left && tile.right <= h.right)) ??
    null;
  const amounts = measured.flatMap((heading) => {
    const tile = under(heading);
    return tile && tile !== label ? [amountOf(amountName(heading.text), heading, tile)] : [];
  });
  const filledAmounts = amounts.filter(({ text }) => text !== "");
  const stated = filledAmounts.filter(
    ({ name, number, text }) => number !== null || WORDY.has(name) || /^[-—/]$/.test(text),
  );
  if (amounts.length === 0 || stated.length * 2 < filledAmounts.length) return null;
  const text = label?.text ?? "";
  return { row: row + 1, label: text, labelCell: label?.ref ?? null, role: roleOf(text), amounts };
}

/** One row as a side table sees it: without the label at its side. */
interface Line {
  readonly row: number;
  readonly side: Tile | null;
  readonly tiles: readonly Tile[];
  readonly filled: readonly Tile[];
}

function lineAt(grid: Grid, row: number, isField: (tile: Tile) => boolean): Line {
  const own = ownTiles(grid, row, isField);
  const side = sideOf(own);
  const tiles = own.filter((tile) => tile !== side && tile.top === row);
  return { row, side, tiles, filled: tiles.filter(({ text }) => text !== "") };
}

function draftAt({ row, side }: Line): Draft {
  return { top: row, bottom: row, side, headings: [], rows: [], tiles: new Set(side ? [side] : []) };
}

/** Headings of a second row take the place of the group they stand under. */
function takeHeadings(draft: Draft | null, line: Line): Draft {
  const goesOn = draft !== null && line.side !== null && draft.side === line.side && draft.rows.length === 0;
  const target = goesOn ? draft : draftAt(line);
  const kept = target.headings.filter(
    (above) => !line.filled.some((h) => h.left <= above.right && h.right >= above.left),
  );
  target.headings = [...kept, ...line.filled];
  for (const tile of line.filled) target.tiles.add(tile);
  return target;
}

function takeRow(grid: Grid, draft: Draft, line: Line, isField: (tile: Tile) => boolean): boolean {
  const { row, side, filled } = line;
  if (draft.headings.length === 0 || draft.side !== side) return false;
  const [first] = filled;
  if (side === null && first && isField(first)) return false;
  const read = rowUnder(grid, row, draft.headings, side);
  const holds = side !== null || read?.amounts.some(({ number, text }) => number !== null || text === "");
  if (!read || !holds) return false;
  draft.rows.push(read);
  draft.bottom = row;
  for (const tile of filled) draft.tiles.add(tile);
  return true;
}

/** The name of the block on the row of its one amount: 项目资金（万元） | 年度资金总额 | 180. */
function blockLabel({ filled }: Line, pairs: readonly Amount[]): Tile | null {
  const [first] = filled;
  return first && first.ref !== pairs[0]?.labelCell && matchBlock(first.text).length > 0 ? first : null;
}

function takePairs(draft: Draft | null, line: Line, pairs: readonly Amount[]): Draft {
  const goesOn = draft !== null && draft.side === line.side && draft.headings.length === 0;
  const target = goesOn ? draft : draftAt({ ...line, side: line.side ?? blockLabel(line, pairs) });
  for (const amount of pairs) {
    const { label, labelCell } = amount;
    target.rows.push({ row: line.row + 1, label, labelCell, role: roleOf(label), amounts: [amount] });
  }
  const refs = new Set(pairs.flatMap(({ labelCell, cell }) => [labelCell, cell]));
  for (const tile of line.filled) if (refs.has(tile.ref)) target.tiles.add(tile);
  target.bottom = line.row;
  return target;
}

/** A second row of headings, all of them under a wide one: 小计, 中央, 省级 under 财政拨款. */
function isSubheadingRow(draft: Draft, { side, filled }: Line): boolean {
  if (draft.rows.length > 0 || draft.side !== side || filled.length < 2) return false;
  const wide = draft.headings.filter((heading) => heading.right > heading.left);
  return filled.every(
    (tile) => !isNumeric(tile) && wide.some((heading) => heading.left <= tile.left && tile.right <= heading.right),
  );
}

function takeSubheadings(draft: Draft, { filled }: Line): Draft {
  const kept = draft.headings.filter((above) => !filled.some((h) => h.left <= above.right && h.right >= above.left));
  draft.headings = [...kept, ...filled].sort((a, b) => a.left - b.left);
  for (const tile of filled) draft.tiles.add(tile);
  return draft;
}

/** The table a row belongs to: the one begun above, a new one, or none. */
function takeLine(grid: Grid, draft: Draft | null, line: Line, isField: (tile: Tile) => boolean): Draft | null {
  if (line.filled.length === 0) return line.side !== null && draft?.side === line.side ? draft : null;
  if (isHeadingRow(line.tiles)) return takeHeadings(draft, line);
  if (draft && isSubheadingRow(draft, line)) return takeSubheadings(draft, line);
  if (draft && takeRow(grid, draft, line, isField)) return draft;
  const pairs = pairsIn(line.tiles, isField);
  return pairs.length > 0 ? takePairs(draft, line, pairs) : null;
}

/** Labels and amounts side by side, each pair of columns with a total of its own, are tables of their own: 中期 and 年度. */
function apart(draft: Draft): readonly Draft[] {
  if (draft.headings.length > 0) return [draft];
  const columns = new Map<number, AmountRow[]>();
  for (const row of draft.rows) {
    const at = row.labelCell ? (parseCellRef(row.labelCell)?.column ?? -1) : -1;
    columns.set(at, [...(columns.get(at) ?? []), row]);
  }
  const parts = [...columns].sort(([a], [b]) => a - b).map(([, rows]) => rows);
  const whole = parts.every((rows) => rows.length >= 2 && rows.some(({ role }) => role === "total"));
  if (parts.length < 2 || !whole) return [draft];
  return parts.map((rows) => ({ ...draft, rows }));
}

/** Finds the tables of money, items and dates in the given rows; `titles` are texts that may state the unit. */
export function findSideTables(
  grid: Grid,
  rows: readonly number[],
  titles: readonly string[],
  isField: (tile: Tile) => boolean,
): readonly FoundTable[] {
  const drafts = new Set<Draft>();
  let draft: Draft | null = null;
  let previous = -2;
  for (const row of rows) {
    draft = takeLine(grid, row === previous + 1 ? draft : null, lineAt(grid, row, isField), isField);
    if (draft) drafts.add(draft);
    previous = row;
  }
  return [...drafts]
    .filter((found) => found.rows.length > 0)
    .flatMap(apart)
    .map((found) => finish(found, titles));
}
