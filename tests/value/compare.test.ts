import { attains } from "../../src/value/compare";
import { parseTarget } from "../../src/value/parse-target";
import type { Direction } from "../../src/value/direction";
import type { TargetContext } from "../../src/value/target-value";

const UP: Direction = "higherIsBetter";
const DOWN: Direction = "lowerIsBetter";

test.each([
  // target, actual, direction, completion, attained
  ["≥35个", "40个", UP, 1.14285714286, true],
  ["≥35个", "=30个", UP, 0.857142857143, false],
  ["=805个", "1000个", UP, 1.24223602484, true],
  ["=100%", "93%", UP, 0.93, false],
  ["100%", "100%", null, 1, true],
  [">95%", "95%", UP, 1, false],
  ["15%及其以下", "1%", DOWN, 1, true],
  ["≤90万元", "89.974万元", DOWN, 1, true],
  ["≤90万元", "899740元", DOWN, 1, true],
  ["≤90万元", "100万元", DOWN, 0.9, false],
  ["5.5万人次", "60000人次", UP, 1.09090909091, true],
  ["≤3起", "0起", DOWN, 1, true],
  ["0起", "0起", DOWN, 1, true],
  ["0起", "1起", DOWN, 0, false],
  ["80%-90%", "85%", UP, 1, true],
  ["80%-90%", "60%", UP, 0.75, false],
  ["40-50个", "100个", UP, 0.5, false],
  ["≤2小时", "90分钟", DOWN, 1, true],
  ["零事故", "0起", DOWN, 1, true],
  ["2023年12月底前", "2023年11月30日", null, 1, true],
  ["2023年12月底前", "2024年1月15日", null, null, false],
  ["规范", "规范", null, 1, true],
  ["完成", "已完成", null, 1, true],
  ["完成", "未完成", null, null, false],
  ["是", "是", null, 1, true],
  ["是", "否", null, 0, false],
  ["优良中低差", "优", null, null, null],
  ["规范", "=100%", null, null, null],
  ["≥35个", "", UP, null, null],
  ["显著提升", "有所提升", null, null, null],
  ["≥35个", "90%", UP, null, null],
  ["1600人、200人", "1600人", UP, null, null],
  ["1600人、200人", "1600人、200人", UP, 1, true],
] as const)("target %s, actual %s", (target, actual, direction, completion, attained) => {
  expect(attains(parseTarget(actual), parseTarget(target), direction)).toEqual({ completion, attained });
});

test.each<[string, TargetContext, string, TargetContext, number]>([
  ["90", { unit: "%" }, "88%", { number: 0.88, format: "0%" }, 0.977777777778],
  ["90", { unit: "%" }, "0.88", { number: 0.88, format: "General" }, 0.977777777778],
  ["100%", {}, "1", { number: 1, format: "General" }, 1],
  ["1", { number: 1, format: "General" }, "100%", {}, 1],
  ["95%", {}, "95", {}, 1],
  ["30", { unit: "万元" }, "30", {}, 1],
])("percent and money on one scale: %s %j against %s", (target, targetContext, actual, actualContext, completion) => {
  const result = attains(parseTarget(actual, actualContext), parseTarget(target, targetContext), UP);
  expect(result.completion).toBe(completion);
});
