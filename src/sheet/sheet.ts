import { areaHas, cellRef, parseCellRef } from "./address";
import type { Area, CellRef } from "./address";

/** What a cell holds. Dates are serial numbers with a date format, as in the file. */
export type CellValue = string | number | boolean | null;

/**
 * One cell as a reader sees it (DESIGN.md, decision 2).
 * `text` is the displayed text: value and number format put together. `formula` has no leading "=".
 */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly formula: string | null;
  /** The number format code, "General" where none is set. */
  readonly format: string;
}

/** A note (批注) found on a cell. `ours` when this product wrote it. */
export interface CellNote {
  readonly cell: CellRef;
  readonly text: string;
  readonly ours: boolean;
}

/**
 * An immutable picture of one worksheet. Row and column numbers start at 0.
 * `rows` is jagged and may have holes: read it through cellAt.
 */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly CellNote[];
  readonly visibility: "visible" | "hidden" | "veryHidden";
}

/** The sheets of a workbook in tab order. `date1904`: serial 0 is 1904-01-01 instead of 1899-12-30. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
}

/** What every blank cell is. */
export const EMPTY_CELL: Cell = { value: null, text: "", formula: null, format: "General" };

/** The cell at a 0-based row and column; EMPTY_CELL outside what is filled. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? EMPTY_CELL;
}

/** The cell at an A1 address; EMPTY_CELL when blank or no address. */
export function cellAtRef(sheet: Sheet, ref: string): Cell {
  const at = parseCellRef(ref);
  return at ? cellAt(sheet, at.row, at.column) : EMPTY_CELL;
}

const mergeIndex = new WeakMap<Sheet, Map<number, Area[]>>();

/** The merged area that covers a cell, or null. Indexed once for each sheet. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  let byRow = mergeIndex.get(sheet);
  if (!byRow) {
    byRow = new Map();
    for (const area of sheet.merges) {
      for (let r = area.top; r <= area.bottom; r++) {
        const list = byRow.get(r);
        if (list) list.push(area);
        else byRow.set(r, [area]);
      }
    }
    mergeIndex.set(sheet, byRow);
  }
  return byRow.get(row)?.find((area) => areaHas(area, row, column)) ?? null;
}

/** The address that names a cell: its own, or the top-left of the merged area it lies in. */
export function anchorRef(sheet: Sheet, row: number, column: number): CellRef {
  const merge = mergeAt(sheet, row, column);
  return merge ? cellRef(merge.top, merge.left) : cellRef(row, column);
}

/** The cell a reader sees at a place: the top-left cell of the merged area that covers it. */
export function visibleCell(sheet: Sheet, row: number, column: number): Cell {
  const merge = mergeAt(sheet, row, column);
  return merge ? cellAt(sheet, merge.top, merge.left) : cellAt(sheet, row, column);
}
