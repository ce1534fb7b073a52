import type { Cell, CellValue } from "../../sheet/sheet";
import { shiftFormula } from "../formula-text";
import { numberText } from "../number-text";
import { richTextCollector } from "./rich-text";
import type { XmlTag } from "./xml";
import { attribute, decodeXstring } from "./xml";

/** What cells need from the rest of the workbook. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

/** A c element as far as a scan has come. */
interface OpenCell {
  readonly type: string;
  readonly style: number;
  readonly row: number;
  readonly column: number;
  value: string | null;
  formula: string | null;
  /** The group of a shared formula, "" for none. */
  group: string;
  reading: "v" | "f" | "is" | null;
}

/** Follows a scan through one c element after another: start, then the tags and texts inside it, then take. */
export function cellReader(context: CellContext) {
  const rich = richTextCollector();
  const groups = new Map<string, { formula: string; row: number; column: number }>();
  let cell: OpenCell | null = null;
  return {
    start(tag: XmlTag, row: number, column: number): void {
      const type = attribute(tag, "t") ?? "n";
      const style = Number(attribute(tag, "s") ?? 0);
      cell = { type, style, row, column, value: null, formula: null, group: "", reading: null };
    },
    open(tag: XmlTag): void {
      if (!cell) return;
      if (cell.reading === "is") rich.open(tag);
      else if (tag.local === "v" || tag.local === "f" || tag.local === "is") openPart(cell, tag.local, tag);
    },
    text(piece: string): void {
      if (cell?.reading === "v") cell.value = (cell.value ?? "") + piece;
      else if (cell?.reading === "f") cell.formula = (cell.formula ?? "") + piece;
      else if (cell?.reading === "is") rich.text(piece);
    },
    close(tag: XmlTag): void {
      if (!cell) return;
      if (tag.local === "is") cell.value = rich.take();
      if (tag.local === cell.reading) cell.reading = null;
      else if (cell.reading === "is") rich.close(tag);
    },
    /** The cell; undefined where it has neither a value nor a number format of its own. */
    take(): Cell | undefined {
      const done = cell;
      cell = null;
      if (!done) return undefined;
      // an empty text is as blank as no value: Excel does not tell the two apart either
      const value = cellValue(done.type, done.value || null, context);
      const formula = ownFormula(done, groups);
      const format = context.formats[done.style] ?? "General";
      if (value === null && formula === null && format === "General") return undefined;
      return { value, text: numberText(value, format, context.date1904), formula, format };
    },
  };
}

function openPart(cell: OpenCell, part: "v" | "f" | "is", tag: XmlTag): void {
  cell.reading = part;
  if (part === "v") cell.value = "";
  if (part === "f") cell.formula = "";
  if (part === "f" && attribute(tag, "t") === "shared") cell.group = attribute(tag, "si") ?? "";
}

/** The formula of a cell; those of a shared group follow from the one that holds the text. */
function ownFormula(
  { formula, group, row, column }: OpenCell,
  groups: Map<string, { formula: string; row: number; column: number }>,
): string | null {
  const text = formula === null ? "" : decodeXstring(formula);
  if (group === "" || formula === null) return text || null;
  if (text) groups.set(group, { formula: text, row, column });
  const from = groups.get(group);
  return text || (from ? shiftFormula(from.formula, row - from.row, column - from.column) : null);
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
    default:
      return numberOf(value);
  }
}

/** What is no number stays as it is written. */
function numberOf(text: string): CellValue {
  if (text.trim() === "") return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** The serial number of an ISO 8601 date, as the strict format writes dates; null when it is none. */
function isoSerial(text: string, date1904: boolean): number | null {
  const time = Date.parse(/\dT|Z$/.test(text) ? text.replace(/Z?$/, "Z") : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return time / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}
