import fc from "fast-check";
import { parseNotes } from "../../src/scoring/parse-note";
import { parseProcess } from "../../src/scoring/parse-process";
import { parseRuleText } from "../../src/scoring/parse-rule-text";

const pieces =
  "得 分 扣 每 低于 超过 1 0.5 100 % ～ - 个百分点 权重 满分 酌情 否则 不得分 ， 。 ； ： ① ② （ ） ≥ ≤ < 以上 以下 优 良 好 差 比例 完成率 “产出” 类指标 达到 目标值 / × = 分别 、".split(
    " ",
  );

test("whatever is written in a rule cell, reading it ends and never throws", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
      fc.string({ maxLength: 20 }),
      (words, noise) => {
        const text = words.join("") + noise;
        const { rule } = parseRuleText(text, 5);
        parseProcess(text);
        parseNotes([{ cell: "A1", text }]);
        return rule === null || typeof rule.family === "string";
      },
    ),
    { numRuns: 5_000 },
  );
});

test.each([
  ["digits", "1".repeat(20_000)],
  ["each", "每".repeat(20_000)],
  ["points", "得1分扣1%，".repeat(4_000)],
  ["ranges", "80%-90%，".repeat(4_000)],
  ["prose", "项目组织实施情况良好，资金管理规范，".repeat(1_500)],
])("a very long cell is read in a moment: %s", (_what, text) => {
  const start = performance.now();
  parseRuleText(text, 5);
  parseProcess(text);
  parseNotes([{ cell: "A1", text }]);
  expect(performance.now() - start).toBeLessThan(2_000);
});
