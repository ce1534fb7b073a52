import type { Area, CellRef } from "../../sheet/address";
import type { Sheet } from "../../sheet/sheet";
import { createEchoes } from "./echoes";
import type { Echoes } from "./echoes";
import { createKnownSheets } from "./known-sheets";
import type { KnownSheets } from "./known-sheets";
import type { CellPlace, Mark } from "./marks";
import type { Reading } from "./sheet-question";
import type { ExcelSupport } from "./support";

/** Identity, name and visibility of a sheet. */
export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
}

/** What the host knows of the open workbook between two verbs; nothing of it is needed, it only saves syncs. */
export interface ExcelSession {
  readonly support: ExcelSupport;
  /** Our own writes of values and formulas, and of number formats, whose events are still to come. */
  readonly echoes: Echoes;
  readonly formats: Echoes;
  /** The workbook has passed the payload limit: it is read in parts from now on. */
  large: boolean;
  /** Vain attempts to read it at once. */
  vain: number;
  /** Print setup was refused, as without a printer. */
  printRefused: boolean;
  /** Threaded comments were refused though announced. */
  threadsRefused: boolean;
  /** Notes and comments can be listed. */
  marksReadable: boolean;
  /** How many visible sheets to ask for before their number is known. */
  readonly guess: number;
  readonly knownNotes: readonly CellPlace[];
  readonly knownThreads: ReadonlySet<string>;
  /** The sheets as last read, and what has changed since. */
  readonly known: KnownSheets;
  /** Takes a reading over, and gives its sheets in tab order. */
  keep(reading: Reading): readonly Sheet[];
  rememberMarks(marks: readonly Mark[]): void;
  /** Sheets this host has added, by id. */
  readonly ownSheets: Set<string>;
  /** Name of a sheet by its id, as last read; undefined where it is new. */
  nameOf(id: string): string | undefined;
  /** Merged areas of a sheet, as last read; null where it was never read. */
  mergesOf(sheetName: string): readonly Area[] | null;
}

/** Sheets asked for at the first reading. */
const FIRST_GUESS = 6;
/** More than this is not asked for without knowing that it is there. */
const MOST_GUESSED = 24;

/** A session that knows nothing yet. */
export function createSession(support: ExcelSupport): ExcelSession {
  let names: ReadonlyMap<string, string> = new Map();
  const known = createKnownSheets();
  let guess = FIRST_GUESS;
  let notes: readonly { readonly sheet: string; readonly cell: CellRef }[] = [];
  let threads: ReadonlySet<string> = new Set();
  return {
    support,
    echoes: createEchoes(),
    formats: createEchoes(),
    large: false,
    vain: 0,
    printRefused: false,
    threadsRefused: false,
    marksReadable: true,
    ownSheets: new Set(),
    get guess() {
      return guess;
    },
    get knownNotes() {
      return notes;
    },
    get knownThreads() {
      return threads;
    },
    known,
    keep(reading) {
      names = new Map(reading.heads.map(({ id, name }) => [id, name]));
      guess = Math.min(MOST_GUESSED, reading.heads.filter(({ visibility }) => visibility === "visible").length);
      return known.keep(reading);
    },
    rememberMarks(marks) {
      notes = marks.filter(({ kind }) => kind === "note").map(({ sheet, cell }) => ({ sheet, cell }));
      threads = new Set(marks.flatMap(({ id }) => id ?? []));
    },
    nameOf: (id) => names.get(id),
    mergesOf: (sheetName) => known.list().find(({ head }) => head.name === sheetName)?.sheet.merges ?? null,
  };
}
