import type { CellRef } from "./address";
import type { CellEdit, EditOutcome } from "./edit";
import type { Area } from "./address";
import type { CellValue, Workbook } from "./sheet";

/** A note of ours to stand on one cell. Hosts map it to what their format has. */
export interface SheetNote {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
}

/** What became of a reconcile call. `skipped`: the cell carries the user's own note, so ours was not written. */
export interface NoteOutcome {
  readonly written: readonly SheetNote[];
  readonly skipped: readonly SheetNote[];
  readonly removed: number;
  /** How notes were written: classic notes, threaded comments, or not at all (pane and review sheet only). */
  readonly means: "notes" | "threaded-comments" | "none";
}

/** One cell of a sheet we add. Only what a printable report needs. */
export interface ReportCell {
  readonly value: CellValue;
  readonly style?: "title" | "heading" | "label" | "text" | "number";
}

/** A sheet of ours to add (or to replace, when an earlier one of ours has that name). */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly (ReportCell | null)[])[];
  readonly merges: readonly Area[];
  /** Widths in characters, one for each column. */
  readonly columnWidths: readonly number[];
  readonly rowHeights?: readonly (number | null)[];
  readonly print: { readonly landscape: boolean; readonly titleRows: number };
}

/**
 * How much a read must ask for. "whole": everything anew. "changed": a host that follows its workbook may ask only for
 * what can have changed since its last read. The answer is the whole workbook either way; what was not asked for comes
 * as the same Sheet objects.
 */
export type ReadScope = "whole" | "changed";

/**
 * The whole of what a spreadsheet must do for us. A failed verb throws HostError and leaves each cell
 * in its old or its new state.
 */
export interface Host {
  /** "whole" unless told. */
  read(scope?: ReadScope): Promise<Workbook>;
  /** Compare-and-set. Protected or missing sheets throw; changed cells come back as stale. */
  apply(edits: readonly CellEdit[]): Promise<EditOutcome>;
  /** Make our notes exactly these: adds, changes, removes; every other note stays untouched. */
  setNotes(notes: readonly SheetNote[]): Promise<NoteOutcome>;
  /** Add a sheet of ours, or replace the one of that name we added earlier; a user's sheet is never replaced. */
  putSheet(sheet: ReportSheet): Promise<void>;
  /** What was stored under a key in the workbook itself, or null. */
  readState(key: string): Promise<string | null>;
  /** Store text in the workbook itself; null removes the key. */
  writeState(key: string, text: string | null): Promise<void>;
}

/** A change of the workbook. `areas` are the A1 areas that changed where the host knows them. */
export interface HostChange {
  readonly kind: "cells" | "sheets";
  readonly sheet: string | null;
  readonly areas: readonly string[];
  /** "own": the echo of our own write. "remote": another person's edit. */
  readonly source: "local" | "own" | "remote";
}

/** A host with a person in front of it: Excel and the workbench, not the CLI. */
export interface InteractiveHost extends Host {
  /** Shows and selects a cell ("C24") or an area ("C24:C62"). */
  reveal(sheet: string, place: string): Promise<void>;
  /** Both return the function that ends the subscription. */
  onChange(listener: (change: HostChange) => void): () => void;
  onSelect(listener: (sheet: string, cell: CellRef) => void): () => void;
}

/** Why a host failed. */
export type HostErrorCode =
  | "protected"
  | "read-only"
  | "editing"
  | "disconnected"
  | "unsupported"
  | "signed-out"
  | "too-large"
  | "missing-sheet"
  | "encrypted"
  | "legacy-et"
  | "not-a-workbook"
  | "damaged"
  | "empty-file"
  | "not-found"
  | "failed";

/** The host failed: `message` is one clear Chinese sentence that says what to do. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** True where trying again can help. */
  readonly retryable: boolean;
  constructor(code: HostErrorCode, message: string, options: { retryable?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "HostError";
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}
