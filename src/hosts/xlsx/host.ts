import type { CellRef } from "../../sheet/address";
import { parseCellRef } from "../../sheet/address";
import type { EditOutcome } from "../../sheet/edit";
import type { Host, NoteOutcome, SheetNote } from "../../sheet/host";
import { HostError } from "../../sheet/host";
import type { Workbook } from "../../sheet/sheet";
import { anchorRef, cellAt } from "../../sheet/sheet";
import type { CellWrite } from "../picture";
import { editWorkbook } from "../picture";
import type { PartsDraft } from "./draft";
import { draftParts } from "./draft";
import { foreignNotes, setSheetNotes } from "./notes";
import { removeRelationship, removeType } from "./parts-list";
import type { WorkbookEntry } from "./read";
import { readParts, readWorkbookPart, relatedPart } from "./read";
import { createStyles, putReportSheet, removeReportSheets } from "./report-sheet";
import type { PatchContext } from "./sheet-patch";
import { patchCells } from "./sheet-patch";
import { assertWorkbook } from "./sniff";
import { readNoteLedger, readPackageState, writePackageState } from "./state";
import { readLocked, styleWithFormat } from "./styles-patch";
import { askForCalculation } from "./workbook-patch";
import { readZip } from "./zip";

/** The host of one .xlsx file in memory. */
export interface XlsxHost extends Host {
  /** The file as it stands now. Parts that did not have to change are the same bytes. */
  save(): Uint8Array;
  /** Takes away all that is ours: notes, sheets, state. Cells keep their values. */
  clear(): Promise<void>;
}

/**
 * Opens an .xlsx file for patching. Throws HostError when the bytes are no workbook.
 * Values are refused for locked cells of protected sheets; notes are not, since they change no cell of the copy we write.
 */
export function openXlsx(bytes: Uint8Array): XlsxHost {
  assertWorkbook(bytes);
  const parts = draftParts(readZip(bytes));
  let picture: Workbook | null = null;
  const read = () => (picture ??= readParts(parts));
  /** Runs a change whole or not at all, and turns its errors into rejections. */
  const change = async <T>(work: () => T): Promise<T> => {
    const result = parts.transact(work);
    picture = null;
    return result;
  };
  read();
  const book = () => readWorkbookPart(parts);
  const arrays: Arrays = new Map();
  return {
    read: async () => read(),
    apply: (edits) => change(() => applyEdits(parts, read(), edits, arrays)),
    setNotes: (notes) => change(() => setNotes(parts, read(), notes)),
    putSheet: (sheet) => change(() => putReportSheet(parts, book().part, sheet)),
    readState: async (key) => readPackageState(parts, book().part).get(key) ?? null,
    writeState: (key, text) => change(() => writeState(parts, book().part, key, text)),
    clear: () =>
      change(() => {
        setNotes(parts, read(), []);
        removeReportSheets(parts, book().part);
        writePackageState(parts, book().part, new Map());
      }),
    save: () => parts.save(),
  };
}

/** Array formulas that were overwritten, by sheet and cell: the text they held and their element. */
type Arrays = Map<string, { readonly formula: string; readonly xml: string }>;

function applyEdits(
  parts: PartsDraft,
  workbook: Workbook,
  edits: Parameters<Host["apply"]>[0],
  arrays: Arrays,
): EditOutcome {
  const book = readWorkbookPart(parts);
  const { outcome, writes } = editWorkbook(workbook, edits);
  for (const { name, part } of book.sheets) {
    const own = writes.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    parts.write(part, patchCells(parts.text(part), part, own, patchContext(parts, book, workbook, name, arrays)));
  }
  if (writes.some(formulaChanged)) removeCalculationChain(parts, book.part);
  if (writes.some(({ cell }) => cell.formula !== null && cell.value === null)) askForCalculation(parts, book.part);
  return outcome;
}

function patchContext(
  parts: PartsDraft,
  book: WorkbookEntry,
  workbook: Workbook,
  sheetName: string,
  arrays: Arrays,
): PatchContext {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const styles = relatedPart(parts, book.part, "styles");
  const locked = styles ? readLocked(parts.text(styles), styles) : [];
  return {
    sheetName,
    isLocked: (style) => locked[style] ?? true,
    formulaAt: (row, column) => (sheet ? cellAt(sheet, row, column).formula : null),
    keepArray(row, column, xml) {
      const formula = sheet ? cellAt(sheet, row, column).formula : null;
      if (formula !== null) arrays.set(`${sheetName}!${row}!${column}`, { formula, xml });
    },
    keptArray(row, column, formula) {
      const kept = arrays.get(`${sheetName}!${row}!${column}`);
      return kept?.formula === formula ? kept.xml : null;
    },
    styleWithFormat(style, format) {
      const path = relatedPart(parts, book.part, "styles") ?? createStyles(parts, book.part);
      const styled = styleWithFormat(parts.text(path), path, style, format);
      parts.write(path, styled.xml);
      return styled.style;
    },
  };
}

function formulaChanged({ cell, before }: CellWrite): boolean {
  return cell.formula !== before.formula;
}

/** The calculation chain may not name a cell without a formula; Excel makes a new one by itself. */
function removeCalculationChain(parts: PartsDraft, workbookPart: string): void {
  const path = relatedPart(parts, workbookPart, "calcChain");
  if (!path) return;
  parts.remove(path);
  removeType(parts, path);
  removeRelationship(parts, workbookPart, path);
}

function setNotes(parts: PartsDraft, workbook: Workbook, notes: readonly SheetNote[]): NoteOutcome {
  const book = readWorkbookPart(parts);
  const ledger = readNoteLedger(parts, book.part);
  const written: SheetNote[] = [];
  const skipped: SheetNote[] = [];
  let removed = 0;
  for (const { sheet } of notes) {
    if (!book.sheets.some(({ name }) => name === sheet)) throw missingSheet(sheet);
  }
  for (const sheet of workbook.sheets) {
    const part = book.sheets.find(({ name }) => name === sheet.name)?.part;
    if (!part) continue;
    const foreign = foreignNotes(parts, part, ledger);
    const wanted = new Map<CellRef, string>();
    for (const note of notes.filter((candidate) => candidate.sheet === sheet.name)) {
      const at = parseCellRef(note.cell);
      const cell = at ? anchorRef(sheet, at.row, at.column) : null;
      if (!cell || foreign.has(cell)) skipped.push(note);
      else {
        const before = wanted.get(cell);
        wanted.set(cell, before === undefined ? note.text : `${before}\n${note.text}`);
        written.push(note);
      }
    }
    removed += setSheetNotes(parts, part, { wanted, ledger });
  }
  return { written, skipped, removed, means: "notes" };
}

function missingSheet(name: string): HostError {
  return new HostError("missing-sheet", `找不到工作表“${name}”，可能已被改名或删除，请重新检查。`);
}

function writeState(parts: PartsDraft, workbookPart: string, key: string, text: string | null): void {
  const state = new Map(readPackageState(parts, workbookPart));
  if (text === null) state.delete(key);
  else state.set(key, text);
  writePackageState(parts, workbookPart, state);
}
