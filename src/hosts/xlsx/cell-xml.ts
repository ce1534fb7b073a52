import { cellRef } from "../../sheet/address";
import type { CellValue } from "../../sheet/sheet";
import { ERROR_VALUE } from "../operands";
import { attributesText, encodeXstring } from "./xml";

/** A cell element to write. `formula` is a whole f element or "". */
export interface CellXml {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly formula: string;
  readonly value: CellValue;
  /** Attributes that go on as they were. */
  readonly kept?: Readonly<Record<string, string>>;
}

/** A c element: texts inline, so that the shared strings stay as they are; results of formulas by their type. */
export function cellXml(prefix: string, { row, column, style, formula, value, kept }: CellXml): string {
  const { type, content } = valueXml(prefix, value, formula !== "");
  const attributes = { r: cellRef(row, column), s: style === 0 ? undefined : String(style), ...kept, t: type };
  const head = `${prefix}c${attributesText(attributes)}`;
  return formula + content === "" ? `<${head}/>` : `<${head}>${formula}${content}</${prefix}c>`;
}

/** An f element with a formula of its own; "" for none. */
export function formulaXml(prefix: string, formula: string | null): string {
  return formula === null ? "" : `<${prefix}f>${encodeXstring(formula)}</${prefix}f>`;
}

function valueXml(
  prefix: string,
  value: CellValue,
  hasFormula: boolean,
): { type: string | undefined; content: string } {
  const inV = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: undefined, content: "" };
  if (typeof value === "number") return { type: undefined, content: inV(String(value)) };
  if (typeof value === "boolean") return { type: "b", content: inV(value ? "1" : "0") };
  if (hasFormula) return { type: ERROR_VALUE.test(value) ? "e" : "str", content: inV(encodeXstring(value)) };
  const text = `<${prefix}t xml:space="preserve">${encodeXstring(value)}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}
