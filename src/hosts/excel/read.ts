import { HostError } from "../../sheet/host";
import type { HostErrorCode, ReadScope } from "../../sheet/host";
import type { Workbook } from "../../sheet/sheet";
import { batch } from "./batch";
import { isUnsupported, officeLocation } from "./failure";
import { loadLater } from "./later";
import { askMarks, locateMarks, withKnownMarks } from "./marks";
import { askSheet, contentOf, headOf } from "./sheet-question";
import type { Content, Reading, SheetQuestion } from "./sheet-question";
import type { ExcelSession } from "./session";

/**
 * The open workbook in one sync, or in parts where it passes Excel's payload limit or Excel will not have it at once.
 * A hidden sheet comes without its cells. Where only what changed is wanted and Excel has told what that is, the other
 * sheets come from the last read. Excel tells no add-in its date system: serials count from 1900, as in nearly every
 * workbook.
 */
export async function readWorkbook(session: ExcelSession, scope: ReadScope): Promise<Workbook> {
  const changes = session.known.take();
  try {
    const later = scope === "changed" ? await loadLater().catch(() => null) : null; // without it everything is read
    const changed = later && (await attempt(() => withKnownMarks(session, () => later.readChanged(session, changes))));
    const reading = changed ?? (session.large ? await readInParts(session) : await readAtOnce(session));
    return { sheets: session.keep(reading), date1904: false };
  } catch (error) {
    session.known.giveBack(changes);
    throw error;
  }
}

/** Null where reading in another way may help. */
async function attempt<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HostError) || NOT_OURS.has(error.code)) throw error;
    return null;
  }
}

/** Failures that are the user's to mend or a retry's: reading in another way would not help. */
const NOT_OURS: ReadonlySet<HostErrorCode> = new Set(["editing", "disconnected", "protected", "signed-out"]);
/** After so many vain attempts at one sync the workbook is read in parts from the start. */
const MOST_VAIN = 2;

async function readInParts(session: ExcelSession): Promise<Reading> {
  return (await loadLater()).readInParts(session);
}

async function readAtOnce(session: ExcelSession): Promise<Reading> {
  try {
    return await withKnownMarks(session, () => readSpeculatively(session));
  } catch (error) {
    if (!(error instanceof HostError) || NOT_OURS.has(error.code)) throw error;
    if (isUnsupported(error) && /note|comment/i.test(officeLocation(error)) && session.marksReadable) {
      // Some Excels announce comments and then refuse to list them: the cells matter more.
      session.marksReadable = false;
      return readSpeculatively(session);
    }
    const reading = await readInParts(session);
    session.vain += 1;
    session.large = error.code === "too-large" || session.vain >= MOST_VAIN;
    return reading;
  }
}

/**
 * Asks for the list of sheets and, not waiting for it, for the first few sheets by "the next visible one": what lies
 * beyond the last sheet is a null object, and so is all that hangs on it.
 */
async function readSpeculatively(session: ExcelSession): Promise<Reading> {
  const found = await batch(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility");
    const asked: SheetQuestion[] = [];
    let next = sheets.getFirst(true);
    for (let i = 0; i < session.guess; i++) {
      asked.push(askSheet(session, next));
      next = next.getNextOrNullObject(true);
    }
    const marks = session.marksReadable ? askMarks(context, session) : null;
    await context.sync();
    const heads = sheets.items.map(headOf);
    const known = new Set(asked.filter(({ sheet }) => !sheet.isNullObject).map(({ sheet }) => sheet.id));
    const rest = heads.filter(({ id, visibility }) => visibility === "visible" && !known.has(id));
    const more = rest.map(({ id }) => askSheet(session, sheets.getItem(id)));
    if (more.length > 0) await context.sync();
    const questions = [...asked, ...more].filter(({ sheet }) => !sheet.isNullObject);
    const contents: [string, Content][] = [];
    for (const question of questions) contents.push([question.sheet.id, await contentOf(question)]);
    return { heads, contents: new Map(contents), marks: marks?.answer() ?? null };
  });
  return { ...found, marks: found.marks && (await locateMarks(session, found.marks)) };
}
