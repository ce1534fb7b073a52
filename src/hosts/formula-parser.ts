import type { CellValue } from "../sheet/sheet";
import { callFunction } from "./formula-functions";
import type { FormulaToken } from "./formula-tokens";
import { tokenArea } from "./formula-tokens";
import type { Operand } from "./operands";
import { ERROR_VALUE, ErrorValue, Unevaluable, numeric, order, plainText, scalar } from "./operands";

/** Gives the value of a cell of a sheet (null: the formula's own); throws Unevaluable where it has none yet. */
export interface CellLookup {
  value(sheet: string | null, row: number, column: number): CellValue;
  /** How many rows and columns are used, so that whole columns can be read. */
  extent(sheet: string | null): { readonly rows: number; readonly columns: number };
}

/** Where an evaluation stands in the pieces of its formula. */
interface Cursor {
  readonly tokens: readonly FormulaToken[];
  readonly lookup: CellLookup;
  at: number;
  depth: number;
}

/** Excel allows 64 levels of nesting; far deeper ones would exhaust the stack. */
const MAX_DEPTH = 200;

/** The value of a whole formula; throws Unevaluable where there is none. */
export function evaluateTokens(tokens: readonly FormulaToken[], lookup: CellLookup): CellValue {
  const cursor: Cursor = { tokens, lookup, at: 0, depth: 0 };
  const value = scalar(expression(cursor));
  if (cursor.at < tokens.length) throw new Unevaluable();
  return value;
}

interface Level {
  readonly operators: readonly string[];
  combine(sign: string, left: Operand, right: Operand): Operand;
}

/** Binary operators, the loosest first. */
const LEVELS: readonly Level[] = [
  { operators: ["=", "<>", "<", ">", "<=", ">="], combine: compare },
  { operators: ["&"], combine: (_, a, b) => plainText(a) + plainText(b) },
  { operators: ["+", "-"], combine: (sign, a, b) => numeric(a) + (sign === "+" ? numeric(b) : -numeric(b)) },
  { operators: ["*", "/"], combine: (sign, a, b) => (sign === "*" ? numeric(a) * numeric(b) : divide(a, b)) },
  { operators: ["^"], combine: (_, a, b) => numeric(a) ** numeric(b) },
];

function expression(cursor: Cursor, level = 0): Operand {
  const rule = LEVELS[level];
  if (!rule) return unary(cursor);
  let left = expression(cursor, level + 1);
  for (let sign = take(cursor, ...rule.operators); sign !== null; sign = take(cursor, ...rule.operators)) {
    left = rule.combine(sign, left, expression(cursor, level + 1));
  }
  return left;
}

function unary(cursor: Cursor): Operand {
  const sign = take(cursor, "+", "-");
  if (sign === null) return percent(cursor);
  const value = nested(cursor, () => unary(cursor));
  return sign === "-" ? -numeric(value) : value;
}

function percent(cursor: Cursor): Operand {
  let value = primary(cursor);
  while (take(cursor, "%")) value = numeric(value) / 100;
  return value;
}

function primary(cursor: Cursor): Operand {
  const token = cursor.tokens[cursor.at++];
  switch (token?.kind) {
    case "number":
      return Number(token.text);
    case "string":
      return token.text;
    case "area":
      return areaValues(token, cursor.lookup);
    case "error":
      throw new ErrorValue(token.text);
    case "name":
      return take(cursor, "(") ? call(cursor, token.text.toUpperCase()) : constant(token.text);
    default:
      if (token?.text !== "(") throw new Unevaluable();
      return nested(cursor, () => closed(cursor, expression(cursor)));
  }
}

function constant(name: string): boolean {
  if (/^TRUE$/i.test(name)) return true;
  if (/^FALSE$/i.test(name)) return false;
  throw new Unevaluable();
}

/** A call; its arguments are evaluated when the function asks for them, so that IF leaves the other branch alone. */
function call(cursor: Cursor, name: string): Operand {
  const starts = argumentStarts(cursor);
  const after = cursor.at;
  const args = starts.map((start) => () => {
    cursor.at = start;
    const value = peek(cursor, ",", ")") ? null : expression(cursor);
    if (!peek(cursor, ",", ")")) throw new Unevaluable();
    cursor.at = after;
    return value;
  });
  const value = nested(cursor, () => callFunction(name, args));
  cursor.at = after;
  return value;
}

/** Where the arguments of a call begin; the cursor then stands behind the call. */
function argumentStarts(cursor: Cursor): readonly number[] {
  if (take(cursor, ")")) return [];
  const starts: number[] = [];
  do {
    starts.push(cursor.at);
    skipArgument(cursor);
  } while (take(cursor, ","));
  return closed(cursor, starts);
}

function skipArgument(cursor: Cursor): void {
  for (let depth = 0; cursor.at < cursor.tokens.length; cursor.at++) {
    const sign = peek(cursor, "(", "{", ")", "}", ",");
    if (depth === 0 && (sign === "," || sign === ")")) return;
    if (sign === "(" || sign === "{") depth++;
    else if (sign === ")" || sign === "}") depth--;
  }
}

function closed<T>(cursor: Cursor, value: T): T {
  if (!take(cursor, ")")) throw new Unevaluable();
  return value;
}

function nested<T>(cursor: Cursor, read: () => T): T {
  if (++cursor.depth > MAX_DEPTH) throw new Unevaluable();
  try {
    return read();
  } finally {
    cursor.depth--;
  }
}

function peek({ tokens, at }: Cursor, ...operators: readonly string[]): string | null {
  const token = tokens[at];
  return token?.kind === "operator" && operators.includes(token.text) ? token.text : null;
}

function take(cursor: Cursor, ...operators: readonly string[]): string | null {
  const found = peek(cursor, ...operators);
  if (found !== null) cursor.at++;
  return found;
}

function areaValues(token: FormulaToken, lookup: CellLookup): Operand {
  const area = tokenArea(token);
  if (!area) throw new Unevaluable();
  const { top, left, bottom, right, sheet } = area;
  if (top === bottom && left === right) return checked(lookup.value(sheet, top, left));
  const { rows, columns } = lookup.extent(sheet);
  const values: CellValue[] = [];
  for (let row = top; row <= Math.min(bottom, rows - 1); row++) {
    for (let column = left; column <= Math.min(right, columns - 1); column++) {
      values.push(checked(lookup.value(sheet, row, column)));
    }
  }
  return values;
}

function checked(value: CellValue): CellValue {
  if (typeof value === "string" && ERROR_VALUE.test(value)) throw new ErrorValue(value);
  return value;
}

function divide(a: Operand, b: Operand): number {
  const divisor = numeric(b);
  if (divisor === 0) throw new ErrorValue("#DIV/0!");
  return numeric(a) / divisor;
}

function compare(sign: string, a: Operand, b: Operand): boolean {
  const found = order(a, b);
  switch (sign) {
    case "=":
      return found === 0;
    case "<>":
      return found !== 0;
    case "<":
      return found < 0;
    case ">":
      return found > 0;
    case "<=":
      return found <= 0;
    default:
      return found >= 0;
  }
}
