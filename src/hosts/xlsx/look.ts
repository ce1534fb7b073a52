import { parseCellRef } from "../../sheet/address";
import type { CellLook, StyleLooks } from "./cell-look";
import { readStyleLooks } from "./cell-look";
import { readThemeColors } from "./colors";
import type { Parts } from "./package";
import { openParts } from "./package";
import { readWorkbookPart, relatedPart } from "./read";
import { assertWorkbook } from "./sniff";
import type { XmlTag } from "./xml";
import { attribute, flag, isSpreadsheetTag, scanXml } from "./xml";
import { readZip } from "./zip";

/** How a sheet looks on screen. Sizes in pixels at 96 dots an inch; rows and columns start at 0. */
export interface SheetLook {
  /** How many rows and columns are used or have a look of their own. */
  readonly rows: number;
  readonly columns: number;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly gridLines: boolean;
  /** Undefined: the default. 0: hidden. */
  width(column: number): number | undefined;
  /** Undefined: as high as its text needs. 0: hidden. */
  height(row: number): number | undefined;
  /** Null: like any blank cell. */
  cell(row: number, column: number): CellLook | null;
}

/** How a sheet of a workbook file looks, or null where it has no sheet of that name. Throws HostError as readWorkbook does. */
export function readLook(bytes: Uint8Array, sheetName: string): SheetLook | null {
  assertWorkbook(bytes);
  const parts = openParts(readZip(bytes));
  const book = readWorkbookPart(parts);
  const entry = book.sheets.find(({ name }) => name === sheetName);
  if (!entry) return null;
  const theme = relatedPart(parts, book.part, "theme");
  const styles = relatedPart(parts, book.part, "styles");
  const colors = theme ? readThemeColors(parts.text(theme), theme) : [];
  const looks = styles ? readStyleLooks(parts.text(styles), styles, colors) : { cells: [], plain: {} };
  return readSheetLook(parts, entry.part, looks);
}

interface ColumnLook {
  readonly left: number;
  readonly right: number;
  readonly width: number | undefined;
  readonly style: number;
}

function readSheetLook(parts: Parts, part: string, looks: StyleLooks): SheetLook {
  const digit = digitWidth(looks.plain);
  const styles: number[][] = [];
  const rowStyles = new Map<number, number>();
  const heights = new Map<number, number>();
  const columns: ColumnLook[] = [];
  const sheet = { defaultWidth: Math.ceil((8 * digit + 5) / 8) * 8, defaultHeight: 20, gridLines: true, columns: 0 };
  let row = -1;
  let column = -1;
  const readers: Record<string, (tag: XmlTag) => void> = {
    sheetView: (tag) => (sheet.gridLines = !["0", "false"].includes(attribute(tag, "showGridLines") ?? "1")),
    sheetFormatPr(tag) {
      const width = attribute(tag, "defaultColWidth");
      if (width !== undefined) sheet.defaultWidth = pixels(Number(width), digit);
      sheet.defaultHeight = points(attribute(tag, "defaultRowHeight")) ?? sheet.defaultHeight;
    },
    col: (tag) => columns.push(readColumn(tag, digit)),
    row(tag) {
      row = Number(attribute(tag, "r") ?? row + 2) - 1;
      column = -1;
      const height = flag(tag, "hidden") ? 0 : points(attribute(tag, "ht"));
      if (height !== undefined) heights.set(row, height);
      if (flag(tag, "customFormat")) rowStyles.set(row, Number(attribute(tag, "s") ?? 0));
    },
    c(tag) {
      column = parseCellRef(attribute(tag, "r") ?? "")?.column ?? column + 1;
      (styles[row] ??= [])[column] = Number(attribute(tag, "s") ?? 0);
      sheet.columns = Math.max(sheet.columns, column + 1);
    },
  };
  scanXml(parts.text(part), part, {
    open(tag) {
      if (isSpreadsheetTag(tag) && Object.hasOwn(readers, tag.local)) readers[tag.local]?.(tag);
    },
  });
  const columnAt = (at: number) => columns.find(({ left, right }) => at >= left && at <= right);
  return {
    ...sheet,
    rows: styles.length,
    width: (at) => columnAt(at)?.width,
    height: (at) => heights.get(at),
    cell(r, c) {
      const style = styles[r]?.[c] ?? rowStyles.get(r) ?? columnAt(c)?.style;
      return style === undefined ? null : (looks.cells[style] ?? null);
    },
  };
}

function readColumn(tag: XmlTag, digit: number): ColumnLook {
  const width = attribute(tag, "width");
  return {
    left: Number(attribute(tag, "min") ?? 1) - 1,
    right: Number(attribute(tag, "max") ?? 0) - 1,
    width: flag(tag, "hidden") ? 0 : width === undefined ? undefined : pixels(Number(width), digit),
    style: Number(attribute(tag, "style") ?? 0),
  };
}

/** Width in pixels of the widest digit of the plain font, the unit of column widths: 7 at 11 points, 8 at 12. */
function digitWidth({ size = 11 }: CellLook): number {
  return Math.max(5, Math.round(size * 0.66));
}

/** Pixels of a column width in characters (ECMA-376 part 1, 18.3.1.13). */
function pixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

function points(height: string | undefined): number | undefined {
  return height === undefined ? undefined : Math.round((Number(height) * 4) / 3);
}
