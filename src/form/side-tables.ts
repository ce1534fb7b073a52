import { amountName, amountOf, isNumeric, moneyUnitIn, pairsIn, roleOf, withParts } from "./amounts";
import type { AmountName, AmountRow, SideTable } from "./document";
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

function sideOf(grid: Grid, row: number): Tile | null {
  const [first] = grid.row(row).filter((tile) => tile.text !== "");
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
    /项目|任务|内容|明细|支出|用途|名称/.test(named.text) &&
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
      moneyUnit: moneyUnitIn([draft.side?.text ?? "", ...draft.headings.map(({ text }) => text), ...titles]),
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

/** Finds the tables of money, items and dates in the given rows; `titles` are texts that may state the unit. */
export function findSideTables(
  grid: Grid,
  rows: readonly number[],
  titles: readonly string[],
  isField: (tile: Tile) => boolean,
): readonly FoundTable[] {
  const found: FoundTable[] = [];
  let draft: Draft | null = null;
  const close = () => {
    if (draft && draft.rows.length > 0) found.push(finish(draft, titles));
    draft = null;
  };
  let previous = -2;
  for (const row of rows) {
    if (row !== previous + 1) close();
    previous = row;
    const side = sideOf(grid, row);
    const tiles = grid.row(row).filter((tile) => tile !== side && tile.top === row);
    const filled = tiles.filter(({ text }) => text !== "");
    const sameBlock: boolean = draft !== null && (draft as Draft).side === side;
    if (filled.length === 0) {
      if (!sameBlock || side === null) close();
      continue;
    }
    if (isHeadingRow(tiles)) {
      if (!(sameBlock && side !== null && (draft as Draft | null)?.rows.length === 0)) close();
      draft ??= { top: row, bottom: row, side, headings: [], rows: [], tiles: new Set() };
      const current: Draft = draft;
      const split = filled.filter((tile) => tile.bottom >= row);
      current.headings = [
        ...current.headings.filter((h) => !split.some((s) => s.left <= h.right && s.right >= h.left)),
        ...split,
      ];
      for (const tile of filled) current.tiles.add(tile);
      if (side) current.tiles.add(side);
      continue;
    }
    const current = draft as Draft | null;
    if (current && current.headings.length > 0 && (sameBlock || (side === null && current.side === null))) {
      const first = filled[0];
      const amounts = first && side === null && isField(first) ? null : rowUnder(grid, row, current.headings, side);
      if (amounts && (side !== null || amounts.amounts.some(({ number, text }) => number !== null || text === ""))) {
        current.rows.push(amounts);
        current.bottom = row;
        for (const tile of filled) current.tiles.add(tile);
        continue;
      }
    }
    const pairs = pairsIn(tiles, isField);
    if (pairs.length > 0) {
      if (!sameBlock || (draft as Draft | null)?.headings.length) close();
      draft ??= { top: row, bottom: row, side, headings: [], rows: [], tiles: new Set() };
      const target: Draft = draft;
      for (const amount of pairs) {
        target.rows.push({
          row: row + 1,
          label: amount.label,
          labelCell: amount.labelCell,
          role: roleOf(amount.label),
          amounts: [amount],
        });
      }
      for (const tile of filled)
        if (pairs.some((p) => p.labelCell === tile.ref || p.cell === tile.ref)) target.tiles.add(tile);
      if (side) target.tiles.add(side);
      target.bottom = row;
      continue;
    }
    close();
  }
  close();
  return found;
}
