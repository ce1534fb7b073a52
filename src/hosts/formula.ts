import type { CellValue } from "../sheet/sheet";
import type { CellLookup } from "./formula-parser";
import { evaluateTokens } from "./formula-parser";
import type { FormulaArea } from "./formula-tokens";
import { tokenArea, tokenizeFormula } from "./formula-tokens";
import { ErrorValue, Unevaluable } from "./operands";

/**
 * The value of a formula of plain references, arithmetic, comparisons and everyday functions;
 * an error value such as "#DIV/0!" where Excel gives that; null when it cannot be evaluated (anything else).
 */
export function evaluateFormula(formula: string, lookup: CellLookup): CellValue {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return null;
  try {
    const value = evaluateTokens(tokens, lookup);
    if (typeof value !== "number") return value ?? 0;
    // 15 digits are what Excel shows and compares: 0.1+0.2 is 0.3
    return Number.isFinite(value) ? Number(value.toPrecision(15)) : "#NUM!";
  } catch (error) {
    if (error instanceof ErrorValue) return error.code;
    if (error instanceof Unevaluable) return null;
    throw error;
  }
}

/** Functions that read cells their text does not name. */
const FAR_READING = /^(?:INDIRECT|OFFSET)$/i;
const CONSTANT = /^(?:TRUE|FALSE)$/i;

/** The areas a formula reads, or null when they cannot be told from its text (names, INDIRECT, OFFSET, tables). */
export function formulaAreas(formula: string): readonly FormulaArea[] | null {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return null;
  const areas: FormulaArea[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === "area") {
      const area = tokenArea(token);
      if (!area) return null;
      areas.push(area);
    } else if (token.kind === "name") {
      const next = tokens[i + 1];
      const called = next?.kind === "operator" && next.text === "(";
      if (called ? FAR_READING.test(token.text) : !CONSTANT.test(token.text)) return null;
    }
  }
  return areas;
}
