import type { CellValue } from "../sheet/sheet";

/** A value inside a formula: one value, or the values of an area in rows. */
export type Operand = CellValue | readonly CellValue[];

/** Thrown inside an evaluation that cannot go on: an unknown function, a name, a cell without a result. */
export class Unevaluable extends Error {}

/** Thrown where Excel itself shows an error value, which `code` names: IFERROR may catch it. */
export class ErrorValue extends Unevaluable {
  readonly code: string;
  constructor(code = "#VALUE!") {
    super(code);
    this.name = "ErrorValue";
    this.code = code;
  }
}

/** An Excel error such as #DIV/0! as the text of a cell. */
export const ERROR_VALUE = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/** Whether an operand is a range of cells. */
export function isRange(operand: Operand): operand is readonly CellValue[] {
  return Array.isArray(operand);
}

/** One value; a range of one cell is its value. */
export function scalar(operand: Operand): CellValue {
  if (!isRange(operand)) return operand;
  const [value = null] = operand;
  if (operand.length !== 1) throw new Unevaluable();
  return value;
}

/**
 * An operand as a number, as arithmetic reads it: blank is 0, numeric text counts, text without a digit is an error.
 * Excel reads more texts as numbers than this does ("1,234", dates), so others that hold a digit stay open.
 */
export function numeric(operand: Operand): number {
  const value = scalar(operand);
  if (value === null) return 0;
  if (typeof value !== "string") return Number(value);
  const percent = value.trim().endsWith("%");
  const digits = percent ? value.trim().slice(0, -1) : value;
  const number = Number(digits);
  if (digits.trim() === "" || !/\d/.test(digits)) throw new ErrorValue();
  if (Number.isNaN(number)) throw new Unevaluable();
  return percent ? number / 100 : number;
}

/** An operand as a condition; text is none. */
export function truth(operand: Operand): boolean {
  const value = scalar(operand);
  if (typeof value === "string") throw new ErrorValue();
  return Boolean(value);
}

/** An operand as "&" joins it. */
export function plainText(operand: Operand): string {
  const value = scalar(operand);
  return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Excel's order: numbers before texts before truth values; texts regardless of case; blank like 0 or "". Below, at or above 0. */
export function order(a: Operand, b: Operand): number {
  const [x, y] = [scalar(a), scalar(b)];
  const left = folded(x ?? blankLike(y));
  const right = folded(y ?? blankLike(x));
  const rank = (value: string | number | boolean) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return left === right ? 0 : left < right ? -1 : 1;
}

function blankLike(other: CellValue): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function folded(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? value.toLowerCase() : value;
}
