import type { Area } from "../../sheet/address";
import type { Cell, CellValue } from "../../sheet/sheet";

/** The two-dimensional arrays of a range, as office.js loads them. */
export interface RangeArrays {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** What a cell holds: office.js says "" for blank. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/**
 * The formula without its "=", or null. A text that begins with "=" comes as its own value in `formulas`, so only
 * what differs from the value is a formula.
 */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null;
}

/** The number format code; "General" where office.js gives none. */
export function cellFormat(format: unknown): string {
  return typeof format === "string" && format !== "" ? format : "General";
}

/** One cell out of the arrays, or undefined for a blank one without a format of its own. */
export function cellOf(
  arrays: RangeArrays & { readonly text: readonly (readonly unknown[])[] },
  r: number,
  c: number,
): Cell | undefined {
  const raw = arrays.values[r]?.[c];
  const value = cellValue(raw);
  const formula = cellFormula(arrays.formulas[r]?.[c], raw);
  const format = cellFormat(arrays.numberFormat[r]?.[c]);
  if (value === null && formula === null && format === "General") return undefined;
  return { value, text: shownText(value, String(arrays.text[r]?.[c] ?? "")), formula, format };
}

/**
 * Formats of amounts pad with blanks so that columns line up: a reader wants the figure. Text too long for a cell
 * formatted as text is shown by Excel as a row of #, which nobody wrote.
 */
function shownText(value: CellValue, text: string): string {
  if (typeof value === "number") return text.trim();
  return typeof value === "string" && /^#{2,}$/.test(text) ? value : text;
}

/** Rectangles of office.js ranges as areas. */
export function areaOf(range: {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
