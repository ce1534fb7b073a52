import fc from "fast-check";
import { attains } from "../../src/value/compare";
import { normalizeText } from "../../src/value/normalize";
import { parseTarget } from "../../src/value/parse-target";
import { parseUnit } from "../../src/value/units";
import type { TargetValue } from "../../src/value/target-value";

const seed = 20261120;
const comparators = fc.constantFrom("", "≥", "≤", "=", ">", "<");
const UNITS =
  "个 家 人 人次 万人次 次 场次 项 份 台(套) 亩 公里 平方米 立方米 吨 元 万元 亿元 元/人 元/人·月 万元/公里 次/年 天 个工作日 小时 分钟 个月 % ‰ 个百分点 分";
const units = fc.constantFrom("", ...UNITS.split(" "));
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.integer({ min: 1, max: 9_999_99 }).map((cents) => cents / 100),
);

/** What a value says, leaving out the text it was read from. */
const said = ({ class: valueClass, comparator, number, upper, unit, measurability, date, grade }: TargetValue) => ({
  valueClass,
  comparator,
  number,
  upper,
  unit,
  measurability,
  date,
  grade,
});

const print = ({ comparator, number, unit }: TargetValue) => `${comparator ?? ""}${number ?? ""}${unit ?? ""}`;

/** Full-width digits, letters and signs, as an input method leaves them. */
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const written = fc.tuple(comparators, numbers, units).map(([comparator, number, unit]) => ({
  text: `${comparator}${number}${unit}`,
  comparator: comparator === "" ? null : comparator,
  number,
  unit: unit === "" ? null : unit,
}));

test("a number is read as it was written, and printed it reads the same again", () => {
  fc.assert(
    fc.property(written, ({ text, comparator, number, unit }) => {
      const value = parseTarget(text);
      expect({ comparator: value.comparator, number: value.number, unit: value.unit }).toEqual({
        comparator,
        number,
        unit,
      });
      expect(said(parseTarget(print(value)))).toEqual(said(value));
    }),
    { numRuns: 1500, seed },
  );
});

const WORDED =
  "规范 合规 健全 基本健全 完成 及时 按时完成 应保尽保 零事故 无 是 否 显著提升 持续改善 不断完善 提高 2023年12月底前 12月31日前 2023年6月-12月 第四季度 较上年增长5%以上 不低于上年 不超预算 40-50个 80%—90% ≥3个；≥5个 约5.5万人次 三分之二 二十三个 百分之九十五 九成以上 每季度1次 24小时内 优良中低差 达到Ⅲ类 按合同进度 根据实际情况确定 XX — 待定".split(
    " ",
  );
const anyValue = fc.oneof(
  written.map(({ text }) => text),
  fc.constantFrom(...WORDED),
);

test("full-width characters say what half-width characters say", () => {
  fc.assert(
    fc.property(anyValue, (text) => {
      expect(said(parseTarget(fullWidth(text)))).toEqual(said(parseTarget(text)));
    }),
    { numRuns: 800, seed },
  );
});

test("spaces between sign, number and unit, a full stop or quotation marks change nothing", () => {
  fc.assert(
    fc.property(written, fc.constantFrom(" ", "  ", "\u3000", "\u00a0"), ({ text }, space) => {
      const plain = said(parseTarget(text));
      const spaced = text.replace(/^([≥≤=<>]?)([\d.]+)(.*)$/, `$1${space}$2${space}$3`);
      for (const variant of [spaced, ` ${text} `, `${text}。`, `${text}；`, `“${text}”`, `（${text}）`]) {
        expect([variant, said(parseTarget(variant))]).toEqual([variant, plain]);
      }
    }),
    { numRuns: 500, seed },
  );
});

test("a unit in its own column says what it says beside the number", () => {
  fc.assert(
    fc.property(written, ({ text, comparator, number, unit }) => {
      const columns = parseTarget(String(number), { comparator: comparator ?? "", unit: unit ?? "" });
      expect(said(columns)).toEqual(said(parseTarget(text)));
    }),
    { numRuns: 500, seed },
  );
});

test("normalizing twice is normalizing once", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 80 }), anyValue, anyValue.map(fullWidth)), (text) => {
      expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
    }),
    { numRuns: 3000, seed },
  );
});

test("万 and 亿 change the unit, never the amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      const amounts = [`${number}亿元`, `${number * 10_000}万元`].map(
        (text) => parseTarget(text).quantities[0]?.scaled,
      );
      expect(amounts[0]).toBe(amounts[1]);
    }),
    { numRuns: 200, seed },
  );
});

test("an actual equal to its target meets it, whatever the comparison, except strictly more or less", () => {
  fc.assert(
    fc.property(written, ({ text, number, unit }) => {
      const target = parseTarget(text);
      const actual = parseTarget(`${number}${unit ?? ""}`);
      const strict = target.comparator === ">" || target.comparator === "<";
      expect(attains(actual, target, "higherIsBetter").attained).toBe(!strict);
      expect(attains(actual, target, "lowerIsBetter").attained).toBe(!strict);
    }),
    { numRuns: 500, seed },
  );
});

test("comparing never throws, and whoever reached the target did not fall short of it", () => {
  const anything = fc.oneof(anyValue, fc.string({ unit: "binary", maxLength: 30 }));
  fc.assert(
    fc.property(anything, anything, fc.constantFrom("higherIsBetter", "lowerIsBetter", null), (a, t, direction) => {
      const { completion, attained } = attains(parseTarget(a), parseTarget(t), direction);
      expect(completion === null || Number.isFinite(completion)).toBe(true);
      if (completion === 0) expect(attained).not.toBe(true);
    }),
    { numRuns: 3000, seed },
  );
});

test("a unit is the same unit whichever way it is joined", () => {
  const joined = ["元/人/月", "元/人·月", "元/人*月", "元/月/人", "元每人每月", "元／人．月"].map((unit) =>
    parseUnit(unit),
  );
  expect(new Set(joined.map((unit) => unit?.base))).toEqual(new Set(["元/人/月"]));
  expect(joined.every((unit) => unit?.kind === "rate")).toBe(true);
});

// Eight times the text may take eight times the time and some; a pattern that walks back from every place takes 64 times.
test.each(
  "提升 1 年 不断完善 ≥1个、 零 每年 ( 一二三 按照 ①≥3个 12月 2023年 95% 约 - ± 第 前 1: / 《 》 百分之 成 到 按时 不发生 良好 完成及时率 3万5千 l0O 春节、 无".split(
    " ",
  ),
)("the time to read a cell does not explode: %s", (piece) => {
  const read = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const times = [0, 1, 2].map(() => {
      const started = performance.now();
      parseTarget(text, { name: text, unit: text, comparator: text });
      return performance.now() - started;
    });
    return Math.min(...times);
  };
  const few = read(2_000);
  expect(read(16_000)).toBeLessThan(24 * Math.max(few, 3));
});
