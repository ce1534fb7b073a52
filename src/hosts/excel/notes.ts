import { HostError } from "../../sheet/host";
import type { NoteOutcome, SheetNote } from "../../sheet/host";
import { batch } from "./batch";
import { missingSheet, officeCode, protectedSheet, readOnlyWorkbook, signedOut } from "./failure";
import { withLedger } from "./ledger";
import type { LedgerEntry } from "./ledger";
import { askMarks, locateMarks } from "./marks";
import type { Mark } from "./marks";
import { memoryWriter } from "./memory";
import type { StoredMemory } from "./memory";
import { planMarks, wantedMarks } from "./note-plan";
import type { MarkPlan, WantedMark } from "./note-plan";
import type { ExcelSession } from "./session";

/** What stands in the workbook before notes are reconciled. */
interface Standing {
  readonly ids: ReadonlyMap<string, string>;
  readonly guarded: readonly { readonly name: string; readonly id: string }[];
  readonly readOnly: boolean;
  readonly marks: readonly Mark[];
  readonly stored: StoredMemory;
}

/** Codes by which Excel refuses a note on one cell, while it would take others. */
const REFUSED = new Set(["InvalidArgument", "InvalidCellAddress", "ItemAlreadyExists", "InvalidOperation"]);
/** Codes by which Excel refuses comments altogether. */
const UNSUPPORTED = new Set(["NotImplemented", "ApiNotFound", "UnsupportedOperation", "UnsupportedFeature"]);

/**
 * Makes our notes exactly these, in two syncs: one that looks, one that writes. Notes where Excel has them, else
 * threaded comments, else none at all. `refused` are the cells Excel has turned down during this call.
 */
