import type { Area } from "../sheet/address";
import { columnNumber, parseArea } from "../sheet/address";
import type { CellValue } from "../sheet/sheet";
import { callFunction } from "./formula-functions";
import type { FormulaToken } from "./formula-tokens";
import { tokenizeFormula } from "./formula-tokens";

/** A range of cells a formula reads. `sheet` null: the formula's own sheet. Open ends reach the last row or column. */
export interface FormulaArea extends Area {
  readonly sheet: string | null;
}

/** Gives the value of a cell of a sheet (null: the formula's own); throws Unevaluable where it has none yet. */
export interface CellLookup {
  value(sheet: string | null, row: number, column: number): CellValue;
  /** The last used row and column, so that whole columns can be read. */
  extent(sheet: string | null): { readonly rows: number; readonly columns: number };
}

/** A value of an expression: one value, or the values of an area in rows. */
export type Operand = CellValue | readonly CellValue[];

/** Thrown inside an evaluation that cannot go on: an error value, an unknown function, a name. */
export class Unevaluable extends Error {}

/** Thrown where Excel itself would show an error value: IFERROR may catch it. */
export class ErrorValue extends Unevaluable {}

/** An Excel error such as #DIV/0! as the text of a cell. */
export const ERROR_VALUE = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

/**
 * The value of a formula of plain references, arithmetic, comparisons and everyday functions;
 * null when it cannot be evaluated (anything else, or an error as its result).
 */
export function evaluateFormula(formula: string, lookup: CellLookup): Exclude<CellValue, null> | null {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return null;
  try {
    const parser = formulaParser(tokens, lookup);
    const result = scalar(parser.expression());
    if (!parser.done()) return null;
    if (typeof result !== "number") return result ?? 0;
    // 15 digits are what Excel shows and compares: 0.1+0.2 is 0.3
    return Number.isFinite(result) ? Number(result.toPrecision(15)) : null;
  } catch (error) {
    if (error instanceof Unevaluable) return null;
    throw error;
  }
}

/** The areas a formula reads, or null when they cannot be told from its text (names, INDIRECT, OFFSET, tables). */
export function formulaAreas(formula: string): readonly FormulaArea[] | null {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return null;
  const areas: FormulaArea[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "area") {
      const area = readArea(token);
      if (!area) return null;
      areas.push(area);
    } else if (token.kind === "name") {
      const call = tokens[i + 1]?.text === "(" && tokens[i + 1]?.kind === "operator";
      if (
        call
          ? /^(?:INDIRECT|OFFSET)$/i.test(token.text)
          : !/^(?:TRUE|FALSE)$/i.test(token.text)
      )
        return null;
    }
  }
  return areas;
}

