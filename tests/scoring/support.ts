import { readFileSync } from "node:fs";
import path from "node:path";
import type { FormDocument } from "../../src/form/document";
import { recognize, recognizeSheet } from "../../src/form/recognize";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { nationalPack } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { parseCellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import { cellAtRef } from "../../src/sheet/sheet";
import type { Cell, Sheet } from "../../src/sheet/sheet";
import { drawSheet } from "../support/sheet";
import type { SheetOptions } from "../support/sheet";

/** The one form recognized on a drawn sheet. */
export function drawForm(drawing: string, options: SheetOptions = {}): FormDocument {
  return formOn(drawSheet(drawing, options));
}

/** The first form recognized on a sheet; fails the test when there is none. */
export function formOn(sheet: Sheet): FormDocument {
  const { forms, reason } = recognizeSheet(sheet);
  const [form] = forms;
  if (!form) throw new Error(`no form on ${sheet.name}: ${String(reason)}`);
  return form;
}

/** The forms of a sample workbook. */
export function sampleForms(file: string): readonly FormDocument[] {
  const bytes = readFileSync(path.join(__dirname, "../../assets/samples", file));
  return recognize(readWorkbook(new Uint8Array(bytes))).forms;
}

/** The national pack of the form's kind. */
export const packOf = (document: FormDocument): Pack => nationalPack(document.kind);

/** The sheet after a batch of edits; an edit whose cell does not hold `from` fails the test. */
export function edited(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const rows = sheet.rows.map((row) => [...(row ?? [])]);
  for (const edit of edits) {
    const held = cellAtRef(sheet, edit.cell);
    if (held.value !== edit.from || (held.formula ?? undefined) !== edit.fromFormula)
      throw new Error(`${edit.cell} holds ${String(held.value)} (${String(held.formula)}), not ${String(edit.from)}`);
    const at = parseCellRef(edit.cell);
    if (!at) throw new Error(edit.cell);
    const text = edit.to === null ? "" : String(edit.to);
    const cell: Cell = { ...held, value: edit.to, text, formula: edit.toFormula ?? null };
    (rows[at.row] ??= [])[at.column] = cell;
  }
  return { ...sheet, rows };
}

/** What the edits write, by address. */
export const written = (edits: readonly CellEdit[]) =>
  Object.fromEntries(edits.map(({ cell, to, toFormula }) => [cell, toFormula === undefined ? to : `=${toFormula}`]));
