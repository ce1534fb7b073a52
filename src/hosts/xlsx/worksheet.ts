import type { Area } from "../../sheet/address";
import { parseArea, parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { Cell, CellValue } from "../../sheet/sheet";
import { numberText } from "../number-text";
import { shiftFormula } from "../formula-text";
import { richTextCollector } from "./rich-text";
import type { XmlTag } from "./xml";
import { attribute, decodeXstring, flag, isSpreadsheetTag, scanXml } from "./xml";

/** What cells need from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

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

/** Reads a worksheet part. Blank cells are kept only where they have a number format of their own. */
export function readWorksheet(xml: string, part: string, context: CellContext): WorksheetGrid {
  const rows: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: Area[] = [];
  const cells = cellReader(context);
  let row = -1;
  let column = -1;
  let hideRows = false;
  let widest = 0;
  const openRow = (tag: XmlTag) => {
    row = Number(attribute(tag, "r") ?? row + 2) - 1;
    column = -1;
    const shown = hideRows && attribute(tag, "hidden") === undefined && attribute(tag, "ht") === undefined;
    if (flag(tag, "hidden") || shown || Number(attribute(tag, "ht") ?? 1) === 0) hiddenRows.add(row);
  };
  const openCell = (tag: XmlTag) => {
    const at = parseCellRef(attribute(tag, "r") ?? "");
    column = at?.column ?? column + 1;
    if (at) row = at.row;
    cells.start(tag, row, column);
  };
  const closeCell = () => {
    const cell = cells.take();
    if (!cell || row > MAX_ROW || column > MAX_COLUMN) return;
    (rows[row] ??= [])[column] = cell;
    widest = Math.max(widest, column);
  };
  scanXml(xml, part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      switch (tag.local) {
        case "c":
          return openCell(tag);
        case "row":
          return openRow(tag);
        case "sheetFormatPr":
          hideRows = flag(tag, "zeroHeight");
          return;
        case "col":
          if (flag(tag, "hidden") || attribute(tag, "width") === "0") hiddenColumns.push(columnsOf(tag));
          return;
        case "mergeCell": {
          const area = parseArea(attribute(tag, "ref") ?? "");
          if (area) merges.push(area);
          return;
        }
        default:
          cells.open(tag);
      }
    },
    text: cells.text,
    close(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "c") closeCell();
      else cells.close(tag);
    },
  });
  return {
    rows,
    merges: usableMerges(merges, rows.length, widest),
    hiddenRows,
    hiddenColumns: new Set(hiddenColumns.flatMap(({ left, right }) => range(left, Math.min(right, widest)))),
  };
}

function columnsOf(tag: XmlTag): Area {
  return {
    top: 0,
    bottom: 0,
    left: Number(attribute(tag, "min") ?? 1) - 1,
    right: Number(attribute(tag, "max") ?? 0) - 1,
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Whole rows and columns merged by mistake end with the used cells; areas of one cell are no merges. */
function usableMerges(merges: readonly Area[], rowCount: number, widest: number): Area[] {
  const usable = merges
    .map((area) => ({
      ...area,
      bottom: area.bottom - area.top < 10_000 ? area.bottom : Math.max(area.top, rowCount - 1),
      right: area.right - area.left < 10_000 ? area.right : Math.max(area.left, widest),
    }))
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
  if (usable.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0) > MAX_MERGED_ROWS) {
    throw new HostError("too-large", "工作表的合并单元格过多，无法读取；请取消多余的合并后再试。");
  }
  return usable;
}

/** Follows a scan through one c element after another. */
function cellReader(context: CellContext) {
  const rich = richTextCollector();
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let type = "n";
  let style = 0;
  let row = 0;
  let column = 0;
  let value: string | null = null;
  let formula: string | null = null;
  let master = "";
  let reading: "v" | "f" | "is" | null = null;

  const takeFormula = (): string | null => {
    const text = formula === null ? null : decodeXstring(formula);
    if (master === "") return text === "" ? null : text;
    if (text) shared.set(master, { formula: text, row, column });
    const from = shared.get(master);
    return text || (from ? shiftFormula(from.formula, row - from.row, column - from.column) : null);
  };
  return {
    start(tag: XmlTag, atRow: number, atColumn: number) {
      type = attribute(tag, "t") ?? "n";
      style = Number(attribute(tag, "s") ?? 0);
      row = atRow;
      column = atColumn;
      value = formula = reading = null;
      master = "";
    },
    open(tag: XmlTag) {
      if (tag.local === "v") {
        reading = "v";
        value = "";
      } else if (tag.local === "f") {
        reading = "f";
        formula = "";
        if (attribute(tag, "t") === "shared") master = attribute(tag, "si") ?? "";
      } else if (tag.local === "is") reading = "is";
      else if (reading === "is") rich.open(tag);
    },
    text(piece: string) {
      if (reading === "v") value += piece;
      else if (reading === "f") formula += piece;
      else if (reading === "is") rich.text(piece);
    },
    close(tag: XmlTag) {
      if (tag.local === "is") value = rich.take();
      if (tag.local === "v" || tag.local === "f" || tag.local === "is") reading = null;
      else if (reading === "is") rich.close(tag);
    },
    take(): Cell | undefined {
      const held = cellValue(type, value, context);
      const format = context.formats[style] ?? "General";
      const own = takeFormula();
      if (held === null && own === null && format === "General") return undefined;
      return { value: held, text: numberText(held, format, context.date1904), formula: own, format };
    },
  };
}

function cellValue(type: string, value: string | null, { strings, date1904 }: CellContext): CellValue {
  if (value === null) return null;
  switch (type) {
    case "s":
      return strings[Number(value)] ?? null;
    case "str":
    case "e":
      return decodeXstring(value);
    case "inlineStr":
      return value;
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "d":
      return isoSerial(value, date1904) ?? value;
    default: {
      const number = Number(value);
      return value.trim() === "" ? null : Number.isFinite(number) ? number : value;
    }
  }
}

/** The serial number of an ISO 8601 date, as the strict format writes dates; null when it is none. */
function isoSerial(text: string, date1904: boolean): number | null {
  const time = Date.parse(/\dT|Z$/.test(text) ? text.replace(/Z?$/, "Z") : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return time / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}
