import type { CellRef } from "../sheet/address";
import { cellRef, parseArea, parseCellRef } from "../sheet/address";
import type { CellEdit, EditOutcome } from "../sheet/edit";
import { invertEdit } from "../sheet/edit";
import type { HostChange, InteractiveHost } from "../sheet/host";
import { HostError } from "../sheet/host";
import type { Cell, Sheet, Workbook } from "../sheet/sheet";
import { editWorkbook, withMissingResults } from "./picture";
import { freeName, joinOutcomes, noteSheet, reportSheet } from "./memory-sheets";

/** Where a memory host differs from a plain open workbook. */
export interface MemoryOptions {
  /** Sheets that refuse values. */
  readonly protectedSheets?: readonly string[];
  /** What the workbook kept from an earlier session. */
  readonly state?: ReadonlyMap<string, string>;
}

/** A workbook in memory with a person in front of it: the workbench and tests. */
export interface MemoryHost extends InteractiveHost {
  /** The workbook as it stands now. */
  workbook(): Workbook;
  /** Types as a person would: the edits are made whatever the cells hold, and listeners are told. */
  type(edits: readonly Omit<CellEdit, "from">[]): void;
  /** A person selects a cell; `onSelect` listeners are told. */
  select(sheet: string, cell: CellRef): void;
  /** What the person was last shown through `reveal`, or selected. */
  selected(): { readonly sheet: string; readonly cell: CellRef } | null;
  /** Takes the last applied or typed batch back; false when there is none. */
  undo(): boolean;
  /** Makes the last undone batch again; false when there is none. */
  redo(): boolean;
  /** Another workbook takes the place of this one, as when a file is opened; undo starts anew. */
  replace(workbook: Workbook): void;
}

/** A host that keeps a workbook in memory. Formulas are worked out and texts follow the number formats, as in a file. */
export function memoryHost(initial: Workbook, options: MemoryOptions = {}): MemoryHost {
  const changeListeners = new Set<(change: HostChange) => void>();
  const selectListeners = new Set<(sheet: string, cell: CellRef) => void>();
  const state = new Map(options.state);
  const ourSheets = new Map<string, string>();
  let workbook = withMissingResults(initial);
  let selected: { sheet: string; cell: CellRef } | null = null;
  let done: (readonly CellEdit[])[] = [];
  let undone: (readonly CellEdit[])[] = [];

  const commit = (edits: readonly CellEdit[], source: HostChange["source"]): EditOutcome => {
    const edited = editWorkbook(workbook, edits);
    const { outcome, writes } = edited;
    workbook = edited.workbook;
    for (const { name } of workbook.sheets) {
      const areas = writes.filter(({ sheet }) => sheet === name).map(({ row, column }) => cellRef(row, column));
      if (areas.length > 0) tell({ kind: "cells", sheet: name, areas, source });
    }
    return outcome;
  };
  const tell = (change: HostChange) => [...changeListeners].forEach((listener) => listener(change));
  const remember = (edits: readonly CellEdit[]) => {
    if (edits.length === 0) return;
    done = [...done, edits];
    undone = [];
  };
  const step = (from: readonly (readonly CellEdit[])[]): readonly CellEdit[] | null => {
    const batch = from.at(-1);
    return batch ? commit(batch.map(invertEdit).reverse(), "local").applied : null;
  };
  const find = (name: string): Sheet => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new HostError("missing-sheet", `找不到工作表“${name}”，可能已被改名或删除，请重新检查。`);
    return sheet;
  };
  const replaceSheet = (sheet: Sheet) => {
    workbook = { ...workbook, sheets: workbook.sheets.map((old) => (old.name === sheet.name ? sheet : old)) };
  };

  return {
    read: async () => workbook,
    async apply(edits) {
      const locked = edits.find(({ sheet }) => options.protectedSheets?.includes(sheet));
      if (locked) throw new HostError("protected", `工作表“${locked.sheet}”受保护，不能写入；请先撤销工作表保护再试。`);
      const outcome = commit(edits, "own");
      remember(outcome.applied);
      return outcome;
    },
    async setNotes(notes) {
      notes.forEach(({ sheet }) => find(sheet));
      const outcomes = workbook.sheets.map((sheet) => {
        const { sheet: noted, outcome } = noteSheet(
          sheet,
          notes.filter((note) => note.sheet === sheet.name),
        );
        replaceSheet(noted);
        return outcome;
      });
      return joinOutcomes(outcomes);
    },
    async putSheet(report) {
      const known = ourSheets.get(report.name);
      const name = known ?? freeName(report.name, workbook);
      ourSheets.set(report.name, name);
      const sheet = reportSheet(name, report);
      if (known) replaceSheet(sheet);
      else workbook = { ...workbook, sheets: [...workbook.sheets, sheet] };
      tell({ kind: "sheets", sheet: name, areas: [], source: "own" });
    },
    readState: async (key) => state.get(key) ?? null,
    async writeState(key, text) {
      if (text === null) state.delete(key);
      else state.set(key, text);
    },
    async reveal(sheet, place) {
      find(sheet);
      const area = parseArea(place);
      if (area) selected = { sheet, cell: cellRef(area.top, area.left) };
    },
    onChange: (listener) => subscribe(changeListeners, listener),
    onSelect: (listener) => subscribe(selectListeners, listener),
    workbook: () => workbook,
    type(edits) {
      const full = edits.map((edit) => withFrom(find(edit.sheet), edit));
      remember(commit(full, "local").applied);
    },
    select(sheet, cell) {
      selected = { sheet, cell };
      [...selectListeners].forEach((listener) => listener(sheet, cell));
    },
    selected: () => selected,
    undo() {
      const batch = step(done);
      if (!batch) return false;
      done = done.slice(0, -1);
      undone = [...undone, batch];
      return true;
    },
    redo() {
      const batch = step(undone);
      if (!batch) return false;
      undone = undone.slice(0, -1);
      done = [...done, batch];
      return true;
    },
    replace(next) {
      workbook = withMissingResults(next);
      done = undone = [];
      selected = null;
      ourSheets.clear();
      state.clear();
      tell({ kind: "sheets", sheet: null, areas: [], source: "local" });
    },
  };
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What a person types stands over whatever the cell holds. */
function withFrom(sheet: Sheet, edit: Omit<CellEdit, "from">): CellEdit {
  const at = parseCellRef(edit.cell);
  const cell: Cell | undefined = at ? sheet.rows[at.row]?.[at.column] : undefined;
  return {
    sheet: edit.sheet,
    cell: edit.cell,
    from: cell?.value ?? null,
    to: edit.to,
    ...(cell?.formula == null ? {} : { fromFormula: cell.formula }),
    ...(edit.toFormula === undefined ? {} : { toFormula: edit.toFormula }),
    ...(edit.toFormat === undefined ? {} : { fromFormat: cell?.format ?? "General", toFormat: edit.toFormat }),
  };
}
