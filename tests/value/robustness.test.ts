import fc from "fast-check";
import { parseTarget } from "../../src/value/parse-target";

const fragments = fc.constantFrom(
  ..."≥ ≤ > < = 约 不低于 以上 以内 % ‰ 万 亿 元 人次 个 年 月 日 前 底 季度 每 - ~ 至 ( ) 、 ， ； 提升 显著 完成 规范 零 十 百 〇 半 成 分之 2023 12 31 0.5 1,200 × ** 《》 <p> 较上年 预算 根据 确定 是 否".split(
    " ",
  ),
);
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join("")),
);

test("every text gives a value and nothing throws", () => {
  fc.assert(
    fc.property(anything, fc.record({ unit: anything, comparator: anything, name: anything }), (text, context) => {
      const value = parseTarget(text, context);
      expect(value.text).toBe(text);
      expect(value.number === null || Number.isFinite(value.number)).toBe(true);
      if (value.class === "vague" || value.class === "empty") expect(value.measurability).toBe("unmeasurable");
      if (value.class === "range") expect(value.upper).not.toBeNull();
    }),
    { numRuns: 3000, seed: 20230101 },
  );
});

test("a number written with comparator and unit is read back", () => {
  const comparators = fc.constantFrom("≥", "≤", "=", ">", "<");
  const units = fc.constantFrom("个", "%", "万元", "人次", "次/年", "平方米", "");
  const numbers = fc.integer({ min: 0, max: 100_000_00 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(comparators, numbers, units, (comparator, number, unit) => {
      const value = parseTarget(`${comparator}${number}${unit}`);
      expect([value.comparator, value.number, value.unit ?? ""]).toEqual([comparator, number, unit]);
    }),
    { numRuns: 1000, seed: 20230101 },
  );
});

test("long texts stay fast: no pattern explodes", () => {
  const started = performance.now();
  for (const piece of ["提升", "1", "年", "不断完善", "≥1个、", "，", "零", "每年", "(", "一二三", "按照"]) {
    parseTarget(piece.repeat(2000));
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
