import type { Area } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { Cell } from "../../sheet/sheet";
import { batch } from "./batch";
import { areaOf } from "./cells";
import { askMarks, locateMarks, withKnownMarks } from "./marks";
import { askAreas, BLANK, fillRows, headOf, hiddenLines } from "./sheet-question";
import type { Content, Reading } from "./sheet-question";
import type { ExcelSession, SheetHead } from "./session";

/** Cells asked for at once where a whole sheet has proved too much: at worst about 200 bytes each, of 5 MB. */
export const CELLS_AT_ONCE = 20_000;

interface Bounds {
  readonly id: string;
  readonly filled: Area | null;
  readonly used: Area | null;
}

/**
 * The open workbook piece by piece, for what passes Excel's payload limit: sizes first, then blocks of rows. Asks only
 * for what is known to be there, so that it also serves an Excel which will not have the one sync of readWorkbook.
 * `only` are the ids of sheets to which the reading is confined.
 */
export async function readInParts(session: ExcelSession, only?: ReadonlySet<string>): Promise<Reading> {
  const heads = await readHeads();
  const visible = heads.filter(({ id, visibility }) => visibility === "visible" && (only?.has(id) ?? true));
  const bounds = await readBounds(visible);
  const contents = new Map<string, Content>();
  for (const bound of bounds) contents.set(bound.id, await readContent(session, bound));
  return {
    heads,
    contents,
    marks: session.marksReadable ? await withKnownMarks(session, () => readMarks(session)) : null,
  };
}

function readHeads(): Promise<readonly SheetHead[]> {
  return batch(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return sheets.items.map(headOf);
  });
}

async function readMarks(session: ExcelSession) {
  const marks = await batch(async (context) => {
    const question = askMarks(context, session);
    await context.sync();
    return question.answer();
  });
  return locateMarks(session, marks);
}

function readBounds(heads: readonly SheetHead[]): Promise<readonly Bounds[]> {
  return batch(async (context) => {
    const asked = heads.map(({ id }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const filled = sheet.getUsedRangeOrNullObject(true);
      const used = sheet.getUsedRangeOrNullObject();
      filled.load("rowIndex,columnIndex,rowCount,columnCount");
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { id, filled, used };
    });
    await context.sync();
    return asked.map(({ id, filled, used }) => ({
      id,
      filled: filled.isNullObject ? null : areaOf(filled),
      used: used.isNullObject ? null : areaOf(used),
    }));
  });
}

async function readContent(session: ExcelSession, { id, filled, used }: Bounds): Promise<Content> {
  const merges = used && session.support.merges ? await readMerges(id, used) : [];
  if (!filled) return { ...BLANK, merges };
  const rows: (readonly (Cell | undefined)[] | undefined)[] = [];
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (filled.right - filled.left + 1)));
  for (let top = filled.top; top <= filled.bottom; top += height) {
    await readBlock(id, { ...filled, top, bottom: Math.min(filled.bottom, top + height - 1) }, rows);
  }
  return { rows, merges, ...(await readHidden(id, filled)) };
}

function readHidden(id: string, area: Area): Promise<Pick<Content, "hiddenRows" | "hiddenColumns">> {
  return batch(async (context) => {
    const range = rangeOf(context, id, area);
    const asked = {
      rows: range.getRowProperties({ rowHidden: true }),
      columns: range.getColumnProperties({ columnHidden: true }),
    };
    await context.sync();
    return hiddenLines(asked.rows.value, asked.columns.value, area);
  });
}

/** Reads a block of rows into the draft; one that is still too large is halved. */
async function readBlock(id: string, area: Area, draft: (readonly (Cell | undefined)[] | undefined)[]): Promise<void> {
  try {
    await batch(async (context) => {
      const block = rangeOf(context, id, area);
      block.load("values,text,formulas,numberFormat");
      await context.sync();
      await fillRows(draft, block, area);
    });
  } catch (error) {
    const halves = halvesOf(area, error);
    for (const half of halves) await readBlock(id, half, draft);
  }
}

/** The merged areas of an area; Excel gives up beyond 512 of them, so an area with more is halved. */
async function readMerges(id: string, area: Area): Promise<readonly Area[]> {
  try {
    return await batch(async (context) => {
      const merged = rangeOf(context, id, area).getMergedAreasOrNullObject();
      merged.load("areaCount");
      await context.sync();
      if (merged.isNullObject) return [];
      const areas = askAreas(merged);
      await context.sync();
      return areas.items.map(areaOf);
    });
  } catch (error) {
    const found: Area[] = [];
    for (const half of halvesOf(area, error)) found.push(...(await readMerges(id, half)));
    // An area that crosses the cut comes from both halves.
    return [...new Map(found.map((merge) => [`${merge.top},${merge.left}`, merge])).values()];
  }
}

function rangeOf(context: Excel.RequestContext, id: string, { top, left, bottom, right }: Area): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(id);
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** The two halves of an area that was too much for one answer; throws what cannot be helped by halving. */
function halvesOf(area: Area, error: unknown): readonly Area[] {
  const tooMuch = error instanceof HostError && error.code === "too-large";
  if (!tooMuch || area.top === area.bottom) throw error;
  const middle = Math.floor((area.top + area.bottom) / 2);
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}
