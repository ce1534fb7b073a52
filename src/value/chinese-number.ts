const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  幺: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Characters a Chinese numeral can be made of, for use in a character class. */
export const NUMERAL_CHARACTERS = "零〇一二两三四五六七八九十廿卅百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

const DIGIT_RUN = /^[零〇一二三四五六七八九]+$/;
const MIXED = /^(\d+(?:\.\d+)?)([十百千万亿拾佰仟]+)$/;

/** 3万5千, 1亿2千万: digits before each place. */
const PLACES = /^(?:\d+(?:\.\d+)?[十百千]?[万亿千百])(?:\d+(?:[十百千]?万|[千百十]))+$/;

function readMixedPlaces(text: string): number {
  const parts = text.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]+)/g);
  return round([...parts].reduce((sum, [, digits, places]) => sum + Number(digits) * multiplierOf(places ?? ""), 0));
}

function multiplierOf(characters: string): number {
  let product = 1;
  for (const character of characters) product *= SMALL[character] ?? LARGE[character] ?? 1;
  return product;
}

/** Reads 十/百/千 groups, then 万/亿. "三百五" is 350: a digit after a unit with no 零 between counts one place lower. */
function readPlaces(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 0;
  for (const character of text) {
    const asDigit = DIGITS[character];
    const small = SMALL[character];
    const large = LARGE[character];
    if (asDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
      if (asDigit === 0) lastUnit = 0;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
      lastUnit = small;
    } else if (large !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0 && total === 0) return null;
      // 亿 after 万 multiplies all that stands before it: 三万亿.
      if (large === 1e8) total = (total + before) * large;
      else total += before * large;
      section = 0;
      digit = null;
      lastUnit = large;
    } else return null;
  }
  if (digit === null) return total + section;
  return total + section + digit * (lastUnit >= 100 ? lastUnit / 10 : 1);
}

/**
 * The number a whole text of Chinese numerals (or digits with 百/千/万/亿) says: 二〇二〇 is 2020, 两千零五 2005,
 * 叁佰万 3000000, "3百" 300, "1.2万" 12000, 半 0.5, 百分之九十五 0.95, 九成 0.9, 八成五 0.85, 三分之二 2/3.
 * Null where the text is anything else.
 */
export function parseChineseNumber(text: string): number | null {
  if (text === "") return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  if (/[廿卅]/.test(text)) return parseChineseNumber(text.replace("廿", "二十").replace("卅", "三十"));
  const mixed = MIXED.exec(text);
  if (mixed) return round(Number(mixed[1]) * multiplierOf(mixed[2] ?? ""));
  if (PLACES.test(text)) return readMixedPlaces(text);
  const fraction = /^(.+)分之(.+)$/.exec(text);
  if (fraction) {
    const below = parseChineseNumber(fraction[1] ?? "");
    const above = parseChineseNumber(fraction[2] ?? "");
    return below && above !== null ? round(above / below) : null;
  }
  const tenths = /^(.+)成(.?)$/.exec(text);
  if (tenths) {
    const whole = parseChineseNumber(tenths[1] ?? "");
    const part = tenths[2] === "半" ? 5 : tenths[2] ? DIGITS[tenths[2]] : 0;
    return whole !== null && part !== undefined ? round(whole / 10 + part / 100) : null;
  }
  const point = /^(.+)点([零〇一二三四五六七八九]+)$/.exec(text);
  if (point) {
    const whole = parseChineseNumber(point[1] ?? "");
    const decimals = Array.from(point[2] ?? "", (digit) => DIGITS[digit]).join("");
    return whole === null ? null : Number(`${whole}.${decimals}`);
  }
  if (text.length > 1 && DIGIT_RUN.test(text)) return Number(Array.from(text, (digit) => DIGITS[digit]).join(""));
  const half = /^(.+)半$/.exec(text);
  if (half) {
    const whole = parseChineseNumber(half[1] ?? "");
    return whole === null ? null : whole + 0.5;
  }
  return readPlaces(text);
}

/** Takes the dust of binary fractions off: 0.1 + 0.2 is 0.3. */
export function round(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}
