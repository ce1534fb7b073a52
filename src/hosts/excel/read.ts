import type { Area } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { HostErrorCode } from "../../sheet/host";
import type { Cell, CellNote, Sheet, Workbook } from "../../sheet/sheet";
import { batch } from "./batch";
import { areaOf, cellOf } from "./cells";
import type { RangeArrays } from "./cells";
import { isUnsupported, officeLocation } from "./failure";
import { askMarks, locateMarks } from "./marks";
import type { Mark } from "./marks";
import { readInParts } from "./read-parts";
import type { ExcelSession, SheetHead } from "./session";

/** Rows turned into cells before the pane gets to breathe. */
const ROWS_AT_ONCE = 4_000;

/** What a sheet holds apart from its name and notes. */
export interface Content {
  readonly rows: Sheet["rows"];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Everything a reading found; `marks` is null where comments could not be read. */
export interface Reading {
  readonly heads: readonly SheetHead[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly marks: readonly Mark[] | null;
}

/** A sheet without anything in it. */
export const BLANK: Content = { rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };

/**
 * The open workbook in one sync, or in parts where it passes Excel's payload limit or Excel will not have it at once. A hidden sheet comes without its
 * cells. Excel tells no add-in its date system: serials count from 1900, as in nearly every workbook.
 */
export async function readWorkbook(session: ExcelSession): Promise<Workbook> {
  const { heads, contents, marks } = session.large ? await readInParts(session) : await readAtOnce(session);
  session.remember(heads, contents);
  const sheets = heads.map(({ id, name, visibility }): Sheet => {
    const mine = (marks ?? []).filter((mark) => mark.sheet === id);
    const notes: readonly CellNote[] = mine.map(({ cell, text, ours }) => ({ cell, text, ours }));
    return { name, visibility, ...(contents.get(id) ?? BLANK), notes };
  });
  return { sheets, date1904: false };
}

/** Failures that are the user's to mend or a retry's: reading in another way would not help. */
const NOT_OURS: ReadonlySet<HostErrorCode> = new Set(["editing", "disconnected", "protected", "signed-out"]);
/** After so many vain attempts at one sync the workbook is read in parts from the start. */
const MOST_VAIN = 2;

async function readAtOnce(session: ExcelSession): Promise<Reading> {
  try {
    return await readSpeculatively(session);
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

/** Identity, name and visibility of a loaded sheet. */
export function headOf(sheet: { readonly id: string; readonly name: string; readonly visibility: string }): SheetHead {
  const visibility = { Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility] ?? "visible";
  return { id: sheet.id, name: sheet.name, visibility: visibility as SheetHead["visibility"] };
}

interface SheetQuestion {
  readonly sheet: Excel.Worksheet;
  readonly filled: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merged: Excel.RangeCollection | null;
}

function askSheet(session: ExcelSession, sheet: Excel.Worksheet): SheetQuestion {
  sheet.load("id");
  const filled = sheet.getUsedRangeOrNullObject(true);
  filled.load("rowIndex,columnIndex,rowCount,columnCount,values,text,formulas,numberFormat");
  return {
    sheet,
    filled,
    rows: filled.getRowProperties({ rowHidden: true }),
    columns: filled.getColumnProperties({ columnHidden: true }),
    merged: session.support.merges ? askMerges(sheet.getUsedRangeOrNullObject()) : null,
  };
}

/** Asks for the merged areas of a range; they are few enough for one answer up to 512. */
export function askMerges(range: Excel.Range): Excel.RangeCollection {
  return askAreas(range.getMergedAreasOrNullObject());
}

/** Asks for the rectangles of several areas. */
export function askAreas({ areas }: Excel.RangeAreas): Excel.RangeCollection {
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return areas;
}

async function contentOf({ filled, rows, columns, merged }: SheetQuestion): Promise<Content> {
  const merges = merged === null || merged.isNullObject ? [] : merged.items.map(areaOf);
  if (filled.isNullObject) return { ...BLANK, merges };
  const { top, left } = areaOf(filled);
  const draft: (readonly (Cell | undefined)[] | undefined)[] = [];
  await fillRows(draft, filled, { top, left });
  return { rows: draft, merges, ...hiddenLines(rows.value, columns.value, { top, left }) };
}

/** Which rows and columns are hidden, counted from the sheet's first. */
export function hiddenLines(
  rows: readonly Excel.RowProperties[] | null,
  columns: readonly Excel.ColumnProperties[] | null,
  { top, left }: { readonly top: number; readonly left: number },
): Pick<Content, "hiddenRows" | "hiddenColumns"> {
  const hiddenRows = (rows ?? []).flatMap(({ rowHidden }, i) => (rowHidden === true ? [top + i] : []));
  const hiddenColumns = (columns ?? []).flatMap(({ columnHidden }, i) => (columnHidden === true ? [left + i] : []));
  return { hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) };
}

/** Turns loaded arrays into cells from a place on; now and then the pane may draw in between. */
export async function fillRows(
  draft: (readonly (Cell | undefined)[] | undefined)[],
  arrays: RangeArrays & { readonly text: readonly (readonly unknown[])[] },
  { top, left }: { readonly top: number; readonly left: number },
): Promise<void> {
  const { values, formulas, numberFormat, text } = arrays;
  const loaded = { values, formulas, numberFormat, text };
  for (let r = 0; r < values.length; r++) {
    const cells: (Cell | undefined)[] = [];
    const width = values[r]?.length ?? 0;
    for (let c = 0; c < width; c++) {
      const cell = cellOf(loaded, r, c);
      if (cell) cells[left + c] = cell;
    }
    if (cells.length > 0) draft[top + r] = cells;
    if (r % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
  }
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
