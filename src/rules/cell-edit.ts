import { cellAtRef } from "../sheet/sheet";
import type { CellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import type { CellValue } from "../sheet/sheet";
import type { FormDocument } from "../form/document";

/** The compare-and-set edit that writes `to` over what the cell of this form holds now. */
export function editCell({ sheet }: FormDocument, cell: CellRef, to: CellValue, toFormat?: string): CellEdit {
  const now = cellAtRef(sheet, cell);
  return {
    sheet: sheet.name,
    cell,
    from: now.value,
    to,
    ...(now.formula === null ? {} : { fromFormula: now.formula }),
    ...(toFormat === undefined ? {} : { fromFormat: now.format, toFormat }),
  };
}
