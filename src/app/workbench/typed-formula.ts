import { withMarks } from "./newer-functions";
import { isWellFormed, looksLikeFormula } from "../../hosts/formula-syntax";

/** What text that begins with "=" is on a form. `said`: it was meant as a formula, but cannot be one. */
export type TypedFormula =
  { readonly kind: "formula"; readonly formula: string } | { readonly kind: "data"; readonly said: boolean };

/**
 * Decides what typed text is. A formula refers to cells, calls a function, or adds and multiplies numbers, and holds
 * no free words; targets such as "=100%", "=8", "=30篇" or "=5A景区" are data. `wasFormula`: the cell held one, so
 * that anything else typed with "=" was meant as one.
 */
export function typedFormula(text: string, wasFormula: boolean): TypedFormula {
  if (!/^[=＝]/.test(text)) return { kind: "data", said: false };
  const formula = closed(uppercase(halfWidth(text.slice(1).trim())));
  if (isWellFormed(formula) && looksLikeFormula(formula))
    return { kind: "formula", formula: outside(formula, withMarks) };
  return { kind: "data", said: wasFormula || meantAsFormula(formula) };
}

/** A call, or a reference followed by an operator: nobody writes a target so. */
function meantAsFormula(formula: string): boolean {
  return /^[A-Z]{2,}\s*\(/.test(formula) || /^\$?[A-Z]{1,3}\$?\d{1,7}\s*[-+*/&^]/.test(formula);
}

const OUTSIDE_STRINGS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

function outside(formula: string, change: (text: string) => string): string {
  return formula.replace(OUTSIDE_STRINGS, (piece) => (/^["']./.test(piece) ? piece : change(piece)));
}

/** Signs as a Chinese input method types them. */
function halfWidth(formula: string): string {
  return outside(formula.replace(/[“”]/g, '"'), (piece) =>
    piece.replace(/[（），：！＋－＊／＝＜＞％；]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
  );
}

/** References and function names as Excel writes them. */
function uppercase(formula: string): string {
  return outside(formula, (piece) =>
    piece.replace(
      /(?<![\p{L}\p{N}_.])(?:[a-z][a-z0-9.]*(?=\s*\()|\$?[a-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!]))/giu,
      (name) => name.toUpperCase(),
    ),
  );
}

/** Brackets left open at the end are closed, as Excel does. */
function closed(formula: string): string {
  let open = 0;
  outside(formula, (piece) => {
    for (const sign of piece) open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    return piece;
  });
  return formula + ")".repeat(Math.max(0, open));
}
