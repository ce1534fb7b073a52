import { format as formatNumber, isDateFormat } from "numfmt";
import type { CellValue } from "../sheet/sheet";
import { chineseStyle, toChineseDigits } from "./chinese-digits";

/** Days between the 1900 and the 1904 date systems. */
const DAYS_1904 = 1462;

/**
 * The text a reader sees: value and number format put together, in Chinese, without the blanks a format adds for alignment.
 * A format that cannot be understood shows the plain value, as Excel's General would.
 */
export function numberText(value: CellValue, format: string, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "string") return textOf(value, format);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const serial = date1904 && isDate(format) ? value + DAYS_1904 : value;
  const text = (render(format, serial) ?? render("General", value) ?? String(value)).trim();
  const style = chineseStyle(format);
  return style === null
    ? text
    : toChineseDigits(text, style, isDate(format) ? "date" : /General/i.test(format) ? "value" : "digits");
}

/** Whether a number format shows dates or times. */
export function isDate(format: string): boolean {
  return format !== "General" && isDateFormat(readable(format)) === true;
}

function textOf(value: string, format: string): string {
  if (format === "General" || !format.includes("@")) return value;
  const section = format.split(";").find((part) => part.includes("@")) ?? "@";
  const bare = section.replace(/_.|\*.|\[[^\]]*\]/g, "").trim();
  return bare === "@" ? value : (render(bare, value) ?? value);
}

/** 上午/下午 is how Chinese Excel writes AM/PM, which numfmt does not know. */
function readable(format: string): string {
  return format.replaceAll("上午/下午", "AM/PM");
}

function render(format: string, value: string | number): string | null {
  try {
    return formatNumber(readable(format), value, { locale: "zh-CN", dateSpanLarge: false });
  } catch (error) {
    // numfmt throws SyntaxError for a format that it cannot read: the caller then shows the plain value
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
