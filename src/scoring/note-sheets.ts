import type { FormDocument, FormText } from "../form/document";
import { cellRef } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import { parseNotes } from "./parse-note";
import type { NoteRules } from "./parse-note";

const NOTES = /填[表报写]说明|评分(?:说明|标准|办法|细则|规则|方法)|计分(?:说明|标准|办法|细则|规则|方法)/;

const textsOn = (sheet: Sheet): readonly FormText[] =>
  sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) =>
      cell && cell.text.trim() !== "" ? [{ cell: cellRef(row, column), text: cell.text }] : [],
    ),
  );

function firstText(sheet: Sheet): string {
  for (const cells of sheet.rows) for (const cell of cells ?? []) if (cell && cell.text.trim() !== "") return cell.text;
  return "";
}

/**
 * The sheets of a workbook that are nothing but notes: each says so in its name or its first words, and holds no form.
 * Nothing else of a workbook's sheets bears on a form of another sheet.
 */
export function noteSheets(forms: readonly FormDocument[], sheets: readonly Sheet[]): readonly Sheet[] {
  const withForm = new Set(forms.filter(({ indicators }) => indicators.length > 0).map(({ sheet }) => sheet.name));
  return sheets.filter((sheet) => {
    const first = withForm.has(sheet.name) ? "" : firstText(sheet);
    return first !== "" && (NOTES.test(sheet.name) || NOTES.test(first));
  });
}

/** The same rules, told with the sheet they stand on; their cells are not the form's. */
function fromSheet(name: string, notes: NoteRules): NoteRules {
  const place = <T extends { readonly source: string }>(one: T) => ({
    ...one,
    source: `“${name}”${one.source}`,
    cell: null,
  });
  return {
    rules: notes.rules.map(place),
    missing: notes.missing && place(notes.missing),
    equalSplit: notes.equalSplit && place(notes.equalSplit),
    executionBelow: notes.executionBelow && place(notes.executionBelow),
    unread: notes.unread,
    readings: [],
  };
}

/**
 * The notes on another sheet that clearly belong to this form: the only such sheet of the workbook, and either the form
 * is the only one with indicators, or its sheet is named in the notes. Null otherwise; nothing is guessed.
 */
export function notesOnOtherSheet(
  document: FormDocument,
  forms: readonly FormDocument[],
  sheets: readonly Sheet[],
): NoteRules | null {
  const elsewhere = sheets.filter(({ name }) => name !== document.sheet.name);
  const [only, second] = noteSheets(forms, elsewhere);
  if (!only || second) return null;
  const texts = textsOn(only);
  const others = forms.filter(({ sheet, indicators }) => sheet.name !== document.sheet.name && indicators.length > 0);
  const named = texts.some(({ text }) => text.includes(document.sheet.name));
  return others.length === 0 || named ? fromSheet(only.name, parseNotes(texts)) : null;
}
