/** The number styles of Excel's [DBNum1] (一二三) and [DBNum2] (壹贰叁). */
const STYLES = {
  1: { digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"] },
  2: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] },
} as const;
const GROUPS = ["", "万", "亿", "万亿"];

type Style = keyof typeof STYLES;

/** The Chinese number style a number format asks for, or null. */
export function chineseStyle(format: string): Style | null {
  const found = /\[DBNum([12])\]/i.exec(format)?.[1];
  return found === "1" ? 1 : found === "2" ? 2 : null;
}

/**
 * Displayed text with its digits as Chinese numerals. `reading`: "value" reads whole numbers out (一百二十三),
 * "digits" puts one numeral for each digit, "date" does so for years and reads days and months out.
 */
export function toChineseDigits(text: string, style: Style, reading: "value" | "digits" | "date"): string {
  return text.replace(/(\d+)(\.\d+)?/g, (_, whole: string, fraction: string | undefined) => {
    const spelled = reading === "digits" || (reading === "date" && whole.length > 2) || whole.length > 16;
    const read = spelled ? spell(whole, style) : readOut(whole, style);
    return (
      (reading === "date" ? read.replace(/^[一壹](?=[十拾])/, "") : read) +
      (fraction ? `.${spell(fraction.slice(1), style)}` : "")
    );
  });
}

function spell(digits: string, style: Style): string {
  return [...digits].map((digit) => STYLES[style].digits[Number(digit)] ?? digit).join("");
}

function readOut(digits: string, style: Style): string {
  const zero = STYLES[style].digits.charAt(0);
  const groups = (digits.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? []).map(Number);
  let text = "";
  let gap = false;
  groups.forEach((group, i) => {
    if (group === 0) {
      gap = true;
      return;
    }
    if (text !== "" && (gap || group < 1000)) text += zero;
    gap = false;
    text += readGroup(group, style) + (GROUPS[groups.length - 1 - i] ?? "");
  });
  return text || zero;
}

function readGroup(group: number, style: Style): string {
  const { digits, units } = STYLES[style];
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? digits.charAt(0) : ""}${digits[digit] ?? ""}${units[place] ?? ""}`;
      gap = false;
    }
  }
  return text;
}
