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

/** The least time of several runs, in milliseconds: what other programs take from the machine drops out. */
function leastTime(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const readers = (text: string) => [
  () => void parseRuleText(text, 5),
  () => void parseProcess(text),
  () => void parseNotes([{ cell: "A1", text }]),
];

// Sixteen times the text takes sixteen times the time; a pattern that walks it again from every place takes 256 times.
test.each([
  ["digits", "1"],
  ["full-width digits", "９"],
  ["decimals", "1.1."],
  ["each", "每"],
  ["points", "得1分扣1%，"],
  ["ranges", "80%-90%，"],
  ["circled items", "①"],
  ["open quotation marks", "“"],
  ["grades", "优、"],
  ["prose", "项目组织实施情况良好，资金管理规范，"],
])("the time to read a cell grows with its length: %s", (_what, unit) => {
  for (const [short, long] of [
    [125, 2_000],
    [2_500, 40_000],
  ] as const) {
    const few = readers(unit.repeat(Math.floor(short / unit.length)));
    const many = readers(unit.repeat(Math.floor(long / unit.length)));
    many.forEach((read, at) => {
      const once = leastTime(few[at] ?? read);
      expect(leastTime(read)).toBeLessThan(100 * Math.max(once, 0.25));
    });
  }
});

test("a cell too long for a rule is left unread, not half read", () => {
  const rule = "完成得满分，未完成不得分。";
  expect(parseRuleText(rule).rule).toEqual({ family: "reached", otherwise: 0 });
  expect(parseRuleText(`${"项目组织实施情况良好，".repeat(200)}${rule}`).rule).toBeNull();
});
