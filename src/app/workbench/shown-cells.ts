import { formulaResult } from "../../hosts/recalculate";
import { anchorRef, cellAt } from "../../sheet/sheet";
import { withoutMarks } from "./newer-functions";
import type { CellRef } from "../../sheet/address";
import type { Cell, CellNote, Sheet, Workbook } from "../../sheet/sheet";
import type { CellChange } from "./bench-history";

/** A cell as the grid shows it. */
export interface ShownCell {
  readonly sheet: string;
  readonly cell: CellRef;
  /** What stands in the cell. */
  readonly text: string;
  /** What the formula bar and the editor show: the formula, else the text. */
  readonly input: string;
  readonly value: Cell["value"];
  /** The formula cannot be worked out here: the text is the last known result, and says so. */
  readonly waiting: boolean;
}

/** A cell as the grid shows it. `last`: the result a formula had before it became unknown; null where it is known. */
export function shownCell(sheet: string, cell: CellRef, now: Cell, last: string | null): ShownCell {
  const text = last === null ? now.text : last === "" ? "（未计算）" : `${last}（未重算）`;
  return { sheet, cell, text, input: inputOf(now), value: now.value, waiting: last !== null };
}

/** Names of newer functions carry a mark in files that nobody types. */
export function inputOf({ formula, text }: Pick<Cell, "formula" | "text">): string {
  return formula === null ? text : `=${withoutMarks(formula)}`;
}

/** Whether a formula has no result because it cannot be worked out here, not because it gives an empty text. */
export function isUnknown(workbook: Workbook, sheet: string, { formula, value }: Cell): boolean {
  return formula !== null && value === null && formulaResult(workbook, sheet, formula) !== "";
}

/** Last results of the formulas a file brings without one; a formula with "" in it may have given just that. */
export function unknownAtFirst(workbook: Workbook): ReadonlyMap<string, string> {
  const unknown = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (!cell || cell.formula === null || cell.formula.includes('""')) return;
        if (isUnknown(workbook, sheet.name, cell)) unknown.set(`${sheet.name}!${anchorRef(sheet, row, column)}`, "");
      }),
    );
  }
  return unknown;
}

/** Every cell that is not what it was. */
export function changedCells(before: Workbook, after: Workbook): readonly CellChange[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (!old || old === sheet) return [];
    const rows = Math.max(old.rows.length, sheet.rows.length);
    return Array.from({ length: rows }, (_, row) => changedInRow(old, sheet, row)).flat();
  });
}

function changedInRow(old: Sheet, sheet: Sheet, row: number): readonly CellChange[] {
  const columns = Math.max(old.rows[row]?.length ?? 0, sheet.rows[row]?.length ?? 0);
  return Array.from({ length: columns }, (_, column) => {
    const before = cellAt(old, row, column);
    const after = cellAt(sheet, row, column);
    const same = before.text === after.text && before.value === after.value && before.formula === after.formula;
    return same ? [] : [{ sheet: sheet.name, cell: anchorRef(sheet, row, column), before, after }];
  }).flat();
}

/** Every note of a workbook with its sheet. */
export function notesOf({ sheets }: Workbook): readonly (CellNote & { readonly sheet: string })[] {
  return sheets.flatMap(({ name, notes }) => notes.map((note) => ({ ...note, sheet: name })));
}
