import { isPercentUnit, parseUnit, toYuan, unitOfName } from "../../src/value/units";

import { parseComparator } from "../../src/value/comparator";

test.each([
  ["万元", "money", 10000],
  ["亿元", "money", 100000000],
  ["千元", "money", 1000],
  ["元", "money", 1],
  ["%", "percent", 1],
  ["‰", "percent", 0.1],
  ["个百分点", "percent", 1],
  ["万人次", "count", 10000],
  ["人次", "count", 1],
  ["台(套)", "count", 1],
  ["亩", "area", 666.666666667],
  ["万平方米", "area", 10000],
  ["公里", "length", 1000],
  ["吨", "mass", 1000],
  ["个工作日", "time", 1],
  ["个月", "time", 30],
  ["元/人", "rate", 1],
  ["万元/公里", "rate", 10000],
  ["元每人每月", "rate", 1],
  ["L", "volume", 0.001],
  ["ml", "volume", 0.000001],
  ["坨", "other", 1],
])("%s is %s, factor %d", (text, kind, factor) => {
  expect(parseUnit(text)).toMatchObject({ kind, factor });
});

test("money in 元", () => {
  expect(toYuan(89.974, "万元")).toBe(899740);
  expect(toYuan(1.5, "亿元")).toBe(150000000);
  expect(toYuan(3, "个")).toBeNull();
});

test("percent units", () => {
  expect(isPercentUnit("%")).toBe(true);
  expect(isPercentUnit("百分比")).toBe(true);
  expect(isPercentUnit("个")).toBe(false);
  expect(isPercentUnit(null)).toBe(false);
});

test("the unit an indicator's name ends in", () => {
  expect(unitOfName("城镇新增就业人数（人）")).toBe("人");
  expect(unitOfName("合格率（%）")).toBe("%");
  expect(unitOfName("扶持创业企业（项目）数")).toBeNull();
  expect(unitOfName("预算调整次数（实际调整数）")).toBeNull();
});

test.each([
  ["≥", "≥"],
  ["＝", "="],
  ["大于等于", "≥"],
  ["≦", "≤"],
  ["<=", "≤"],
  ["定性", null],
  ["定量", null],
  ["", null],
])("a comparator column that says %j means %s", (text, comparator) => {
  expect(parseComparator(text)).toBe(comparator);
});
