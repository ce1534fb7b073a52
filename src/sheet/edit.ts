import type { CellRef } from "./address";
import type { CellValue } from "./sheet";

/**
 * Write `to`, but only while the cell still holds `from` (value and formula both).
 * Strings are literal text even when they begin with "=". `toFormula` (no leading "=") writes a formula
 * whose cached value is `to`; a cell with a formula is replaced only where `fromFormula` names it.
 * Swapping the from and to sides undoes it.
 */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly from: CellValue;
  readonly to: CellValue;
  readonly fromFormula?: string;
  readonly toFormula?: string;
  /** Number formats, where the edit changes the format as well. */
  readonly fromFormat?: string;
  readonly toFormat?: string;
}

/** What became of a batch: an edit whose cell has changed since is refused, never forced. */
export interface EditOutcome {
  readonly applied: readonly CellEdit[];
  readonly stale: readonly CellEdit[];
}

/** The edit that takes an edit back. */
export function invertEdit(edit: CellEdit): CellEdit {
  return {
    sheet: edit.sheet,
    cell: edit.cell,
    from: edit.to,
    to: edit.from,
    ...(edit.toFormula === undefined ? {} : { fromFormula: edit.toFormula }),
    ...(edit.fromFormula === undefined ? {} : { toFormula: edit.fromFormula }),
    ...(edit.toFormat === undefined ? {} : { fromFormat: edit.toFormat }),
    ...(edit.fromFormat === undefined ? {} : { toFormat: edit.fromFormat }),
  };
}
