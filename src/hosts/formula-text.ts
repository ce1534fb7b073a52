import { columnName, columnNumber } from "../sheet/address";

/** Strings, quoted sheet names, names followed by "(" or "!", then cell references. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*/gu;

/** A formula moved down and right, as filling does: relative references move, those with $ stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECE, (whole, lockColumn?: string, letters?: string, lockRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnNumber(letters) + (lockColumn ? 0 : columns);
    const row = Number(digits) + (lockRow ? 0 : rows);
    if (column < 0 || row < 1) return "#REF!";
    return `${lockColumn ?? ""}${columnName(column)}${lockRow ?? ""}${row}`;
  });
}
