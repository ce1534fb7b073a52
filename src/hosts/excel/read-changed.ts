import { HostError } from "../../sheet/host";
import { batch } from "./batch";
import { sameHeads } from "./known-sheets";
import type { Changes, KnownSheet } from "./known-sheets";
import { askMarks, locateMarks } from "./marks";
import { reachedBy } from "./reached-sheets";
import { CELLS_AT_ONCE, readInParts } from "./read-parts";
import { askSheet, contentOf, headOf } from "./sheet-question";
import type { Content, Reading } from "./sheet-question";
import type { ExcelSession } from "./session";

/**
 * The open workbook with only those sheets asked for on which the changes bear; the others are as they were last read.
 * Names, order and notes of all sheets are asked in the same sync. Null where that is not enough: it is not known what
 * changed, or sheets have come, gone, moved or been renamed.
 */
export async function readChanged(session: ExcelSession, changes: Changes): Promise<Reading | null> {
  const known = session.known.list();
  const ids = new Set(known.map(({ head }) => head.id));
  if (changes.anything || known.length === 0 || [...changes.sheets].some((id) => !ids.has(id))) return null;
  const wanted = reachedBy(changes.sheets, known);
  const reading = await readSheets(session, known, wanted);
  const heads = known.map(({ head }) => head);
  const answered = [...wanted].every((id) => reading.contents.has(id));
  if (!answered || !sameHeads(reading.heads, heads)) return null;
  const old = known.map(({ head, content }): [string, Content] => [head.id, content]);
  return { ...reading, contents: new Map([...old, ...reading.contents]) };
}

async function readSheets(
  session: ExcelSession,
  known: readonly KnownSheet[],
  wanted: ReadonlySet<string>,
): Promise<Reading> {
  const cells = known.filter(({ head }) => wanted.has(head.id)).reduce((sum, { content }) => sum + sizeOf(content), 0);
  if (session.large && cells > CELLS_AT_ONCE) return readInParts(session, wanted);
  try {
    return await readAtOnce(session, wanted);
  } catch (error) {
    if (error instanceof HostError && error.code === "too-large") return readInParts(session, wanted);
    throw error;
  }
}

function sizeOf({ rows }: Content): number {
  return rows.reduce((sum, cells) => sum + (cells?.length ?? 0), 0);
}

async function readAtOnce(session: ExcelSession, wanted: ReadonlySet<string>): Promise<Reading> {
  const found = await batch(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility");
    const asked = [...wanted].map((id) => ({ id, question: askSheet(session, sheets.getItemOrNullObject(id)) }));
    const marks = session.marksReadable ? askMarks(context, session) : null;
    await context.sync();
    const heads = sheets.items.map(headOf);
    const contents: [string, Content][] = [];
    for (const { id, question } of asked) {
      if (!question.sheet.isNullObject) contents.push([id, await contentOf(question)]);
    }
    return { heads, contents: new Map(contents), marks: marks?.answer() ?? null };
  });
  return { ...found, marks: found.marks && (await locateMarks(session, found.marks)) };
}
