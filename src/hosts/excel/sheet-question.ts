import type { Area } from "../../sheet/address";
import type { Cell, Sheet } from "../../sheet/sheet";
import { areaOf, cellOf } from "./cells";
import type { RangeArrays } from "./cells";
import type { Mark } from "./marks";
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

/** A sheet without anything in it. */
export const BLANK: Content = { rows: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };

/** Everything a reading found, by sheet id; `marks` is null where comments could not be read. */
export interface Reading {
  readonly heads: readonly SheetHead[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly marks: readonly Mark[] | null;
}

/** Identity, name and visibility of a loaded sheet. */
export function headOf(sheet: { readonly id: string; readonly name: string; readonly visibility: string }): SheetHead {
  const visibility = { Hidden: "hidden", VeryHidden: "veryHidden" }[sheet.visibility] ?? "visible";
  return { id: sheet.id, name: sheet.name, visibility: visibility as SheetHead["visibility"] };
}

/** A question for all of a sheet, to be asked in a batch and answered after its sync. */
export interface SheetQuestion {
  readonly sheet: Excel.Worksheet;
  readonly filled: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merged: Excel.RangeCollection | null;
}

/** Asks for the filled cells of a sheet, its merged areas and hidden lines. */
export function askSheet(session: ExcelSession, sheet: Excel.Worksheet): SheetQuestion {
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

/** What a sheet answered. */
export async function contentOf({ filled, rows, columns, merged }: SheetQuestion): Promise<Content> {
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
