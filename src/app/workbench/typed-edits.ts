import { formulaAreas } from "../../hosts/formula";
import { editWorkbook } from "../../hosts/picture";
import { calculate, readsItself } from "../../hosts/recalculate";
import { parseCellRef } from "../../sheet/address";
import { cellAtRef } from "../../sheet/sheet";
import { editTo } from "./bench-history";
import { typedValue } from "./typed-value";
import type { CellRef } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { Workbook } from "../../sheet/sheet";
import type { TypedCell } from "./grid";

/** Why text that was meant as a formula became text. */
export type FormulaRefusal = "broken" | "missing-sheet" | "circular";

/** What typing comes to: edits of the file, and texts that could not be the formulas they were meant as. */
export interface TypedEdits {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly { readonly cell: CellRef; readonly text: string; readonly why: FormulaRefusal }[];
}

/** The edits for what was typed or pasted; formulas among it come with their results. Sheets that are gone are left out. */
export function typedEdits(typed: readonly TypedCell[], workbook: Workbook): TypedEdits {
  const refused: { cell: CellRef; text: string; why: FormulaRefusal }[] = [];
  const read = typed.flatMap((one): CellEdit[] => {
    const page = workbook.sheets.find(({ name }) => name === one.sheet);
    if (!page) return [];
    const before = cellAtRef(page, one.cell);
    const { value, formula, format, brokenFormula } = typedValue(one.text, before);
    const missing = formula !== undefined && namesMissingSheet(formula, workbook, before.formula);
    if (brokenFormula || missing) refused.push({ ...one, why: brokenFormula ? "broken" : "missing-sheet" });
    const to = missing ? { value: one.text, formula: null } : { value, formula: formula ?? null };
    return [editTo(one.sheet, one.cell, before, format === undefined ? to : { ...to, format })];
  });
  const circular = new Set(read.filter((edit) => isCircular(edit, read, workbook)));
  for (const { cell, toFormula = "" } of circular) refused.push({ cell, text: `=${toFormula}`, why: "circular" });
  const edits = read.map((edit) => (circular.has(edit) ? asText(edit) : edit));
  return { edits: withResults(edits, workbook), refused };
}

/** Another workbook ("[1]明细") can only be kept, not newly named: the file lists which ones there are. */
function namesMissingSheet(formula: string, { sheets }: Workbook, before: string | null): boolean {
  return (formulaAreas(formula) ?? []).some(({ sheet }) => {
    if (sheet === null) return false;
    if (sheet.startsWith("[")) return before?.includes(sheet) !== true;
    return !sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  });
}

function asText({ toFormula = "", ...edit }: CellEdit): CellEdit {
  return { ...edit, to: `=${toFormula}` };
}

function isCircular(edit: CellEdit, all: readonly CellEdit[], workbook: Workbook): boolean {
  const at = parseCellRef(edit.cell);
  if (!at || edit.toFormula === undefined) return false;
  return readsItself(editWorkbook(workbook, all).workbook, { sheet: edit.sheet, ...at });
}

/** Results are worked out when all is in place: what was pasted together may read one another. */
function withResults(edits: readonly CellEdit[], workbook: Workbook): readonly CellEdit[] {
  const places = edits.flatMap(({ sheet, cell, toFormula }) => {
    const at = toFormula === undefined ? null : parseCellRef(cell);
    return at ? [{ sheet, ...at }] : [];
  });
  if (places.length === 0) return edits;
  const results = calculate(editWorkbook(workbook, edits).workbook, places);
  return edits.map((edit) => {
    const at = parseCellRef(edit.cell);
    const result = results.find(
      ({ sheet, row, column }) => sheet === edit.sheet && row === at?.row && column === at.column,
    );
    return result && edit.toFormula !== undefined ? { ...edit, to: result.value } : edit;
  });
}
