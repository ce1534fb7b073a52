import { typedFormula } from "./typed-formula";
import type { Cell, CellValue } from "../../sheet/sheet";

/** What typed text becomes in a cell. */
export interface TypedValue {
  readonly value: CellValue;
  /** Without the leading "="; only where the text is a formula. */
  readonly formula?: string;
  /** Where the text brings a format of its own, as "95%" does. */
  readonly format?: string;
  /** The text was meant as a formula but is none Excel would take: it stays text, and the person should be told. */
  readonly brokenFormula?: true;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;

/**
 * Reads typed text as Excel would, with one difference: a target such as "=100%" or "=8" stays the text it is
 * on these forms. A cell formatted as text takes everything as it is, unless it holds a formula already.
 */
export function typedValue(text: string, cell: Pick<Cell, "format"> & Partial<Pick<Cell, "formula">>): TypedValue {
  if (text === "") return { value: null };
  const wasFormula = (cell.formula ?? null) !== null;
  if (cell.format === "@" && !wasFormula) return { value: text };
  const formula = typedFormula(text, wasFormula);
  if (formula.kind === "formula") return { value: null, formula: formula.formula };
  if (formula.said) return { value: text, brokenFormula: true };
  const bare = text.trim();
  const percent = /^(.*\d)\s*[%％]$/.exec(bare)?.[1];
  if (percent !== undefined && NUMBER.test(percent)) {
    const value = Number((Number(percent.replaceAll(",", "")) / 100).toPrecision(15));
    const decimals = percent.split(".")[1]?.length ?? 0;
    const format = decimals > 0 ? `0.${"0".repeat(decimals)}%` : "0%";
    return cell.format.includes("%") ? { value } : { value, format };
  }
  if (/\d/.test(bare) && NUMBER.test(bare) && !/^[+-]?0\d/.test(bare)) {
    const value = Number(bare.replaceAll(",", ""));
    // A cell formatted in percent takes a bare number as percent, as Excel does.
    return cell.format.includes("%") && Math.abs(value) > 1 ? { value: value / 100 } : { value };
  }
  return { value: text };
}
