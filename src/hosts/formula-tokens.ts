/** A piece of a formula. `area` texts are A1 references with optional sheet, still with $. */
export interface FormulaToken {
  readonly kind: "number" | "string" | "area" | "name" | "operator";
  readonly text: string;
  /** The sheet an area names, or null for the formula's own. */
  readonly sheet: string | null;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7}`;
const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<area>(?:${SHEET})?(?:${LINES}|${CELL}(?::${CELL})?))`,
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
    else if (kind === "number" || kind === "name" || kind === "operator") tokens.push({ kind, text, sheet: null });
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
