import { cellRef } from "../sheet/address";
import type { Area, CellRef } from "../sheet/address";
import { cellAt, mergeAt } from "../sheet/sheet";
import type { Cell, Sheet } from "../sheet/sheet";
import type { Located } from "./document";

/** A cell as the eye takes it: a merged area is one tile. */
export interface Tile extends Area {
  readonly ref: CellRef;
  /** As displayed, trimmed, HTML tags kept. */
  readonly text: string;
  readonly cell: Cell;
}

/** A sheet read tile by tile. */
export interface Grid {
  readonly sheet: Sheet;
  /** Rows and columns that hold anything, merged areas included; columns no form reaches are left out. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The tile that covers a place; a blank place gives a blank tile. */
  at(row: number, column: number): Tile;
  /** The tiles that cover a row, left to right, blank ones included. */
  row(row: number): readonly Tile[];
  /** The filled tiles of a row that begin in it. */
  filled(row: number): readonly Tile[];
}

/** Whether a tile is one cell. */
export function isUnmerged({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** No form is wider; a stray cell or a merge to the last column of the sheet must not make every row that long. */
const WIDEST = 256;

/** So many blank columns in a row set a stray cell apart from the form. */
const GAP = 40;

/** The columns that cells stand in, up to the first wide gap. */
function reachOf({ rows }: Sheet): number {
  const filled = new Set<number>();
  for (const row of rows) {
    // Rows are sparse: only what is there is looked at.
    row?.forEach((cell, column) => {
      if (cell && column < WIDEST) filled.add(column);
    });
  }
  let reach = 0;
  for (const column of [...filled].sort((a, b) => a - b)) {
    if (reach > 0 && column - reach > GAP) break;
    reach = column + 1;
  }
  return reach;
}

/** Views a sheet as tiles, worked out when they are asked for; columns from `widest` on are left out. */
export function gridOf(sheet: Sheet, widest = WIDEST): Grid {
  let rowCount = sheet.rows.length;
  let columnCount = reachOf(sheet);
  for (const { bottom, left, right } of sheet.merges) {
    rowCount = Math.max(rowCount, bottom + 1);
    if (left < columnCount) columnCount = Math.max(columnCount, right + 1);
  }
  columnCount = Math.min(columnCount, widest);

  const tiles = new Map<number, Tile>();
  const rows = new Map<number, readonly Tile[]>();
  const at = (row: number, column: number): Tile => {
    const area = mergeAt(sheet, row, column);
    const top = area?.top ?? row;
    const left = area?.left ?? column;
    const key = top * 16_384 + left;
    let tile = tiles.get(key);
    if (!tile) {
      const cell = cellAt(sheet, top, left);
      tile = {
        top,
        left,
        bottom: area?.bottom ?? row,
        right: area?.right ?? column,
        ref: cellRef(top, left),
        text: cell.text.trim(),
        cell,
      };
      tiles.set(key, tile);
    }
    return tile;
  };
  const row = (index: number): readonly Tile[] => {
    let list = rows.get(index);
    if (!list) {
      const fresh: Tile[] = [];
      for (let column = 0; column < columnCount; column++) {
        const tile = at(index, column);
        fresh.push(tile);
        column = Math.max(column, tile.right);
      }
      rows.set(index, (list = fresh));
    }
    return list;
  };
  const filledRows = new Map<number, readonly Tile[]>();
  const filled = (index: number): readonly Tile[] => {
    let list = filledRows.get(index);
    if (!list) {
      list = row(index).filter((tile) => tile.top === index && tile.text !== "");
      filledRows.set(index, list);
    }
    return list;
  };
  return {
    sheet,
    rowCount,
    columnCount,
    at,
    row,
    filled,
  };
}

/** What a tile holds, with its address. */
export function locate(tile: Tile): Located {
  const { value, formula, format } = tile.cell;
  return { cell: tile.ref, text: tile.text, value, formula, format };
}

/** The number a reader sees in a cell: "3,773.00" and 3773 alike; null for anything else. A percent is not scaled. */
export function numberOf({ value, text }: { readonly value: Cell["value"]; readonly text: string }): number | null {
  if (typeof value === "number") return value;
  const plain = text
    .normalize("NFKC")
    .replace(/[,\s]/g, "")
    .replace(/(?:分|万元|元|%)$/, "");
  return /^[-+]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
