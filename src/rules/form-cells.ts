import { anchorRef, cellAt } from "../sheet/sheet";
import { cellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import type { FormDocument } from "../form/document";

/** Every filled text cell of a form, in reading order; a merged area once, at its top-left cell. */
export function* textCells({
  sheet,
  area,
}: FormDocument): Generator<{ readonly cell: CellRef; readonly text: string }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const { value } = cellAt(sheet, row, column);
      const cell = cellRef(row, column);
      if (typeof value === "string" && value.trim() !== "" && anchorRef(sheet, row, column) === cell)
        yield { cell, text: value };
    }
  }
}
