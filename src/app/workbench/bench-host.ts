import { batchOf, editsTo, NO_HISTORY, remember } from "./bench-history";
import { changedCells, isUnknown, notesOf, shownCell, unknownAtFirst } from "./shown-cells";
import { cellAtRef } from "../../sheet/sheet";
import { typedEdits } from "./typed-edits";
import type { CellRef } from "../../sheet/address";
import type { EditOutcome } from "../../sheet/edit";
import type { Host, HostChange, InteractiveHost } from "../../sheet/host";
import type { CellNote, Sheet, Workbook } from "../../sheet/sheet";
import type { CellChange } from "./bench-history";
import type { TypedCell } from "./typed-cell";
import type { ShownCell } from "./shown-cells";
import type { TypedEdits } from "./typed-edits";

/** What stands on the page for the person: the workbench shows it in the grid. */
export interface BenchView {
  show(cells: readonly ShownCell[]): void;
  notes(notes: readonly (CellNote & { readonly sheet: string })[]): void;
  putSheet(sheet: Sheet): void;
  reveal(sheet: string, place: string): void;
}

/** What the person should be told of an edit. */
export type BenchNotice =
  | { readonly kind: "refused"; readonly refused: TypedEdits["refused"] }
  /** Formulas that cannot be worked out here and now show what they gave before. */
  | { readonly kind: "waiting"; readonly cells: readonly CellRef[] }
  /** The file refused it: one sentence that says what to do. */
  | { readonly kind: "failed"; readonly words: string };

/** What a file tells while it is worked on. */
export interface BenchEvents {
  /** The file changed. */
  onDirty(): void;
  /** Null: what was said of an earlier edit is over. */
  onNotice(notice: BenchNotice | null): void;
}

/** A file with a person in front of it. */
export interface BenchHost extends InteractiveHost {
  /** Carries out what the person typed; what could not be written is shown again as it was, and the reason rejects. */
  type(cells: readonly TypedCell[]): Promise<void>;
  /** Takes the last change of cells back, whoever made it; false when there is none. */
  undo(): Promise<boolean>;
  /** Makes the change last taken back again; false when there is none. */
  redo(): Promise<boolean>;
  /** The person selected a cell. */
  select(sheet: string, cell: CellRef): void;
  /** How cells of a picture are shown. */
  shown(workbook: Workbook, cells: readonly Pick<ShownCell, "sheet" | "cell">[]): readonly ShownCell[];
  /** Where changes are shown; null takes the view away. */
  attach(view: BenchView | null): void;
}

/**
 * Puts a person in front of a file host: every verb goes to the file, then what changed is shown. One verb at
 * a time, so that no picture is shown over a newer one.
 */
