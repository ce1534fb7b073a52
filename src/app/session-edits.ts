import { parseCellRef } from "../sheet/address";
import { cellAtRef } from "../sheet/sheet";
import type { CellEdit } from "../sheet/edit";
import type { Workbook } from "../sheet/sheet";
import type { Diagnostic, Fix } from "../rules/rule";

/**
 * The edits of several fixes as one fill. A fix that would write a cell another one writes otherwise is left
 * out whole; the recheck brings it back if it still stands.
 */
export function editsOf(diagnostics: readonly Diagnostic[]): readonly CellEdit[] {
  const taken = new Map<string, CellEdit>();
  for (const fix of diagnostics.flatMap((diagnostic): Fix[] => (diagnostic.fix ? [diagnostic.fix] : []))) {
    const clash = fix.edits.some((edit) => {
      const other = taken.get(placeOf(edit));
      return other !== undefined && (other.to !== edit.to || other.toFormula !== edit.toFormula);
    });
    if (!clash) for (const edit of fix.edits) taken.set(placeOf(edit), edit);
  }
  return [...taken.values()];
}

/** Which of a batch that broke off were written: those whose cell holds the new value and did not before. */
export function writtenOf(edits: readonly CellEdit[], workbook: Workbook): readonly CellEdit[] {
  return edits.filter(({ sheet, cell, from, to, toFormula, fromFormula }) => {
    const page = workbook.sheets.find(({ name }) => name === sheet);
    if (!page || !parseCellRef(cell)) return false;
    const now = cellAtRef(page, cell);
    return now.value === to && now.formula === (toFormula ?? null) && (from !== to || fromFormula !== toFormula);
  });
}

function placeOf({ sheet, cell }: CellEdit): string {
  return `${sheet}!${cell}`;
}
