import { formulaAreas } from "../../hosts/formula";
import { editWorkbook } from "../../hosts/picture";
import { inCircles } from "../../hosts/formula-circles";
import { calculate } from "../../hosts/recalculate";
import { parseCellRef } from "../../sheet/address";
import { cellAtRef } from "../../sheet/sheet";
import { editTo } from "./bench-history";
import { typedValue } from "./typed-value";
import type { Place } from "../../hosts/formula-cells";
import type { CellRef } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { Workbook } from "../../sheet/sheet";
import type { TypedCell } from "./typed-cell";

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
  const circular = circularAmong(read, workbook);
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

function circularAmong(edits: readonly CellEdit[], workbook: Workbook): ReadonlySet<CellEdit> {
  const formulas = formulasAmong(edits);
  if (formulas.size === 0) return new Set();
  const circles = new Set(inCircles(editWorkbook(workbook, edits).workbook, [...formulas.keys()]));
  return new Set([...formulas].flatMap(([place, edit]) => (circles.has(place) ? [edit] : [])));
}

/** The edits that put a formula, by their places. */
function formulasAmong(edits: readonly CellEdit[]): ReadonlyMap<Place, CellEdit> {
  return new Map(
    edits.flatMap((edit): [Place, CellEdit][] => {
      const at = edit.toFormula === undefined ? null : parseCellRef(edit.cell);
      return at ? [[{ sheet: edit.sheet, ...at }, edit]] : [];
    }),
  );
}

/** Results are worked out when all is in place: what was pasted together may read one another. */
function withResults(edits: readonly CellEdit[], workbook: Workbook): readonly CellEdit[] {
  const formulas = formulasAmong(edits);
  if (formulas.size === 0) return edits;
  const results = new Map(
    calculate(editWorkbook(workbook, edits).workbook, [...formulas.keys()]).map(({ value, ...place }) => [
      keyOfPlace(place),
      value,
    ]),
  );
  const placeOf = new Map([...formulas].map(([place, edit]) => [edit, place]));
  return edits.map((edit) => {
    const place = placeOf.get(edit);
    const value = place && results.get(keyOfPlace(place));
    return value === undefined ? edit : { ...edit, to: value };
  });
}

function keyOfPlace({ sheet, row, column }: Place): string {
  return JSON.stringify([sheet, row, column]);
}
