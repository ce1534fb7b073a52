/** What Excel makes of something entered into a cell. */
export interface Entry {
  readonly value: string | number | boolean;
  /** With its "=", as `Range.formulas` shows it; null for a constant. */
  readonly formula: string | null;
  /** The format Excel gives the cell because of what was entered; null where it keeps the cell's own. */
  readonly format: string | null;
  /** The cell has a leading apostrophe that marks text and is not shown. */
  readonly quoted: boolean;
}

const constant = (value: string | number | boolean, format: string | null = null): Entry => ({
  value,
  formula: null,
  format,
  quoted: false,
});

/**
 * Reads an entry as Chinese Excel does when a user types it or an add-in assigns it to `Range.values`: an apostrophe
 * marks text, = + - @ begin a formula, numbers, percentages, money, dates and truth values written as text become
 * values. A cell formatted as text ("@") keeps whatever is entered.
 */
export function readEntry(input: string | number | boolean, format: string): Entry {
  if (format === "@" && typeof input !== "boolean") {
    const text = String(input);
    return { ...constant(text.startsWith("'") ? text.slice(1) : text), quoted: text.startsWith("'") };
  }
  if (typeof input !== "string") return constant(input);
  if (input.startsWith("'")) return { ...constant(input.slice(1)), quoted: true };
  const number = numberOf(input);
  if (number) return number;
  if (/^[=+\-@]/.test(input) && input.length > 1) {
    const formula = input.startsWith("=") ? input : input.startsWith("@") ? `=${input.slice(1)}` : `=${input}`;
    return { value: "", formula, format: null, quoted: false };
  }
  return constant(input);
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?)(?:[eE][+-]?\d+)?`;
const PLAIN = new RegExp(`^([+-]?)(${NUMBER})$`);
const PERCENT = new RegExp(`^([+-]?)(${NUMBER})\\s*%$`);
const MONEY = new RegExp(`^([+-]?)[¥￥$](${NUMBER})$`);
const NEGATIVE = new RegExp(`^\\((${NUMBER})\\)$`);
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const MONTH = /^(\d{4})[-/年](\d{1,2})月?$/;
const DAY = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/;
const TIME = /^(\d{1,2})[::](\d{2})(?:[::](\d{2}))?$/;

function numberOf(input: string): Entry | null {
  const text = halfWidth(input.trim());
  if (/^(true|false)$/i.test(text)) return constant(/^true$/i.test(text));
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(text)) return constant(text.toUpperCase());
  const amount = (sign: string, digits: string) => Number(sign + digits.replaceAll(",", ""));
  const plain = PLAIN.exec(text);
  if (plain) return constant(amount(plain[1] ?? "", plain[2] ?? ""), /,/.test(text) ? "#,##0" : null);
  const percent = PERCENT.exec(text);
  if (percent) {
    const value = amount(percent[1] ?? "", percent[2] ?? "") / 100;
    return constant(value, /\./.test(text) ? "0.00%" : "0%");
  }
  const money = MONEY.exec(text);
  if (money) return constant(amount(money[1] ?? "", money[2] ?? ""), '"¥"#,##0;"¥"-#,##0');
  const negative = NEGATIVE.exec(text);
  if (negative) return constant(-amount("", negative[1] ?? ""));
  return dateOf(text);
}

function dateOf(text: string): Entry | null {
  const full = DATE.exec(text);
  if (full) return serial(Number(full[1]), Number(full[2]), Number(full[3]), "yyyy/m/d");
  const month = MONTH.exec(text);
  if (month) return serial(Number(month[1]), Number(month[2]), 1, 'yyyy"年"m"月"');
  const day = DAY.exec(text);
  // A day without a year takes the current one: a fixed year keeps this host free of the clock.
  if (day) return serial(2026, Number(day[1]), Number(day[2] ?? day[3]), 'm"月"d"日"');
  const time = TIME.exec(text);
  if (time) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return constant(seconds / 86_400, "h:mm");
  }
  return null;
}

function serial(year: number, month: number, day: number, format: string): Entry | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return constant(date.getTime() / 86_400_000 + 25_569, format);
}

function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}
