import { cellRef, parseCellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import type { LayoutCorrection } from "./document";

/** The same correction counted from another anchor; what would leave the sheet is left out. */
export function moveCorrection(correction: LayoutCorrection, anchor: CellRef): LayoutCorrection {
  const from = correction.origin ? parseCellRef(correction.origin) : null;
  const to = parseCellRef(anchor);
  if (!from || !to) return correction;
  const [down, across] = [to.row - from.row, to.column - from.column];
  const moved = (ref: CellRef): CellRef | null => {
    const at = parseCellRef(ref);
    return at && at.row + down >= 0 && at.column + across >= 0 ? cellRef(at.row + down, at.column + across) : null;
  };
  const { columns, fields } = correction;
  return {
    fingerprint: correction.fingerprint,
    origin: anchor,
    ...(columns && {
      columns: columns
        .map(({ column, name }) => ({ column: column + across, name }))
        .filter(({ column }) => column >= 0),
    }),
    ...(fields && {
      fields: fields.flatMap((field) => {
        const [labelCell, at] = [moved(field.labelCell), moved(field.cell)];
        return labelCell && at ? [{ ...field, labelCell, cell: at }] : [];
      }),
    }),
  };
}