export function benchHost(file: Host, events: BenchEvents): BenchHost {
  let view: BenchView | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let history = NO_HISTORY;
  let waiting: Map<string, string> | null = null;
  const changes = new Set<(change: HostChange) => void>();
  const selections = new Set<(sheet: string, cell: CellRef) => void>();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined); // the caller has the rejection; the next verb goes on
    return done;
  };
  const waitingIn = (workbook: Workbook) => (waiting ??= new Map(unknownAtFirst(workbook)));
  const shown: BenchHost["shown"] = (workbook, cells) =>
    cells.flatMap(({ sheet, cell }) => {
      const page = workbook.sheets.find(({ name }) => name === sheet);
      const last = waitingIn(workbook).get(`${sheet}!${cell}`) ?? null;
      return page ? [shownCell(sheet, cell, cellAtRef(page, cell), last)] : [];
    });
  /** Keeps the last result of every formula that has become unknown; says which ones are new. */
  const followUnknown = (after: Workbook, changed: readonly CellChange[]) => {
    const unknown = waitingIn(after);
    const fresh = changed.flatMap(({ sheet, cell, before, after: now }) => {
      const key = `${sheet}!${cell}`;
      const known = unknown.get(key);
      unknown.delete(key);
      if (!isUnknown(after, sheet, now)) return [];
      unknown.set(key, before.formula === now.formula ? (known ?? before.text) : "");
      return known === undefined ? [cell] : [];
    });
    if (fresh.length > 0) events.onNotice({ kind: "waiting", cells: fresh });
  };
  const tell = (change: HostChange) => {
    for (const listener of changes) listener(change);
  };

  /** One change of the file, shown and told. `work` is given the picture before it. */
  const changing = <T>(
    source: HostChange["source"],
    work: (before: Workbook) => Promise<T>,
    then?: (result: T, changed: readonly CellChange[]) => void,
  ): Promise<T> =>
    inTurn(async () => {
      const before = await file.read();
      waitingIn(before);
      const result = await work(before);
      const after = await file.read();
      const changed = changedCells(before, after);
      followUnknown(after, changed);
      then?.(result, changed);
      if (view) showDifference(before, after, shown(after, changed), view);
      const sheets = before.sheets.length !== after.sheets.length;
      const notes = JSON.stringify(notesOf(before)) !== JSON.stringify(notesOf(after));
      if (sheets || notes || changed.length > 0) events.onDirty();
      if (sheets) tell({ kind: "sheets", sheet: null, areas: [], source });
      else if (changed.length > 0) tell({ kind: "cells", sheet: changed[0]?.sheet ?? null, areas: [], source });
      return result;
    });

  const write = (
    source: HostChange["source"],
    work: (before: Workbook) => Promise<EditOutcome>,
  ): Promise<EditOutcome> =>
    changing(source, work, ({ applied }, changed) => {
      history = remember(history, batchOf(applied, changed));
    });

  const step = (side: "before" | "after"): Promise<boolean> => {
    events.onNotice(null);
    return changing("local", async (now) => {
      const batch = (side === "before" ? history.done : history.undone).at(-1);
      if (!batch) return false;
      const edits = editsTo(now, batch.edited, side);
      await file.apply(side === "before" ? [...edits, ...editsTo(now, batch.lost, side)] : edits);
      const { done, undone } = history;
      history =
        side === "before"
          ? { done: done.slice(0, -1), undone: [...undone, batch] }
          : { done: [...done, batch], undone: undone.slice(0, -1) };
      const [first] = batch.edited;
      if (first) view?.reveal(first.sheet, first.cell);
      return true;
    });
  };

  return {
    read: () => inTurn(() => file.read()),
    apply: (edits) => write("own", () => file.apply(edits)),
    setNotes: (notes) => changing("own", () => file.setNotes(notes)),
    putSheet: (sheet) => changing("own", () => file.putSheet(sheet)),
    readState: (key) => inTurn(() => file.readState(key)),
    writeState: (key, text) =>
      inTurn(async () => {
        await file.writeState(key, text);
        events.onDirty();
      }),
    reveal: async (sheet, place) => {
      view?.reveal(sheet, place);
    },
    onChange: (listener) => subscribe(changes, listener),
    onSelect: (listener) => subscribe(selections, listener),
    type: async (cells) => {
      events.onNotice(null);
      try {
        await write("local", (before) => {
          const { edits, refused } = typedEdits(cells, before);
          if (refused.length > 0) events.onNotice({ kind: "refused", refused });
          return file.apply(edits);
        });
      } finally {
        // The grid shows what was typed: every cell is shown as the file has it, also where nothing changed.
        await inTurn(async () => view?.show(shown(await file.read(), cells)));
      }
    },
    undo: () => step("before"),
    redo: () => step("after"),
    select: (sheet, cell) => {
      for (const listener of selections) listener(sheet, cell);
    },
    shown,
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

function showDifference(before: Workbook, after: Workbook, changed: readonly ShownCell[], view: BenchView): void {
  for (const sheet of after.sheets) {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    if (!old || shapeOf(old) !== shapeOf(sheet)) view.putSheet(sheet);
  }
  view.show(changed);
  view.notes(notesOf(after));
}

/** A sheet whose merged areas change is one we replaced. */
function shapeOf({ merges }: Sheet): string {
  return JSON.stringify(merges);
}
