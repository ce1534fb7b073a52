import { areaHas, cellRef } from "../../sheet/address";
import type { Sheet, Workbook } from "../../sheet/sheet";
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { CellLook } from "../../hosts/xlsx/cell-look";
import type { SheetLook } from "../../hosts/xlsx/look";
import type { ShownCell } from "./shown-cells";

/** The id of the one workbook in the grid. */
export const GRID_ID = "workbook";

/** Extra room below and beside what is filled. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 6;
const DEFAULT_ROW = 20;
const DEFAULT_COLUMN = 72;

/** Numbers and enumerations of the grid library, which names them itself only at run time. */
const ALIGN = { left: 1, center: 2, right: 3, justify: 4, top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { clip: 2, wrap: 3, overflow: 1 } as const;
/** Number format that keeps text as typed: "=100%" and "007.50" are data on these forms. */
const AS_TYPED = { pattern: "@" };
const TEXT = 1;

/** How a sheet's cells are shown, by address; none for a blank one. */
export type ShownSheet = ReadonlyMap<string, ShownCell>;

/** The workbook as the grid shows it: every cell the text a reader sees, in its own look. */
export function gridWorkbook(
  workbook: Workbook,
  shownOf: (sheet: Sheet) => ShownSheet,
  lookOf: (sheet: string) => SheetLook | null,
): Partial<IWorkbookData> {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "visible");
  const sheets = visible.map((sheet) => gridSheet(sheet, shownOf(sheet), lookOf(sheet.name)));
  return {
    id: GRID_ID,
    name: GRID_ID,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** One sheet as the grid shows it. Its id is its name. */
export function gridSheet(
  sheet: Sheet,
  shown: ShownSheet,
  look: SheetLook | null,
): Partial<IWorksheetData> & { readonly id: string } {
  const { rows, columns } = extent(sheet, look);
  return {
    id: sheet.name,
    name: sheet.name,
    rowCount: rows + SPARE_ROWS,
    columnCount: columns + SPARE_COLUMNS,
    defaultColumnWidth: look?.defaultWidth ?? DEFAULT_COLUMN,
    defaultRowHeight: look?.defaultHeight ?? DEFAULT_ROW,
    showGridlines: look?.gridLines === false ? 0 : 1,
    cellData: cellData(shown, look, rows, columns),
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    columnData: Object.fromEntries(
      range(columns).flatMap((column) => {
        const width = look?.width(column);
        const hidden = sheet.hiddenColumns.has(column);
        return width === undefined && !hidden ? [] : [[column, { w: width ?? DEFAULT_COLUMN, hd: hidden ? 1 : 0 }]];
      }),
    ),
    rowData: Object.fromEntries(
      range(rows).map((row) => {
        const height = look?.height(row);
        const hd = sheet.hiddenRows.has(row) ? 1 : 0;
        return [row, height === undefined ? { hd, ia: 1 } : { h: height, hd, ia: 0 }];
      }),
    ),
  };
}

function cellData(shown: ShownSheet, look: SheetLook | null, rows: number, columns: number) {
  return Object.fromEntries(
    range(rows).map((row) => [
      row,
      Object.fromEntries(
        range(columns).flatMap((column) => {
          const cell = shown.get(cellRef(row, column));
          const style = look?.cell(row, column) ?? null;
          return cell || style ? [[column, gridCell(cell ?? null, style)]] : [];
        }),
      ),
    ]),
  );
}

/** A cell of the grid: text as displayed; a formula for its editor only, the grid works nothing out. */
export function gridCell(
  shown: Pick<ShownCell, "text" | "input" | "value" | "waiting"> | null,
  look: CellLook | null,
): ICellData {
  const text = shown?.text ?? "";
  const formula = shown && shown.input !== shown.text ? shown.input : null;
  const style = gridStyle(look, shown?.value ?? null);
  // No colour alone: the text of such a cell says that it waits.
  return {
    v: text,
    t: TEXT,
    f: formula,
    p: null,
    s: shown?.waiting ? { ...style, it: 1, cl: { rgb: WAITING } } : style,
  };
}

const WAITING = "#616161";

/** Numbers stand right, truth values and errors in the middle, where nothing else is said. */
function generalAlign(value: ShownCell["value"]): number {
  if (typeof value === "number") return ALIGN.right;
  return typeof value === "boolean" || (typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value))
    ? ALIGN.center
    : ALIGN.left;
}

function gridStyle(look: CellLook | null, value: ShownCell["value"]): IStyleData {
  return {
    n: AS_TYPED,
    ht: look?.horizontal === undefined ? generalAlign(value) : ALIGN[look.horizontal],
    vt: ALIGN[look?.vertical ?? "bottom"],
    tb: look?.wrap ? WRAP.wrap : WRAP.overflow,
    ...(look?.font === undefined ? {} : { ff: look.font }),
    ...(look?.size === undefined ? {} : { fs: look.size }),
    ...(look?.bold ? { bl: 1 } : {}),
    ...(look?.italic ? { it: 1 } : {}),
    ...(look?.underline ? { ul: { s: 1 } } : {}),
    ...(look?.strike ? { st: { s: 1 } } : {}),
    ...(look?.color === undefined ? {} : { cl: { rgb: look.color } }),
    ...(look?.fill === undefined ? {} : { bg: { rgb: look.fill } }),
    ...(look?.indent ? { pd: { l: look.indent * 9 + 2 } } : {}),
    bd: Object.fromEntries(
      Object.entries(look?.borders ?? {}).map(([side, { style, color }]) => [
        side.charAt(0),
        { s: BORDERS[style] ?? 1, cl: { rgb: color } },
      ]),
    ),
  };
}

/** Border styles of a workbook file as the grid numbers them. */
const BORDERS: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

function extent(sheet: Sheet, look: SheetLook | null): { rows: number; columns: number } {
  const merged = sheet.merges.reduce(
    (size, { bottom, right }) => ({
      rows: Math.max(size.rows, bottom + 1),
      columns: Math.max(size.columns, right + 1),
    }),
    { rows: look?.rows ?? 0, columns: look?.columns ?? 0 },
  );
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return { rows: Math.max(merged.rows, sheet.rows.length), columns: Math.max(merged.columns, widest) };
}

/** Whether a cell lies under a merged area without being its top-left cell. */
export function isCovered(sheet: Pick<Sheet, "merges">, row: number, column: number): boolean {
  return sheet.merges.some((area) => areaHas(area, row, column) && (area.top !== row || area.left !== column));
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
