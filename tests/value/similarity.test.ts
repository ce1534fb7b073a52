import { comparableName, nameSimilarity } from "../../src/value/similarity";

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
  expect(nameSimilarity("培训人数", "培训合格率")).toBeLessThan(0.75);
  expect(nameSimilarity("", "")).toBe(0);
});
