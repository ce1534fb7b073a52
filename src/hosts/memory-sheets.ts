import type { CellRef } from "../sheet/address";
import { parseCellRef } from "../sheet/address";
import type { NoteOutcome, ReportSheet, SheetNote } from "../sheet/host";
import type { CellNote, Sheet, Workbook } from "../sheet/sheet";
import { anchorRef } from "../sheet/sheet";
import { numberText } from "./number-text";

/** The sheet with our notes exactly these, one a cell; cells with another's note are skipped. */
export function noteSheet(sheet: Sheet, notes: readonly SheetNote[]): { sheet: Sheet; outcome: NoteOutcome } {
  const foreign = sheet.notes.filter(({ ours }) => !ours);
  const wanted = new Map<CellRef, string>();
  const skipped: SheetNote[] = [];
  for (const note of notes) {
    const at = parseCellRef(note.cell);
    const cell = at ? anchorRef(sheet, at.row, at.column) : null;
    if (!cell || foreign.some((other) => other.cell === cell)) skipped.push(note);
    else wanted.set(cell, [...(wanted.has(cell) ? [wanted.get(cell)] : []), note.text].join("\n"));
  }
  const ours: CellNote[] = [...wanted].map(([cell, text]) => ({ cell, text, ours: true }));
  const removed = sheet.notes.filter((note) => note.ours && !wanted.has(note.cell)).length;
  const written = notes.filter((note) => !skipped.includes(note));
  return {
    sheet: { ...sheet, notes: byPlace([...foreign, ...ours]) },
    outcome: { written, skipped, removed, means: "notes" },
  };
}

function byPlace(notes: readonly CellNote[]): CellNote[] {
  const place = ({ cell }: CellNote) => {
    const at = parseCellRef(cell);
    return (at?.row ?? 0) * 16_384 + (at?.column ?? 0);
  };
  return notes.toSorted((a, b) => place(a) - place(b));
}

/** The outcome of several sheets as one. */
export function joinOutcomes(outcomes: readonly NoteOutcome[]): NoteOutcome {
  return {
    written: outcomes.flatMap(({ written }) => written),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    removed: outcomes.reduce((sum, { removed }) => sum + removed, 0),
    means: "notes",
  };
}

/** The name, numbered where a sheet has it already. */
export function freeName(name: string, { sheets }: Workbook): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${name} (${number})`;
  return candidate;
}

/** A report sheet as a picture. */
export function reportSheet(name: string, { rows, merges }: ReportSheet): Sheet {
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell.value === null) return undefined;
      return { value: cell.value, text: numberText(cell.value, "General"), formula: null, format: "General" };
    }),
  );
  return {
    name,
    rows: cells,
    merges,
    notes: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    visibility: "visible",
  };
}
