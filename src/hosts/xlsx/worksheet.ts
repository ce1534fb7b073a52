import type { Area } from "../../sheet/address";
import { parseArea, parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { Cell } from "../../sheet/sheet";
import type { CellContext } from "./cell-reader";
import { cellReader } from "./cell-reader";
import type { XmlTag } from "./xml";
import { attribute, flag, isSpreadsheetTag, scanXml } from "./xml";

/** The grid of one worksheet part. */
export interface WorksheetGrid {
  readonly rows: (Cell | undefined)[][];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;
/** Rows that all merged areas together may span: merged areas of a real sheet do not overlap. */
const MAX_MERGED_ROWS = 4_000_000;

/** A grid as far as a scan has come. */
interface OpenGrid {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: { readonly left: number; readonly right: number }[];
  row: number;
  column: number;
  widest: number;
  /** Rows are hidden unless they say otherwise. */
  rowsHidden: boolean;
}

/** Reads a worksheet part. Blank cells are kept only where they have a number format of their own. */
export function readWorksheet(xml: string, part: string, context: CellContext): WorksheetGrid {
  const grid: OpenGrid = {
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    row: -1,
    column: -1,
    widest: 0,
    rowsHidden: false,
  };
  const cells = cellReader(context);
  scanXml(xml, part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "c") {
        enterCell(grid, tag);
        cells.start(tag, grid.row, grid.column);
      } else if (Object.hasOwn(LAYOUT, tag.local)) LAYOUT[tag.local]?.(grid, tag);
      else cells.open(tag);
    },
    text: cells.text,
    close(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "c") keepCell(grid, cells.take());
      else cells.close(tag);
    },
  });
  return {
    rows: grid.rows,
    merges: usableMerges(grid.merges, grid),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: usedColumns(grid),
  };
}

/** What tags other than those of cells say about the grid. */
const LAYOUT: Readonly<Record<string, (grid: OpenGrid, tag: XmlTag) => void>> = {
  sheetFormatPr(grid, tag) {
    grid.rowsHidden = flag(tag, "zeroHeight");
  },
  col({ hiddenColumns }, tag) {
    if (!flag(tag, "hidden") && attribute(tag, "width") !== "0") return;
    const line = (name: string) => Number(attribute(tag, name) ?? 0) - 1;
    hiddenColumns.push({ left: line("min"), right: line("max") });
  },
  row(grid, tag) {
    grid.row = Number(attribute(tag, "r") ?? grid.row + 2) - 1;
    grid.column = -1;
    const height = attribute(tag, "ht");
    const byDefault = grid.rowsHidden && attribute(tag, "hidden") === undefined && height === undefined;
    if (flag(tag, "hidden") || byDefault || Number(height ?? 1) === 0) grid.hiddenRows.add(grid.row);
  },
  mergeCell({ merges }, tag) {
    const area = parseArea(attribute(tag, "ref") ?? "");
    if (area) merges.push(area);
  },
};

/** A cell without an address follows the one before it. */
function enterCell(grid: OpenGrid, tag: XmlTag): void {
  const at = parseCellRef(attribute(tag, "r") ?? "");
  grid.column = at?.column ?? grid.column + 1;
  if (at) grid.row = at.row;
}

function keepCell(grid: OpenGrid, cell: Cell | undefined): void {
  const { row, column } = grid;
  if (!cell || !(row >= 0 && row <= MAX_ROW && column <= MAX_COLUMN)) return;
  (grid.rows[row] ??= [])[column] = cell;
  grid.widest = Math.max(grid.widest, column);
}

/** Hidden columns as far as cells reach: a form may hide all columns to its right. */
function usedColumns({ hiddenColumns, widest }: OpenGrid): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { left, right } of hiddenColumns) {
    for (let column = Math.max(0, left); column <= Math.min(right, widest); column++) columns.add(column);
  }
  return columns;
}

/** Whole rows and columns merged by mistake end with the used cells; areas of one cell are no merges. */
function usableMerges(merges: readonly Area[], { rows, widest }: OpenGrid): Area[] {
  const usable = merges
    .map((area) => ({
      ...area,
      bottom: area.bottom - area.top < 10_000 ? area.bottom : Math.max(area.top, rows.length - 1),
      right: area.right - area.left < 10_000 ? area.right : Math.max(area.left, widest),
    }))
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (usable.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0) > MAX_MERGED_ROWS) {
    throw new HostError("too-large", "工作表的合并单元格过多，无法读取；请取消多余的合并后再试。");
  }
  return usable;
}
