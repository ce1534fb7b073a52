import { cellRef } from "../../sheet/address";
import type { CellRef } from "../../sheet/address";
import { batch } from "./batch";
import { officeCode } from "./failure";
import { askMemory } from "./memory";
import type { MemoryQuestion } from "./memory";
import { FILE_AUTHOR, readLedger } from "./ledger";
import type { Ledger } from "./ledger";
import type { ExcelSession } from "./session";

/** A note or the first comment of a thread on a cell. */
export interface Mark {
  readonly kind: "note" | "thread";
  /** Sheet id. */
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
  readonly ours: boolean;
  /** Threads only. */
  readonly id: string | null;
  readonly replies: number;
}

/** What a batch found of notes and comments; `complete` when the place of each is known. */
export interface FoundMarks {
  readonly marks: readonly Mark[];
  readonly complete: boolean;
  readonly noteCount: number;
  readonly threadIds: readonly string[];
  readonly ledger: Ledger;
}

/** A question for all notes and comments of the workbook, to be asked in a batch and answered after its sync. */
export interface MarkQuestion {
  readonly memory: MemoryQuestion;
  answer(): FoundMarks;
}

/** Where a mark may stand, by sheet id or name. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: CellRef;
}

interface Located {
  readonly place: Excel.Range;
  readonly sheet: Excel.Worksheet;
}

/**
 * Asks for all notes and comments. Neither tells its place with its text, so the places known from earlier are asked
 * again in the same sync, by cell for notes and by id for comments; `also` are cells to be looked at besides.
 */
export function askMarks(
  context: Excel.RequestContext,
  session: ExcelSession,
  also: readonly CellPlace[] = [],
): MarkQuestion {
  const memory = askMemory(context);
  const notes = session.support.notes ? askNotes(context, [...session.knownNotes, ...also]) : null;
  const threads = session.support.threads ? askThreads(context, session) : null;
  return {
    memory,
    answer() {
      const ledger = readLedger(memory.answer().memory);
      const all = [...(notes?.answer() ?? []), ...(threads?.answer() ?? [])];
      const distinct = new Map(all.map((mark) => [`${mark.kind} ${mark.sheet}!${mark.cell}`, mark]));
      const marks = [...distinct.values()].map((mark) => ({ ...mark, ours: mark.ours || ledger.has(mark) }));
      const found = { marks, noteCount: notes?.count() ?? 0, threadIds: threads?.ids() ?? [], ledger };
      return { ...found, complete: marks.length === found.noteCount + found.threadIds.length };
    },
  };
}

function askNotes(context: Excel.RequestContext, places: readonly CellPlace[]) {
  const all = context.workbook.notes;
  all.load("items/content");
  const known = places.map(({ sheet: key, cell }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key);
    sheet.load("id");
    const note = sheet.notes.getItemOrNullObject(cell);
    note.load("content,authorName");
    return { sheet, cell, note };
  });
  return {
    count: () => all.items.length,
    answer: () =>
      known
        .filter(({ sheet, note }) => !sheet.isNullObject && !note.isNullObject)
        .map(({ sheet, cell, note }) => noteMark(sheet.id, cell, note)),
  };
}

function noteMark(sheet: string, cell: CellRef, note: { readonly content: string; readonly authorName: string }): Mark {
  const ours = note.authorName === FILE_AUTHOR;
  return { kind: "note", sheet, cell, text: note.content, ours, id: null, replies: 0 };
}

function askThreads(context: Excel.RequestContext, session: ExcelSession) {
  const all = context.workbook.comments;
  all.load("items/id,items/content");
  const known = [...session.knownThreads].map((id) => {
    // Before 1.14 an id that is gone fails the batch: the session then forgets what it knew and asks again.
    const comment = session.support.threadOrNull ? all.getItemOrNullObject(id) : all.getItem(id);
    return { id, comment, ...askThread(comment) };
  });
  return {
    ids: () => all.items.map(({ id }) => id),
    answer: () => {
      const texts = new Map(all.items.map(({ id, content }) => [id, content]));
      return known
        .filter(({ id }) => texts.has(id))
        .map(({ id, place, sheet, replies }) =>
          threadMark({ id, place, sheet, replies: replies.value }, texts.get(id) ?? ""),
        );
    },
  };
}

function askThread(comment: Excel.Comment) {
  return { ...askPlace(comment.getLocation()), replies: comment.replies.getCount() };
}

function askPlace(place: Excel.Range): Located {
  place.load("rowIndex,columnIndex");
  const sheet = place.worksheet;
  sheet.load("id");
  return { place, sheet };
}

function threadMark(found: Located & { readonly id: string; readonly replies: number }, text: string): Mark {
  const cell = cellRef(found.place.rowIndex, found.place.columnIndex);
  return { kind: "thread", sheet: found.sheet.id, cell, text, ours: false, id: found.id, replies: found.replies };
}

/** All marks with their places: asks once more where some were not known, and remembers them for the next time. */
export async function locateMarks(session: ExcelSession, found: FoundMarks): Promise<readonly Mark[]> {
  const marks = found.complete ? found.marks : await locateAll(session, found);
  session.rememberMarks(marks);
  return marks;
}

/**
 * Does what asks for the marks known from earlier. Before ExcelApi 1.14 one that is gone, or its sheet, fails the batch:
 * then what was known is forgotten, and all is asked again.
 */
export async function withKnownMarks<T>(session: ExcelSession, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const gone = ["ItemNotFound", "InvalidObjectPath"].includes(officeCode(error) ?? "");
    if (!gone || session.knownThreads.size + session.knownNotes.length === 0) throw error;
    session.rememberMarks([]);
    return work();
  }
}

function locateAll(session: ExcelSession, { noteCount, threadIds, ledger }: FoundMarks): Promise<readonly Mark[]> {
  return batch(async (context) => {
    const notes = Array.from({ length: session.support.notes ? noteCount : 0 }, (_, index) => {
      const note = context.workbook.notes.getItemAt(index);
      note.load("content,authorName");
      return { note, ...askPlace(note.getLocation()) };
    });
    const threads = threadIds.map((id) => {
      const comment = context.workbook.comments.getItem(id);
      comment.load("content");
      return { id, comment, ...askThread(comment) };
    });
    await context.sync();
    const marks = [
      ...notes.map(({ note, place, sheet }) => noteMark(sheet.id, cellRef(place.rowIndex, place.columnIndex), note)),
      ...threads.map(({ id, comment, place, sheet, replies }) =>
        threadMark({ id, place, sheet, replies: replies.value }, comment.content),
      ),
    ];
    return marks.map((mark) => ({ ...mark, ours: mark.ours || ledger.has(mark) }));
  });
}
