import { useSyncExternalStore } from "react";
import { createStore } from "zustand/vanilla";
import { HostError } from "../../sheet/host";
import { loadPart } from "../../sheet/load-part";
import { memoryHost } from "../../hosts/memory";
import { openXlsx } from "../../hosts/xlsx/host";
import { createSession } from "../session";
import { benchHost } from "./bench-host";
import { readLook } from "../../hosts/xlsx/look";
import type { Host } from "../../sheet/host";
import type { Workbook } from "../../sheet/sheet";
import type { Session } from "../session";
import type { BenchHost, BenchNotice } from "./bench-host";
import type { Grid } from "./grid";
import type { SheetLook } from "../../hosts/xlsx/look";

/** What the toolbar shows of a file. */
export interface BookState {
  readonly dirty: boolean;
  /** What there is to say about the last edit. */
  readonly notice: BenchNotice | null;
}

/** A file open in the workbench. */
export interface OpenBook {
  /** A new one for each opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  /** As it was opened. */
  readonly workbook: Workbook;
  readonly host: BenchHost;
  readonly session: Session;
  lookOf(sheet: string): SheetLook | null;
  getState(): BookState;
  subscribe(listener: () => void): () => void;
  grid(): Grid | null;
  setGrid(grid: Grid | null): void;
  /** An .xls: it can be read and checked, but not written. */
  readonly readOnly: boolean;
  /** The file as it stands; null for an .xls, which can be read but not written. */
  save(): Uint8Array | null;
  /** Says that what save() gave is safe with the person. */
  saved(): void;
  /** Shows what the file refused beside the grid; an error that is no HostError is thrown again. */
  fail(error: unknown): void;
  dismissNotice(): void;
}

let opened = 0;

/** Opens the bytes of a file. Rejects with a HostError that says what to do where they are no workbook. */
export async function openBook(name: string, bytes: Uint8Array): Promise<OpenBook> {
  const { file, save } = await openFile(bytes);
  const store = createStore<BookState>()(() => CLEAN);
  const host = benchHost(file, {
    onDirty: () => {
      store.setState({ dirty: true });
    },
    onNotice: (notice) => {
      store.setState({ notice });
    },
  });
  let grid: Grid | null = null;
  return {
    id: ++opened,
    name,
    workbook: await file.read(),
    host,
    session: createSession(host),
    // The file as it now stands: a sheet we added has a look as well.
    lookOf: (sheet) => (save ? readLook(save(), sheet) : null),
    getState: store.getState,
    subscribe: store.subscribe,
    grid: () => grid,
    setGrid: (next) => {
      grid = next;
    },
    readOnly: save === undefined,
    save: () => save?.() ?? null,
    saved: () => {
      store.setState({ dirty: false });
    },
    fail: (error) => {
      if (!(error instanceof HostError)) throw error;
      store.setState({ notice: { kind: "failed", words: error.message } });
    },
    dismissNotice: () => {
      store.setState({ notice: null });
    },
  };
}

async function openFile(bytes: Uint8Array): Promise<{ readonly file: Host; readonly save?: () => Uint8Array }> {
  const { openWorkbook } = await loadPart(() => import(/* webpackChunkName: "open" */ "../../hosts/xlsx/open"));
  const { kind, workbook } = await openWorkbook(bytes);
  if (kind === "xls") return { file: memoryHost(workbook) };
  const file = openXlsx(bytes);
  return { file, save: () => file.save() };
}

const CLEAN: BookState = { dirty: false, notice: null };

/** The state of a file that may not be there yet. */
export function useBookState(book: OpenBook | null): BookState {
  return useSyncExternalStore(book?.subscribe ?? nothing, book?.getState ?? (() => CLEAN));
}

function nothing(): () => void {
  return () => undefined;
}

/** Why a file could not be opened, in one Chinese sentence; null for what is no HostError. */
export function openingFailure(error: unknown): string | null {
  return error instanceof HostError ? error.message : null;
}
