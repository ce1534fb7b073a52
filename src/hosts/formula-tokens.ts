import type { Area } from "../sheet/address";
import { columnNumber, parseArea } from "../sheet/address";

/** A piece of a formula. `area` texts are A1 references with optional sheet, still with $; `error` is a lost reference. */
export interface FormulaToken {
  readonly kind: "number" | "string" | "area" | "error" | "name" | "operator";
  readonly text: string;
  /** The sheet an area names, or null for the formula's own. */
  readonly sheet: string | null;
}

/** `[1]` before a name is another workbook. */
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[\d+\])?[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<area>(?:${SHEET})?(?:${LINES}|${CELL}(?::${CELL})?))`,
    String.raw`(?:${SHEET})?(?<error>#(?:REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!))`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<operator><=|>=|<>|[-+*/^&=<>%(),{};:])`,
  ].join("|"),
  "uy",
);

/** The pieces of a formula (no leading "="), or null where it has a sign that is not understood. */
export function tokenizeFormula(formula: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (!groups) return null;
    const [kind, text = ""] = Object.entries(groups).find(([, found]) => found !== undefined) ?? [];
    if (kind === "area") tokens.push(areaToken(text));
    else if (kind === "string") tokens.push({ kind, text: text.slice(1, -1).replaceAll('""', '"'), sheet: null });
    else if (kind === "number" || kind === "error" || kind === "name" || kind === "operator")
      tokens.push({ kind, text, sheet: null });
  }
  return tokens;
}

function areaToken(text: string): FormulaToken {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { kind: "area", text, sheet: null };
  const sheet = text.slice(0, mark);
  const bare = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { kind: "area", text: text.slice(mark + 1), sheet: bare };
}

/** A range of cells a formula reads. `sheet` null: the formula's own sheet. Whole columns and rows reach to the end. */
export interface FormulaArea extends Area {
  readonly sheet: string | null;
}

/** The range an "area" piece names; null when it is none. */
export function tokenArea({ text, sheet }: FormulaToken): FormulaArea | null {
  const plain = text.replaceAll("$", "");
  const [, from = "", to = ""] = /^([A-Za-z]+|\d+):([A-Za-z]+|\d+)$/.exec(plain) ?? [];
  if (from === "") {
    const area = parseArea(plain);
    return area && { ...area, sheet };
  }
  if (/\d/.test(from)) {
    const [top = 0, bottom = 0] = [Number(from) - 1, Number(to) - 1].sort((a, b) => a - b);
    return { sheet, top, bottom, left: 0, right: 16_383 };
  }
  const [left = 0, right = 0] = [columnNumber(from), columnNumber(to)].sort((a, b) => a - b);
  return { sheet, top: 0, bottom: 1_048_575, left, right };
}
