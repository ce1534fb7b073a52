import { comparableName, expectedClasses, nameDistance, nameSimilarity } from "../../src/value/similarity";

test.each([
  ["C12在建项目推进率", "在建项目推进率"],
  ["1.参训人数完成率", "参训人数完成率"],
  ["★补助鱼塘面积", "补助鱼塘面积"],
  ["各级财政应承担 资金到位率", "各级财政应承担资金到位率"],
  ["部门用户满意度（%）", "部门用户满意度"],
])("%s is compared as %s", (name, plain) => {
  expect(comparableName(name)).toBe(plain);
});

test("near-duplicates are near, different measures are not", () => {
  expect(nameSimilarity("C12在建项目推进率", "C51在建设项目推进率")).toBeGreaterThan(0.85);
  expect(nameDistance("C12在建项目推进率", "C51在建设项目推进率")).toBe(1);
  expect(nameSimilarity("培训人数", "培训合格率")).toBeLessThan(0.75);
  expect(nameSimilarity("", "")).toBe(0);
});

test.each([
  ["数量指标", "numeric", true],
  ["数量指标", "percent", false],
  ["数量指标", "deadline", false],
  ["质量指标", "percent", true],
  ["质量指标", "deadline", false],
  ["时效指标", "deadline", true],
  ["时效指标", "boolean", false],
  ["成本指标", "numeric", true],
  ["成本指标", "graded", false],
  ["经济效益指标", "graded", false],
  ["社会效益指标", "graded", true],
  ["服务对象满意度指标", "percent", true],
  ["服务对象满意度指标", "vague", false],
] as const)("%s takes a %s value: %s", (levelTwo, valueClass, fits) => {
  expect(expectedClasses(levelTwo)?.includes(valueClass)).toBe(fits);
});

test("a level nobody has rules for expects nothing", () => {
  expect(expectedClasses("项目立项")).toBeNull();
});
