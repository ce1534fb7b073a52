import { areaHas } from "../../src/sheet/address";
import type { Area } from "../../src/sheet/address";
import type { SheetRecord } from "./model";

/** Columns of a sheet: cells are kept by row × WIDTH + column. */
export const WIDTH = 16_384;
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = WIDTH - 1;

/** The key of a cell. */
export const keyOf = (row: number, column: number): number => row * WIDTH + column;

/** The merged area whose top-left cell is another one, or undefined. */
export function coveredBy(sheet: SheetRecord, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => areaHas(area, row, column) && (area.top !== row || area.left !== column));
}

/** The rectangle around everything filled, or null; without `valuesOnly` also formatted cells and merged areas. */
export function usedArea(sheet: SheetRecord, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (t: number, l: number, b: number, r: number) => {
    top = Math.min(top, t);
    left = Math.min(left, l);
    bottom = Math.max(bottom, b);
    right = Math.max(right, r);
  };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === "" && cell.formula === null) continue;
    take(Math.floor(key / WIDTH), key % WIDTH, Math.floor(key / WIDTH), key % WIDTH);
  }
  if (!valuesOnly) for (const area of sheet.merges) take(area.top, area.left, area.bottom, area.right);
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Inserts rows: what stands below moves down, notes and comments with it. */
export function insertRows(sheet: SheetRecord, at: number, count: number): void {
  const moved = [...sheet.cells].map(
    ([key, cell]) => [Math.floor(key / WIDTH) >= at ? key + count * WIDTH : key, cell] as const,
  );
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
  sheet.merges = sheet.merges.map((area) => ({
    ...area,
    top: area.top >= at ? area.top + count : area.top,
    bottom: area.bottom >= at ? area.bottom + count : area.bottom,
  }));
  for (const mark of [...sheet.comments, ...sheet.notes]) if (mark.row >= at) mark.row += count;
}
