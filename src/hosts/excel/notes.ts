import type { Area } from "../../sheet/address";
import type { NoteOutcome, SheetNote } from "../../sheet/host";
import { batch } from "./batch";
import { areaOf } from "./cells";
import { isUnsupported, missingSheet, officeCode, protectedSheet, readOnlyWorkbook, signedOut } from "./failure";
import { withLedger } from "./ledger";
import type { LedgerEntry } from "./ledger";
import { askMarks, locateMarks, withKnownMarks } from "./marks";
import type { Mark } from "./marks";
import { memoryWriter } from "./memory";
import type { StoredMemory } from "./memory";
import { planMarks, removedBy, wantedMarks } from "./note-plan";
import type { MarkPlan, WantedMark } from "./note-plan";
import { askMerges } from "./sheet-question";
import type { ExcelSession } from "./session";

/** What stands in the workbook before notes are reconciled. */
interface Standing {
  /** Id of a sheet by its name; throws where it is gone. */
  idOf(name: string): string;
  readonly guarded: readonly { readonly name: string; readonly id: string }[];
  readonly readOnly: boolean;
  readonly marks: readonly Mark[];
  readonly merges: ReadonlyMap<string, readonly Area[]>;
  readonly stored: StoredMemory;
}

/** Codes by which Excel refuses a note on one cell, while it would take others. */
const REFUSED = new Set(["InvalidArgument", "InvalidCellAddress", "ItemAlreadyExists", "InvalidOperation"]);

/** What Excel has turned down during one call: `suspect` once, `refused` twice. */
interface Refusals {
  readonly suspect: string | null;
  readonly refused: ReadonlySet<string>;
}

/**
 * Makes our notes exactly these, in two syncs: one that looks, one that writes. Notes where Excel has them, else
 * threaded comments, else none at all. A cell on which Excel will have no note is skipped and the others are written.
 */
export function reconcileNotes(session: ExcelSession, notes: readonly SheetNote[]): Promise<NoteOutcome> {
  return reconcile(session, notes, { suspect: null, refused: new Set() });
}

async function reconcile(session: ExcelSession, notes: readonly SheetNote[], refusals: Refusals): Promise<NoteOutcome> {
  const kind = meansOf(session);
  if (kind === null) return { written: [], skipped: [], removed: 0, means: "none" };
  const standing = await lookAt(session, notes);
  const wanted = wantedMarks(notes, standing.idOf, (name) => standing.merges.get(name) ?? []);
  const open = wanted.filter((want) => !refusals.refused.has(placeOf(want)));
  const plan = planMarks(standing.marks, open, kind);
  demandWritable(standing, plan);
  if (plan.add.length + plan.change.length + plan.remove.length > 0) {
    try {
      const taken = await write(session, { plan, kind, standing });
      if (!taken) return await withoutThreads(session);
    } catch (error) {
      if (kind === "thread" && isUnsupported(error) && (await noneStands(session))) return withoutThreads(session);
      return reconcile(session, notes, await afterRefusal(session, { error, plan, refusals }));
    }
  }
  const turnedDown = wanted.filter((want) => refusals.refused.has(placeOf(want)));
  return {
    written: [...plan.keep, ...plan.change.map((change) => change.wanted), ...plan.add].flatMap((want) => want.notes),
    skipped: [...plan.skip, ...turnedDown].flatMap((want) => want.notes),
    removed: removedBy(plan),
    means: kind === "note" ? "notes" : "threaded-comments",
  };
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => `${sheet}!${cell}`;

/** The ladder: classic notes, threaded comments, nothing. */
function meansOf({ support, threadsRefused, marksReadable }: ExcelSession): Mark["kind"] | null {
  if (!marksReadable) return null;
  if (support.notes) return "note";
  return support.threads && !threadsRefused ? "thread" : null;
}

/** Excel announced comments and does not take them: from now on there is only the pane and the review sheet. */
async function withoutThreads(session: ExcelSession): Promise<NoteOutcome> {
  session.threadsRefused = true;
  return { written: [], skipped: [], removed: 0, means: "none" };
}

/** Whether no comment of ours stands: then Excel has never taken one. */
async function noneStands(session: ExcelSession): Promise<boolean> {
  const { marks } = await lookAt(session, []);
  return marks.every(({ ours }) => !ours);
}

function lookAt(session: ExcelSession, notes: readonly SheetNote[]): Promise<Standing> {
  return withKnownMarks(session, () => lookOnce(session, notes));
}

async function lookOnce(session: ExcelSession, notes: readonly SheetNote[]): Promise<Standing> {
  const names = [...new Set(notes.map(({ sheet }) => sheet))];
  const also = notes.map(({ sheet, cell }) => ({ sheet, cell }));
  const found = await batch(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility,items/protection/protected,items/protection/options");
    if (session.support.readOnly) workbook.load("readOnly");
    const question = askMarks(context, session, also);
    const merged = names.map((name) => ({ name, areas: askUnknownMerges(context, session, name) }));
    await context.sync();
    const ids = new Map(sheets.items.map(({ id, name }) => [name, id]));
    const guarded = sheets.items
      .filter(({ protection }) => protection.protected && protection.options?.allowEditObjects !== true)
      .map(({ id, name }) => ({ id, name }));
    const readOnly = session.support.readOnly && workbook.readOnly;
    const merges = new Map(merged.map(({ name, areas }) => [name, areas()]));
    return { ids, guarded, readOnly, merges, marks: question.answer(), stored: question.memory.answer() };
  });
  const idOf = (name: string) => {
    const id = found.ids.get(name);
    if (id === undefined) throw missingSheet(name);
    return id;
  };
  names.forEach(idOf);
  return { ...found, idOf, marks: await locateMarks(session, found.marks) };
}

/** The merged areas of a sheet: those last read, or asked for where the sheet was never read. */
function askUnknownMerges(context: Excel.RequestContext, session: ExcelSession, name: string): () => readonly Area[] {
  const known = session.mergesOf(name);
  if (known !== null || !session.support.merges) return () => known ?? [];
  const areas = askMerges(context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject());
  return () => (areas.isNullObject ? [] : areas.items.map(areaOf));
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
    for (const { mark, text } of plan.change) noteAt(context, mark).content = text;
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
  return kind === "thread" ? context.workbook.comments.getItem(id ?? "") : noteAt(context, { sheet, cell });
}

function noteAt(context: Excel.RequestContext, { sheet, cell }: Pick<Mark, "sheet" | "cell">): Excel.Note {
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
 * What is known after a batch of notes has failed. Notes are added in order, so the first one that does not stand is
 * the one Excel turned down: it gets a second try, then the others go on without it. Throws every failure that is none
 * of a single cell's; a person who is not signed in is told so.
 */
async function afterRefusal(
  session: ExcelSession,
  { error, plan, refusals }: { readonly error: unknown; readonly plan: MarkPlan; readonly refusals: Refusals },
): Promise<Refusals> {
  const code = officeCode(error);
  if (code === "AccessDenied" && meansOf(session) === "thread") throw signedOut(error);
  if (!REFUSED.has(code ?? "")) throw error;
  const { marks } = await lookAt(
    session,
    plan.add.flatMap((want) => want.notes),
  );
  const standing = new Set(marks.map(placeOf));
  const culprit = plan.add.find((want) => !standing.has(placeOf(want)));
  if (!culprit) throw error;
  const place = placeOf(culprit);
  if (place !== refusals.suspect) return { ...refusals, suspect: place };
  return { suspect: null, refused: new Set([...refusals.refused, place]) };
}
