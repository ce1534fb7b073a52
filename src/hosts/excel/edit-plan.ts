import type { CellEdit } from "../../sheet/edit";
import type { CellValue } from "../../sheet/sheet";

/** What a cell holds now, as far as edits look at it. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** An edit that is to be written, with what its cell holds before it. */
export interface PlannedWrite {
  readonly edit: CellEdit;
  readonly before: CellState;
}

/** Which edits of a batch are written, and which are refused because their cell has changed. */
export interface EditPlan {
  readonly writes: readonly PlannedWrite[];
  /** Edits whose cell holds the new content already: an earlier try got that far. */
  readonly done: readonly CellEdit[];
  readonly stale: readonly CellEdit[];
}

/**
 * Compares each edit with its cell; edits of one cell follow on each other. `stateOf` answers null for what is no
 * cell of the workbook.
 */
export function planEdits(edits: readonly CellEdit[], stateOf: (edit: CellEdit) => CellState | null): EditPlan {
  const plan = { writes: [] as PlannedWrite[], done: [] as CellEdit[], stale: [] as CellEdit[] };
  const states = new Map<string, CellState | null>();
  for (const edit of edits) {
    const key = `${edit.sheet}!${edit.cell.toUpperCase()}`;
    const before = states.has(key) ? (states.get(key) ?? null) : stateOf(edit);
    if (before && holdsOld(before, edit)) {
      plan.writes.push({ edit, before });
      states.set(key, afterEdit(before, edit));
      continue;
    }
    states.set(key, before);
    if (before && holdsNew(before, edit)) plan.done.push(edit);
    else plan.stale.push(edit);
  }
  return plan;
}

/** Whether the cell still holds what the edit starts from. */
function holdsOld(cell: CellState, { from, fromFormula, fromFormat }: CellEdit): boolean {
  return holds(cell, from, fromFormula) && (fromFormat === undefined || cell.format === fromFormat);
}

/** Whether the cell holds what the edit leaves; of a formula only its text counts, for Excel works out the value. */
export function holdsNew(cell: CellState, { to, toFormula, toFormat }: CellEdit): boolean {
  if (toFormat !== undefined && cell.format !== toFormat) return false;
  return toFormula === undefined ? holds(cell, to, undefined) : cell.formula === toFormula;
}

/** What the cell holds after the edit. */
export function afterEdit({ format }: CellState, { to, toFormula, toFormat }: CellEdit): CellState {
  return { value: to, formula: toFormula ?? null, format: toFormat ?? format };
}

function holds(cell: CellState, value: CellValue, formula: string | undefined): boolean {
  return sameValue(cell.value, value) && cell.formula === (formula ?? null);
}

/** Blank and "" are one; Excel may turn line breaks into its own. */
function sameValue(a: CellValue, b: CellValue): boolean {
  const plain = (value: CellValue) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);
  return (plain(a) ?? "") === (plain(b) ?? "");
}
