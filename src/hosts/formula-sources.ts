import type { Sheet } from "../sheet/sheet";
import { tokenizeFormula } from "./formula-tokens";
import type { FormulaToken } from "./formula-tokens";

/** More formulas than this that differ in more than their row numbers are not looked into. */
const MOST_SHAPES = 1_000;

/**
 * The sheets from which the formulas of a sheet take what they show, in lower case and without its own: empty where
 * each formula reads its own sheet only. Null where that cannot be told: a name, a table, another workbook, or a
 * function that may look anywhere or give something else each time.
 */
export function sheetSources({ rows }: Pick<Sheet, "rows">): ReadonlySet<string> | null {
  const sources = new Set<string>();
  const shapes = new Set<string>();
  for (const cells of rows) {
    for (const cell of cells ?? []) {
      const formula = cell?.formula;
      if (formula === null || formula === undefined) continue;
      // Sheet names have digits that matter; row numbers do not.
      const shape = formula.includes("!") ? formula : formula.replace(/\d+/g, "1");
      if (shapes.has(shape)) continue;
      shapes.add(shape);
      const named = shapes.size > MOST_SHAPES ? null : formulaSources(shape);
      if (named === null) return null;
      for (const name of named) sources.add(name);
    }
  }
  return sources;
}

function formulaSources(formula: string): readonly string[] | null {
  const tokens = tokenizeFormula(formula);
  if (!tokens) return null;
  const known = tokens.every((token, i) => token.kind !== "name" || isPlainName(token, tokens[i + 1]));
  const named = tokens.flatMap(({ sheet }) => (sheet === null ? [] : [sheet.toLowerCase()]));
  // "[1]预算" is another workbook, "一月:三月" all the sheets in between.
  return known && !named.some((name) => /[[\]:]/.test(name)) ? named : null;
}

/** A truth value, or a function that reads nothing but what it is given. */
function isPlainName({ text }: FormulaToken, next: FormulaToken | undefined): boolean {
  const name = text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
  if (next?.kind === "operator" && next.text === "(") return PLAIN_FUNCTIONS.has(name);
  return name === "TRUE" || name === "FALSE";
}

/**
 * Functions whose result follows from their arguments alone. What is missing here is asked for each time: NOW, RAND,
 * OFFSET, INDIRECT, CELL, functions of add-ins and macros, and SUBTOTAL, which follows hidden rows.
 */
const PLAIN_FUNCTIONS: ReadonlySet<string> = new Set(
  `ABS AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CLEAN CODE COLUMN COLUMNS CONCAT CONCATENATE
  COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DATEDIF DATEVALUE DAY DAYS EDATE EOMONTH EVEN EXACT EXP FILTER FIND
  FINDB FIXED FLOOR HLOOKUP HOUR IF IFERROR IFNA IFS INDEX INT ISBLANK ISERR ISERROR ISEVEN ISLOGICAL ISNA ISNONTEXT
  ISNUMBER ISODD ISTEXT LARGE LEFT LEFTB LEN LENB LN LOG LOG10 LOOKUP LOWER MATCH MAX MAXA MAXIFS MEDIAN MID MIDB MIN
  MINA MINIFS MINUTE MOD MODE MONTH MROUND N NA NETWORKDAYS NOT NUMBERSTRING NUMBERVALUE ODD OR PERCENTILE POWER
  PRODUCT PROPER QUOTIENT RANK RANK.AVG RANK.EQ REPLACE REPLACEB REPT RIGHT RIGHTB ROUND ROUNDDOWN ROUNDUP ROW ROWS
  SEARCH SEARCHB SECOND SEQUENCE SIGN SMALL SORT SORTBY SQRT STDEV STDEV.P STDEV.S SUBSTITUTE SUM SUMIF SUMIFS
  SUMPRODUCT SUMSQ SWITCH T TEXT TEXTJOIN TIME TIMEVALUE TRANSPOSE TRIM TRUNC UNICHAR UNICODE UNIQUE UPPER VALUE VAR
  VAR.P VAR.S VLOOKUP WEEKDAY WEEKNUM WORKDAY XLOOKUP XMATCH XOR YEAR YEARFRAC`.split(/\s+/),
);
