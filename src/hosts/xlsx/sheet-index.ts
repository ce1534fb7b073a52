import type { Area } from "../../sheet/address";
import { parseArea, parseCellRef } from "../../sheet/address";
import type { Span, XmlTag } from "./xml";
import { attribute, flag, isSpreadsheetTag, prefixOf, scanXml } from "./xml";

/** Where a cell element stands in the text of its sheet. */
export interface CellElement extends Span {
  readonly tag: XmlTag;
  readonly column: number;
  /** Its f element, or null. */
  readonly formula: FormulaElement | null;
}

/** Where an f element stands, and what group of cells it speaks for. */
export interface FormulaElement extends Span {
  readonly row: number;
  readonly column: number;
  readonly prefix: string;
  readonly kind: "plain" | "shared" | "array";
  readonly group: string;
  /** The area of a shared or array formula, on the element that holds its text. */
  readonly area: Area | null;
}

/** Where a row element stands. `cells` are filled only for the rows asked for. */
export interface RowElement {
  readonly tag: XmlTag;
  readonly row: number;
  readonly open: Span;
  readonly cells: readonly CellElement[];
  /** Where its end tag begins; the end of the tag itself when it is empty. */
  readonly closeStart: number;
}

/** The places of a worksheet's text that a patch may need. */
export interface SheetIndex {
  readonly rows: readonly RowElement[];
  readonly formulas: readonly FormulaElement[];
  readonly columnStyles: readonly { readonly left: number; readonly right: number; readonly style: number }[];
  readonly sheetData: { readonly tag: XmlTag; readonly open: Span; readonly closeStart: number } | null;
  readonly dimension: { readonly tag: XmlTag; readonly span: Span; readonly area: Area } | null;
  readonly isProtected: boolean;
}

/** Finds rows, the cells of the rows asked for, and all formulas. */
export function indexSheet(xml: string, part: string, wanted: ReadonlySet<number>): SheetIndex {
  const rows: RowElement[] = [];
  const formulas: FormulaElement[] = [];
  const columnStyles: { left: number; right: number; style: number }[] = [];
  let sheetData: SheetIndex["sheetData"] = null;
  let dimension: SheetIndex["dimension"] = null;
  let isProtected = false;
  let row = -1;
  let column = -1;
  let openRow: { tag: XmlTag; open: Span; cells: CellElement[] } | null = null;
  let openCell: { tag: XmlTag; start: number; formula: FormulaElement | null } | null = null;
  let openFormula: { tag: XmlTag; start: number } | null = null;

  scanXml(xml, part, {
    open(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      switch (tag.local) {
        case "row":
          row = Number(attribute(tag, "r") ?? row + 2) - 1;
          column = -1;
          openRow = { tag, open: span(), cells: [] };
          break;
        case "c": {
          const at = parseCellRef(attribute(tag, "r") ?? "");
          column = at?.column ?? column + 1;
          openCell = { tag, start: wanted.has(row) ? span().start : -1, formula: null };
          break;
        }
        case "f":
          openFormula = { tag, start: span().start };
          break;
        case "col":
          columnStyles.push(columnStyle(tag));
          break;
        case "sheetData":
          sheetData = { tag, open: span(), closeStart: span().end };
          break;
        case "dimension": {
          const area = parseArea(attribute(tag, "ref") ?? "");
          if (area) dimension = { tag, span: span(), area };
          break;
        }
        case "sheetProtection":
          isProtected = flag(tag, "sheet");
      }
    },
    close(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "f" && openFormula) {
        const element = formulaElement(openFormula, span().end, row, column);
        formulas.push(element);
        if (openCell) openCell.formula = element;
      } else if (tag.local === "c" && openCell && openRow) {
        if (openCell.start >= 0) openRow.cells.push({ ...openCell, end: span().end, column });
        openCell = null;
      } else if (tag.local === "row" && openRow) {
        rows.push({ ...openRow, row, closeStart: tag.isSelfClosing ? span().end : span().start });
      } else if (tag.local === "sheetData" && sheetData) {
        sheetData = { ...sheetData, closeStart: tag.isSelfClosing ? span().end : span().start };
      }
    },
  });
  return { rows, formulas, columnStyles, sheetData, dimension, isProtected };
}

function columnStyle(tag: XmlTag) {
  return {
    left: Number(attribute(tag, "min") ?? 1) - 1,
    right: Number(attribute(tag, "max") ?? 0) - 1,
    style: Number(attribute(tag, "style") ?? 0),
  };
}

function formulaElement(
  { tag, start }: { tag: XmlTag; start: number },
  end: number,
  row: number,
  column: number,
): FormulaElement {
  const type = attribute(tag, "t");
  const kind = type === "shared" ? "shared" : type === "array" || type === "dataTable" ? "array" : "plain";
  return {
    start,
    end,
    row,
    column,
    prefix: prefixOf(tag),
    kind,
    group: attribute(tag, "si") ?? "",
    area: parseArea(attribute(tag, "ref") ?? ""),
  };
}