export async function reconcileNotes(
  session: ExcelSession,
  notes: readonly SheetNote[],
  refused: ReadonlySet<string> = new Set(),
): Promise<NoteOutcome> {
  const kind = meansOf(session);
  if (kind === null) return { written: [], skipped: [], removed: 0, means: "none" };
  const standing = await lookAt(session, notes);
  const idOf = (name: string) => {
    const id = standing.ids.get(name);
    if (id === undefined) throw missingSheet(name);
    return id;
  };
  const wanted = wantedMarks(notes, idOf, session.mergesOf);
  const open = wanted.filter((want) => !refused.has(placeOf(want)));
  const plan = planMarks(standing.marks, open, kind);
  demandWritable(standing, plan);
  const turnedDown = wanted.filter((want) => refused.has(placeOf(want)));
  const outcome: NoteOutcome = {
    written: [...plan.keep, ...plan.change.map((change) => change.wanted), ...plan.add].flatMap((want) => want.notes),
    skipped: [...plan.skip, ...turnedDown].flatMap((want) => want.notes),
    removed: plan.remove.length,
    means: kind === "note" ? "notes" : "threaded-comments",
  };
  if (plan.add.length + plan.change.length + plan.remove.length === 0) return outcome;
  try {
    return (await write(session, { plan, kind, standing })) ? outcome : await refusedForGood(session, notes);
  } catch (error) {
    if (kind === "thread" && UNSUPPORTED.has(officeCode(error) ?? "")) return await refusedForGood(session, notes);
    const culprit = await refusedCell(session, { error, notes, plan });
    if (culprit === null) throw error;
    return reconcileNotes(session, notes, new Set([...refused, placeOf(culprit)]));
  }
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;

/** The ladder: classic notes, threaded comments, nothing. */
function meansOf({ support, threadsRefused }: ExcelSession): Mark["kind"] | null {
  if (support.notes) return "note";
  return support.threads && !threadsRefused ? "thread" : null;
}

/** Excel announced comments and does not take them: from now on there is only the pane and the review sheet. */
async function refusedForGood(session: ExcelSession, notes: readonly SheetNote[]): Promise<NoteOutcome> {
  session.threadsRefused = true;
  return reconcileNotes(session, notes);
}

async function lookAt(session: ExcelSession, notes: readonly SheetNote[]): Promise<Standing> {
  const names = [...new Set(notes.map(({ sheet }) => sheet))];
  const also = notes.map(({ sheet, cell }) => ({ sheet, cell }));
  try {
    const found = await batch(async (context) => {
      const { workbook } = context;
      const sheets = workbook.worksheets;
      sheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
      if (session.support.readOnly) workbook.load("readOnly");
      const question = askMarks(context, session, also);
      await context.sync();
      const ids = new Map(sheets.items.map(({ id, name }) => [name, id]));
      const guarded = sheets.items
        .filter(({ protection }) => protection.protected && protection.options?.allowEditObjects !== true)
        .map(({ id, name }) => ({ id, name }));
      const readOnly = session.support.readOnly && workbook.readOnly;
      return { ids, guarded, readOnly, marks: question.answer(), stored: question.memory.answer() };
    });
    const gone = names.find((name) => !found.ids.has(name));
    if (gone !== undefined) throw missingSheet(gone);
    return { ...found, marks: await locateMarks(session, found.marks) };
  } catch (error) {
    // Before ExcelApi 1.14 a known comment that is gone fails the batch: forget what was known, and look again.
    if (officeCode(error) !== "ItemNotFound" || session.knownThreads.size === 0) throw error;
    session.rememberMarks([]);
    return lookAt(session, notes);
  }
}

/** Sheets on which notes cannot be written fail before anything is written. */
function demandWritable({ guarded, readOnly }: Standing, plan: MarkPlan): void {
  const touched = [...plan.add, ...plan.change.map(({ mark }) => mark), ...plan.remove];
  if (touched.length > 0 && readOnly) throw readOnlyWorkbook();
  const closed = guarded.find(({ id }) => touched.some(({ sheet }) => sheet === id));
  if (closed) throw protectedSheet(closed.name);
}

interface Writing {
  readonly plan: MarkPlan;
  readonly kind: Mark["kind"];
  readonly standing: Standing;
}

/**
 * Removes, changes and adds in one sync. The memory comes first, so that none of ours can ever stand unknown; what
 * is no longer ours leaves it last. False where Excel silently took no comment.
 */
async function write(session: ExcelSession, { plan, kind, standing }: Writing): Promise<boolean> {
  const { memory } = standing.stored;
  const after = marksAfter(standing.marks, plan);
  const added = await batch(async (context) => {
    const remember = memoryWriter(context, standing.stored);
    remember(withLedger(memory, [...oursOf(standing.marks), ...oursOf(after), ...plan.add]));
    for (const mark of plan.remove) markObject(context, mark).delete();
    for (const { mark, text } of plan.change) markObject(context, mark).content = text;
    const marks = plan.add.map((want) => addMark(context, want, kind));
    remember(withLedger(memory, [...oursOf(after), ...plan.add]));
    await context.sync();
    return marks.map((mark) => (mark.isNullObject ? null : mark.toJSON()));
  });
  const news = plan.add.flatMap((want, i): Mark[] => {
    const mark = added[i];
    if (!mark) return [];
    const id = "id" in mark ? (mark.id ?? null) : null;
    return [{ kind, sheet: want.sheet, cell: want.cell, text: want.text, ours: true, id, replies: 0 }];
  });
  session.rememberMarks([...after, ...news]);
  return news.length === plan.add.length;
}

const oursOf = (marks: readonly Mark[]): readonly LedgerEntry[] => marks.filter(({ ours }) => ours);

/** What stands after the plan, without what it adds. */
function marksAfter(marks: readonly Mark[], { remove, change }: MarkPlan): readonly Mark[] {
  const texts = new Map(change.map(({ mark, text }) => [mark, text]));
  return marks
    .filter((mark) => !remove.includes(mark))
    .map((mark) => ({ ...mark, text: texts.get(mark) ?? mark.text }));
}

function markObject(context: Excel.RequestContext, { kind, sheet, cell, id }: Mark): Excel.Note | Excel.Comment {
  if (kind === "thread") return context.workbook.comments.getItem(id ?? "");
  return context.workbook.worksheets.getItem(sheet).notes.getItem(cell);
}

function addMark(context: Excel.RequestContext, want: WantedMark, kind: Mark["kind"]): Excel.Note | Excel.Comment {
  const sheet = context.workbook.worksheets.getItem(want.sheet);
  if (kind === "note") {
    const note = sheet.notes.add(want.cell, want.text);
    note.load("content");
    return note;
  }
  const comment = sheet.comments.add(sheet.getRange(want.cell), want.text);
  comment.load("id");
  return comment;
}

/**
 * The cell on which a batch of notes failed: notes are added in order, so it is the first one that does not stand.
 * Null where the failure is none of a single cell's; a person who is not signed in is told so.
 */
async function refusedCell(
  session: ExcelSession,
  { error, notes, plan }: { readonly error: unknown; readonly notes: readonly SheetNote[]; readonly plan: MarkPlan },
): Promise<WantedMark | null> {
  const code = officeCode(error);
  if (code === "AccessDenied" && meansOf(session) === "thread") throw signedOut(error);
  if (!REFUSED.has(code ?? "") || !(error instanceof HostError)) return null;
  const { marks } = await lookAt(session, notes);
  const standing = new Set(marks.map(placeOf));
  return plan.add.find((want) => !standing.has(placeOf(want))) ?? null;
}
