import { evaluateFormula } from "../../hosts/formula";
import { anchorRef, cellAt, cellAtRef } from "../../sheet/sheet";
import { typedValue } from "./typed-value";
import type { CellRef } from "../../sheet/address";
import type { CellEdit, EditOutcome } from "../../sheet/edit";
import type { Host, HostChange, InteractiveHost } from "../../sheet/host";
import type { Cell, CellNote, Sheet, Workbook } from "../../sheet/sheet";
import type { TypedCell } from "./grid";

/** What stands on the page for the person: the workbench shows it in the grid. */
export interface BenchView {
  show(sheet: string, cell: CellRef, now: Cell): void;
  notes(notes: readonly (CellNote & { readonly sheet: string })[]): void;
  putSheet(sheet: Sheet): void;
  reveal(sheet: string, place: string): void;
}

/** A file with a person in front of it. */
export interface BenchHost extends InteractiveHost {
  /** Carries out what the person typed; what could not be written is shown again as it was, and the reason rejects. */
  type(cells: readonly TypedCell[]): Promise<void>;
  /** The person selected a cell. */
  select(sheet: string, cell: CellRef): void;
  /** Where changes are shown; null takes the view away. */
  attach(view: BenchView | null): void;
}

/**
 * Puts a person in front of a file host: every verb goes to the file, then what changed is shown. One verb at
 * a time, so that no picture is shown over a newer one. `onDirty` is called after each change of the file.
 */
export function benchHost(file: Host, onDirty: () => void): BenchHost {
  let view: BenchView | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const changes = new Set<(change: HostChange) => void>();
  const selections = new Set<(sheet: string, cell: CellRef) => void>();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined); // the caller has the rejection; the next verb goes on
    return done;
  };
  const tell = (change: HostChange) => {
    for (const listener of changes) listener(change);
  };
  const changing = <T>(source: HostChange["source"], work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const before = await file.read();
      const result = await work();
      const after = await file.read();
      const changed = view ? showDifference(before, after, view) : changedCells(before, after);
      const sheets = before.sheets.length !== after.sheets.length;
      const notes = JSON.stringify(notesOf(before)) !== JSON.stringify(notesOf(after));
      if (sheets || notes || changed.length > 0) onDirty();
      if (sheets) tell({ kind: "sheets", sheet: null, areas: [], source });
      else if (changed.length > 0) tell({ kind: "cells", sheet: changed[0]?.sheet ?? null, areas: [], source });
      return result;
    });

  const write = (source: HostChange["source"], edits: readonly CellEdit[]): Promise<EditOutcome> =>
    changing(source, () => file.apply(edits));

  return {
    read: () => inTurn(() => file.read()),
    apply: (edits) => write("own", edits),
    setNotes: (notes) => changing("own", () => file.setNotes(notes)),
    putSheet: (sheet) => changing("own", () => file.putSheet(sheet)),
    readState: (key) => inTurn(() => file.readState(key)),
    writeState: (key, text) =>
      inTurn(async () => {
        await file.writeState(key, text);
        onDirty();
      }),
    reveal: async (sheet, place) => {
      view?.reveal(sheet, place);
    },
    onChange: (listener) => subscribe(changes, listener),
    onSelect: (listener) => subscribe(selections, listener),
    type: async (cells) => {
      const now = await inTurn(() => file.read());
      const edits = cells.flatMap((typed) => editOf(typed, now));
      try {
        const { stale } = await write("local", edits);
        for (const { sheet, cell } of stale) showAgain(await file.read(), sheet, cell, view);
      } catch (error) {
        for (const { sheet, cell } of cells) showAgain(now, sheet, cell, view);
        throw error;
      }
      const after = await inTurn(() => file.read());
      for (const { sheet, cell } of cells) showAgain(after, sheet, cell, view);
    },
    select: (sheet, cell) => {
      for (const listener of selections) listener(sheet, cell);
    },
    attach: (next) => {
      view = next;
    },
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function showAgain(workbook: Workbook, sheet: string, cell: CellRef, view: BenchView | null): void {
  const page = workbook.sheets.find(({ name }) => name === sheet);
  if (page) view?.show(sheet, cell, cellAtRef(page, cell));
}

function editOf({ sheet, cell, text }: TypedCell, workbook: Workbook): readonly CellEdit[] {
  const page = workbook.sheets.find(({ name }) => name === sheet);
  if (!page) return [];
  const before = cellAtRef(page, cell);
  const { value, formula, format } = typedValue(text, before);
  const to = formula === undefined ? value : resultOf(formula, page, workbook);
  return [
    {
      sheet,
      cell,
      from: before.value,
      to,
      ...(before.formula === null ? {} : { fromFormula: before.formula }),
      ...(formula === undefined ? {} : { toFormula: formula }),
      ...(format === undefined ? {} : { fromFormat: before.format, toFormat: format }),
    },
  ];
}

function resultOf(formula: string, page: Sheet, workbook: Workbook) {
  const sheetOf = (name: string | null) => (name === null ? page : workbook.sheets.find((one) => one.name === name));
  return evaluateFormula(formula, {
    value: (name, row, column) => {
      const sheet = sheetOf(name);
      return sheet ? cellAt(sheet, row, column).value : null;
    },
    extent: (name) => {
      const rows = sheetOf(name)?.rows ?? [];
      return { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row?.length ?? 0)) };
    },
  });
}

interface ChangedCell {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly now: Cell;
}

function showDifference(before: Workbook, after: Workbook, view: BenchView): readonly ChangedCell[] {
  const changed = changedCells(before, after);
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (!old || shapeOf(old) !== shapeOf(sheet)) view.putSheet(sheet);
  }
  for (const { sheet, cell, now } of changed) view.show(sheet, cell, now);
  view.notes(notesOf(after));
  return changed;
}

/** A sheet whose merged areas change is one we replaced. */
function shapeOf({ merges }: Sheet): string {
  return JSON.stringify(merges);
}

/** Every note of a workbook with its sheet. */
export function notesOf({ sheets }: Workbook): readonly (CellNote & { readonly sheet: string })[] {
  return sheets.flatMap(({ name, notes }) => notes.map((note) => ({ ...note, sheet: name })));
}

function changedCells(before: Workbook, after: Workbook): readonly ChangedCell[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (!old || old === sheet) return [];
    const rows = Math.max(old.rows.length, sheet.rows.length);
    return Array.from({ length: rows }, (_, row) => {
      const columns = Math.max(old.rows[row]?.length ?? 0, sheet.rows[row]?.length ?? 0);
      return Array.from({ length: columns }, (__, column) => {
        const was = cellAt(old, row, column);
        const now = cellAt(sheet, row, column);
        const same = was.text === now.text && was.value === now.value && was.formula === now.formula;
        return same ? [] : [{ sheet: sheet.name, cell: anchorRef(sheet, row, column), now }];
      }).flat();
    }).flat();
  });
}
