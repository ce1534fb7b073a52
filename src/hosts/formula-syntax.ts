import type { FormulaToken } from "./formula-tokens";
import { tokenizeFormula } from "./formula-tokens";

/**
 * Whether a formula (no leading "=") is one Excel would take: operators between operands, calls and brackets closed,
 * and no word that is neither a function nor TRUE or FALSE. What is not must never go into a file as a formula:
 * Excel then calls the file damaged.
 */
export function isWellFormed(formula: string): boolean {
  const tokens = tokenizeFormula(formula);
  if (!tokens || tokens.length === 0) return false;
  const end = expression(tokens, 0, 0);
  return end === tokens.length;
}

/** Whether a formula works something out: it refers to cells, calls a function, or adds or multiplies. */
export function looksLikeFormula(formula: string): boolean {
  const tokens = tokenizeFormula(formula) ?? [];
  return tokens.some((token, i) => {
    if (token.kind === "area") return true;
    if (isCall(tokens, i)) return true;
    // "-" and "/" stand in dates and ranges, "%" after a target: these work nothing out
    return i > 0 && isOperator(token, "+", "*");
  });
}

const BINARY = ["=", "<>", "<", ">", "<=", ">=", "&", "+", "-", "*", "/", "^"];
/** Excel nests 64 levels of functions; brackets far beyond that are no formula a person writes. */
const MAX_DEPTH = 200;

/** The place after an expression that starts at a place; -1 where there is none. */
function expression(tokens: readonly FormulaToken[], start: number, depth: number): number {
  if (depth > MAX_DEPTH) return -1;
  let at = operand(tokens, start, depth);
  while (at >= 0 && isOperator(tokens[at], ...BINARY)) at = operand(tokens, at + 1, depth);
  return at;
}

function operand(tokens: readonly FormulaToken[], start: number, depth: number): number {
  let at = start;
  while (isOperator(tokens[at], "+", "-")) at++;
  at = primary(tokens, at, depth);
  while (at >= 0 && isOperator(tokens[at], "%")) at++;
  return at;
}

function primary(tokens: readonly FormulaToken[], at: number, depth: number): number {
  const token = tokens[at];
  switch (token?.kind) {
    case "number":
    case "string":
    case "area":
    case "error":
      return at + 1;
    case "name":
      if (isCall(tokens, at)) return list(tokens, at + 2, depth, ")", [","]);
      return /^(?:TRUE|FALSE)$/i.test(token.text) ? at + 1 : -1;
    case "operator":
      if (token.text === "{") return list(tokens, at + 1, depth, "}", [",", ";"]);
      return token.text === "(" ? bracket(tokens, at + 1, depth) : -1;
    default:
      return -1;
  }
}

function bracket(tokens: readonly FormulaToken[], start: number, depth: number): number {
  const at = expression(tokens, start, depth + 1);
  return at >= 0 && isOperator(tokens[at], ")") ? at + 1 : -1;
}

/** Arguments or elements up to the sign that closes them; arguments may be left out. */
function list(
  tokens: readonly FormulaToken[],
  start: number,
  depth: number,
  close: string,
  separators: readonly string[],
): number {
  let at = start;
  for (;;) {
    if (!isOperator(tokens[at], close, ...separators)) at = expression(tokens, at, depth + 1);
    if (at < 0) return -1;
    if (isOperator(tokens[at], close)) return at + 1;
    if (!isOperator(tokens[at], ...separators)) return -1;
    at++;
  }
}

/** Functions have Latin names: "达成率(" is no call. */
function isCall(tokens: readonly FormulaToken[], at: number): boolean {
  return (
    tokens[at]?.kind === "name" && /^[A-Za-z_][A-Za-z0-9_.]*$/.test(tokens[at].text) && isOperator(tokens[at + 1], "(")
  );
}

function isOperator(token: FormulaToken | undefined, ...texts: readonly string[]): boolean {
  return token?.kind === "operator" && texts.includes(token.text);
}