function readArea({ text, sheet }: FormulaToken): FormulaArea | null {
  const plain = text.replaceAll("$", "");
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(plain);
  if (columns?.[1] && columns[2]) {
    const [a, b] = [columnNumber(columns[1]), columnNumber(columns[2])];
    return { sheet, top: 0, bottom: 1_048_575, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return { sheet, top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: 16_383 };
  }
  const area = parseArea(plain);
  return area && { ...area, sheet };
}

/** One value; a range of one cell is its value. */
export function scalar(operand: Operand): CellValue {
  if (!isRange(operand)) return operand;
  const [value = null] = operand;
  if (operand.length !== 1) throw new Unevaluable();
  return value;
}

/** Whether an operand is a range of cells. */
export function isRange(operand: Operand): operand is readonly CellValue[] {
  return Array.isArray(operand);
}

/** An operand as a number, as arithmetic reads it: blank is 0, numeric text counts, other text is an error. */
export function numeric(operand: Operand): number {
  const value = scalar(operand);
  if (value === null) return 0;
  if (typeof value === "string") {
    const percent = value.trim().endsWith("%");
    const number = Number(percent ? value.trim().slice(0, -1) : value);
    if (value.trim() === "" || Number.isNaN(number)) throw new ErrorValue();
    return percent ? number / 100 : number;
  }
  return Number(value);
}

function formulaParser(tokens: readonly FormulaToken[], lookup: CellLookup) {
  let at = 0;
  let depth = 0;
  /** Excel allows 64 levels; deeper ones would exhaust the stack. */
  const nested = (read: () => Operand): Operand => {
    if (++depth > 200) throw new Unevaluable();
    const value = read();
    depth--;
    return value;
  };
  const peek = (...operators: readonly string[]) => {
    const token = tokens[at];
    return token?.kind === "operator" && operators.includes(token.text) ? token.text : null;
  };
  const take = (...operators: readonly string[]) => {
    const found = peek(...operators);
    if (found !== null) at++;
    return found;
  };
  const binary =
    (operators: readonly string[], next: () => Operand, combine: (sign: string, a: Operand, b: Operand) => Operand) =>
    () => {
      let left = next();
      for (let sign = take(...operators); sign !== null; sign = take(...operators)) left = combine(sign, left, next());
      return left;
    };
  const percent = (): Operand => {
    let value = primary();
    while (take("%")) value = numeric(value) / 100;
    return value;
  };
  const unary = (): Operand => {
    const sign = take("+", "-");
    if (sign === null) return percent();
    const value = nested(unary);
    return sign === "-" ? -numeric(value) : value;
  };
  const power = binary(["^"], unary, (_, a, b) => numeric(a) ** numeric(b));
  const product = binary(["*", "/"], power, (sign, a, b) =>
    sign === "*" ? numeric(a) * numeric(b) : divide(numeric(a), numeric(b)),
  );
  const sum = binary(["+", "-"], product, (sign, a, b) =>
    sign === "+" ? numeric(a) + numeric(b) : numeric(a) - numeric(b),
  );
  const joined = binary(["&"], sum, (_, a, b) => plainText(a) + plainText(b));
  const expression = binary(["=", "<>", "<", ">", "<=", ">="], joined, compare);

  const callArguments = (): (() => Operand)[] => {
    const starts: number[] = [];
    if (take(")")) return [];
    do {
      starts.push(at);
      skipArgument();
    } while (take(","));
    if (!take(")")) throw new Unevaluable();
    const after = at;
    return starts.map((start) => () => {
      at = start;
      const missing = peek(",", ")") !== null;
      const value = missing ? null : expression();
      if (!peek(",", ")")) throw new Unevaluable();
      at = after;
      return value;
    });
  };
  const skipArgument = () => {
    for (let depth = 0; at < tokens.length; at++) {
      const sign = peek("(", "{", ")", "}", ",");
      if (depth === 0 && (sign === "," || sign === ")")) return;
      if (sign === "(" || sign === "{") depth++;
      else if (sign === ")" || sign === "}") depth--;
    }
  };
  const primary = (): Operand => {
    const token = tokens[at++];
    switch (token?.kind) {
      case "number":
        return Number(token.text);
      case "string":
        return token.text;
      case "area":
        return readValues(token, lookup);
      case "name":
        if (/^TRUE$/i.test(token.text) && !peek("(")) return true;
        if (/^FALSE$/i.test(token.text) && !peek("(")) return false;
        if (!take("(")) throw new Unevaluable();
        return nested(() => callFunction(token.text.toUpperCase(), callArguments()));
      default: {
        if (token?.text !== "(") throw new Unevaluable();
        const value = nested(expression);
        if (!take(")")) throw new Unevaluable();
        return value;
      }
    }
  };
  return { expression, done: () => at === tokens.length };
}

function readValues(token: FormulaToken, lookup: CellLookup): Operand {
  const area = readArea(token);
  if (!area) throw new Unevaluable();
  const extent = lookup.extent(area.sheet);
  const values: CellValue[] = [];
  const single = area.top === area.bottom && area.left === area.right;
  const bottom = single ? area.bottom : Math.min(area.bottom, extent.rows - 1);
  const right = single ? area.right : Math.min(area.right, extent.columns - 1);
  for (let row = area.top; row <= bottom; row++) {
    for (let column = area.left; column <= right; column++) {
      const value = lookup.value(area.sheet, row, column);
      if (typeof value === "string" && ERROR_VALUE.test(value)) throw new ErrorValue();
      values.push(value);
    }
  }
  return single ? (values[0] ?? null) : values;
}

function divide(a: number, b: number): number {
  if (b === 0) throw new ErrorValue();
  return a / b;
}

function plainText(operand: Operand): string {
  const value = scalar(operand);
  return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** Excel's order: numbers before texts before truth values; texts regardless of case; blank like 0 or "". */
function compare(sign: string, a: Operand, b: Operand): boolean {
  const order = orderOf(scalar(a), scalar(b));
  return (
    { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[sign] ??
    false
  );
}

function orderOf(a: CellValue, b: CellValue): number {
  const blank = (other: CellValue) => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
  const [left, right] = [a ?? blank(b), b ?? blank(a)];
  const rank = (value: CellValue) => ["number", "string", "boolean"].indexOf(typeof value);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const fold = (value: string | number | boolean) => (typeof value === "string" ? value.toLowerCase() : value);
  const [x, y] = [fold(left), fold(right)];
  return x === y ? 0 : x < y ? -1 : 1;
}
