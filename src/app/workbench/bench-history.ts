import { cellAtRef } from "../../sheet/sheet";
import type { CellRef } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { Cell, Workbook } from "../../sheet/sheet";

/** A cell before and after a batch. */
export interface CellChange {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly before: Cell;
  readonly after: Cell;
}

/** One step that can be taken back. */
export interface Batch {
  readonly edited: readonly CellChange[];
  /** Formulas whose result the file kept and we could not work out anew: undoing brings it back. */
  readonly lost: readonly CellChange[];
}

/** The steps taken back and not yet taken back of one file. */
export interface BenchHistory {
  readonly done: readonly Batch[];
  readonly undone: readonly Batch[];
}

/** No step yet. */
export const NO_HISTORY: BenchHistory = { done: [], undone: [] };

/** A new step; what was undone before it is gone. */
export function remember({ done }: BenchHistory, batch: Batch): BenchHistory {
  return batch.edited.length === 0 ? { done, undone: [] } : { done: [...done, batch], undone: [] };
}

/** The step a batch of edits is. `changes` are all cells that changed with it. */
export function batchOf(applied: readonly CellEdit[], changes: readonly CellChange[]): Batch {
  const keys = new Set(applied.map(({ sheet, cell }) => `${sheet}!${cell.toUpperCase()}`));
  const isEdited = ({ sheet, cell }: CellChange) => keys.has(`${sheet}!${cell}`);
  const lost = changes.filter((change) => !isEdited(change) && isLost(change));
  return { edited: changes.filter(isEdited), lost };
}

function isLost({ before, after }: CellChange): boolean {
  return after.formula !== null && after.formula === before.formula && after.value === null && before.value !== null;
}

/** The edits that make cells what they were before (or after) a step, whatever they hold now. */
export function editsTo(now: Workbook, changes: readonly CellChange[], side: "before" | "after"): readonly CellEdit[] {
  return changes.flatMap((change) => {
    const page = now.sheets.find(({ name }) => name === change.sheet);
    return page ? [editTo(change.sheet, change.cell, cellAtRef(page, change.cell), change[side])] : [];
  });
}

/** The edit that turns one cell into another. */
export function editTo(
  sheet: string,
  cell: CellRef,
  from: Cell,
  to: Pick<Cell, "value" | "formula"> & Partial<Pick<Cell, "format">>,
): CellEdit {
  const format = to.format ?? from.format;
  return {
    sheet,
    cell,
    from: from.value,
    to: to.value,
    ...(from.formula === null ? {} : { fromFormula: from.formula }),
    ...(to.formula === null ? {} : { toFormula: to.formula }),
    ...(format === from.format ? {} : { fromFormat: from.format, toFormat: format }),
  };
}
