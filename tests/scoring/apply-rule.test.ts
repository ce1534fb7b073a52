import { scoringRuleSchema } from "../../src/packs/scoring-rule";
import { applyRule } from "../../src/scoring/apply-rule";
import { measureNumbers } from "../../src/scoring/measure";
import type { Reading } from "../../src/scoring/measure";
import type { ScoreStyle } from "../../src/scoring/outcome";

const style: ScoreStyle = { decimals: 2, rounding: "half-up", reverse: "ratio" };

const up = (target: number, actual: number): Reading => measureNumbers(target, actual, "higher", false);
const rate = (target: number, actual: number): Reading => measureNumbers(target, actual, "higher", true);
const down = (target: number, actual: number): Reading => measureNumbers(target, actual, "lower", false);
const word = (text: string, same = false): Reading => ({ kind: "word", word: text, same });
const share = (value: number): Reading => ({ kind: "share", share: value, text: "" });

const fivePercentAPoint = { per: 1, of: "point", deduct: 0.05, as: "weight" };
const suzhouBand = {
  family: "deduction",
  fullFrom: 1,
  fullTo: 1.3,
  short: fivePercentAPoint,
  over: { per: 1, of: "completion", deduct: 0.01, as: "weight" },
};
const suzhouResult = { family: "deduction", short: { per: 1, of: "completion", deduct: 0.05, as: "weight" } };
const central = {
  family: "grade-bands",
  bands: [
    { labels: ["达成"], from: 0.8, to: 1 },
    { labels: ["部分达成"], from: 0.6, to: 0.8, openTo: true },
    { labels: ["未达成"], from: 0, to: 0.6, openTo: true },
  ],
};
const budgetSteps = {
  family: "intervals",
  of: "completion",
  steps: [
    { from: 1, to: null, give: 10, as: "points" },
    { from: 0.8, to: 1, give: 7, as: "points" },
    { from: 0.6, to: 0.8, give: 5, as: "points" },
    { from: null, to: 0.6, give: 0, as: "points" },
  ],
};
const satisfaction = {
  family: "intervals",
  of: "actual",
  steps: [
    { from: 90, to: null, give: 1, as: "weight" },
    { from: 80, to: 90, give: 0.8, as: "weight" },
    { from: 60, to: 80, give: 0.5, as: "weight" },
    { from: null, to: 60, give: 0, as: "weight" },
  ],
};
const fourLevels = {
  family: "levels",
  of: "actual",
  knots: [
    { at: 95, share: 1 },
    { at: 85, share: 0.75 },
    { at: 75, share: 0.5 },
    { at: 60, share: 0.25 },
  ],
};

type Row = readonly [what: string, rule: object, weight: number, reading: Reading, score: unknown];

const table: readonly Row[] = [
  ["R1 reached gives full", { family: "proportional" }, 10, up(50, 50), 10],
  ["R1 short gives the ratio", { family: "proportional" }, 10, up(43.2, 37.24), 8.62],
  ["R1 is capped at the weight", { family: "proportional" }, 10, up(50, 500), 10],
  ["R1 with a percentage", { family: "proportional" }, 8, rate(95, 90), 7.58],
  ["R1 below its floor gives nothing", { family: "proportional", floor: 0.6 }, 10, up(100, 59), 0],
  ["R1 at its floor gives the ratio", { family: "proportional", floor: 0.6 }, 10, up(100, 60), 6],
  ["R1 of a zero target, more is better", { family: "proportional" }, 5, up(0, 3), 5],
  ["R2a within the limit gives full", { family: "proportional" }, 10, down(30, 12), 10],
  ["R2a beyond it gives target / actual", { family: "proportional" }, 10, down(30, 40), 7.5],
  ["R2b linear half way", { family: "reverse-linear" }, 10, down(20, 30), 5],
  ["R2b at twice the target nothing is left", { family: "reverse-linear" }, 10, down(20, 40), 0],
  ["R2b beyond that it stays nothing", { family: "reverse-linear" }, 10, down(20, 90), 0],
  ["R2b other zero point", { family: "reverse-linear", zeroAt: 1.5 }, 10, down(20, 25), 5],
  ["R2c all or nothing, kept", { family: "reached" }, 6, down(3, 3), 6],
  ["R2c all or nothing, broken", { family: "reached" }, 6, down(3, 4), 0],
  ["R2d zero target kept", { family: "proportional" }, 6, down(0, 0), 6],
  ["R2d zero target broken", { family: "proportional" }, 6, down(0, 1), 0],
  ["R3 seven points below at 5 % each", suzhouBand, 6, rate(100, 93), 3.9],
  ["R3 never below nothing", suzhouBand, 6, rate(100, 40), 0],
  ["R3 counts points of completion for counts", suzhouBand, 2, up(200, 190), 1.5],
  ["R3 half a step counts as half", suzhouBand, 6, rate(100, 99.5), 5.85],
  [
    "R3 rounded up",
    { family: "deduction", short: { ...fivePercentAPoint, rounding: "ceil" } },
    6,
    rate(100, 93.11),
    3.9,
  ],
  [
    "R3 cut off",
    { family: "deduction", short: { ...fivePercentAPoint, rounding: "truncate" } },
    6,
    rate(100, 93.11),
    4.2,
  ],
  [
    "R3 half up",
    { family: "deduction", short: { ...fivePercentAPoint, rounding: "half-up" } },
    6,
    rate(100, 93.11),
    3.9,
  ],
  [
    "R3 reversed: two points above the limit",
    { family: "deduction", short: fivePercentAPoint },
    10,
    measureNumbers(5, 7, "lower", true),
    9,
  ],
  [
    "R3b 1 point for each 3 % in full steps",
    { family: "deduction", short: { per: 3, of: "point", deduct: 1, as: "points", rounding: "truncate" } },
    10,
    rate(100, 92),
    8,
  ],
  [
    "R3 one of the unit",
    { family: "deduction", short: { per: 1, of: "unit", deduct: 2, as: "points" } },
    10,
    up(6, 4),
    6,
  ],
  ["R4 124.22 % lies inside 100–130", suzhouBand, 2.18, up(805, 1000), 2.18],
  ["R4 above 130 % costs 1 % a percent", suzhouBand, 10, up(100, 150), 8],
  ["R4 far above it ends at nothing", suzhouBand, 10, up(100, 900), 0],
  ["R4 over-run is no matter where less is better", suzhouBand, 1, measureNumbers(15, 1, "lower", true), 1],
  ["R5 538 % without a cap", suzhouResult, 2.44, up(500000, 2690000), 2.44],
  ["R5 short", suzhouResult, 2, up(100, 98), 1.8],
  ["R7 two items of three", { family: "checklist", items: 3 }, 3, share(2 / 3), 2],
  ["R8 two faults at 25 %", { family: "defects", deduct: 0.25, as: "weight" }, 2, { kind: "cases", count: 2 }, 1],
  [
    "R8 five faults leave nothing",
    { family: "defects", deduct: 0.25, as: "weight" },
    2,
    { kind: "cases", count: 5 },
    0,
  ],
  ["R8 in points", { family: "defects", deduct: 0.5, as: "points" }, 5, { kind: "cases", count: 3 }, 3.5],
  ["R9 好 is full", { family: "grades", map: { 好: 1, 较好: 0.8, 差: 0.2 } }, 3, word("好"), 3],
  ["R9 较好 is 80 %", { family: "grades", map: { 好: 1, 较好: 0.8, 差: 0.2 } }, 3, word("较好"), 2.4],
  ["R9 off the scale", { family: "grades", map: { 好: 1, 差: 0.2 } }, 3, word("提升", true), null],
  ["R10 top band", central, 10, word("达成"), { min: 8, max: 10 }],
  ["R10 middle band", central, 10, word("部分达成"), { min: 6, max: 8 }],
  ["R10 the target's own word is reached", central, 5, word("合规", true), { min: 4, max: 5 }],
  ["R10 a bare percentage lies in a band", central, 10, share(0.7), { min: 6, max: 8 }],
  ["R3 a bare percentage against a word", suzhouBand, 6, share(0.93), 3.9],
  ["R12 a bare percentage against a word", satisfaction, 10, share(0.92), 10],
  ["R10b scale of the form", { family: "grades", map: { 优: 1, 良: 0.9, 中: 0.7, 差: 0 } }, 10, word("良"), 9],
  ["R11 a day kept", { family: "reached" }, 4, { kind: "reached", reached: true }, 4],
  ["R11 a day missed", { family: "reached" }, 4, { kind: "reached", reached: false }, 0],
  ["R12 budget within 80–100 %", budgetSteps, 10, up(100, 99), 7],
  ["R12 just at the lower end", budgetSteps, 10, up(100, 80), 7],
  ["R12 budget spent", budgetSteps, 10, up(100, 100), 10],
  ["R12 by the actual value", satisfaction, 10, rate(95, 84), 8],
  ["R12 lowest interval", satisfaction, 10, rate(95, 59.9), 0],
  ["R13 at a knot", fourLevels, 8, rate(90, 85), 6],
  ["R13 between two knots", fourLevels, 8, rate(90, 90), 7],
  ["R13 above the best", fourLevels, 8, rate(90, 99), 8],
  ["R13 below the worst", fourLevels, 8, rate(90, 40), 0],
  [
    "R13 falling knots",
    {
      family: "levels",
      of: "actual",
      knots: [
        { at: 2, share: 1 },
        { at: 6, share: 0.5 },
      ],
    },
    10,
    down(2, 4),
    7.5,
  ],
  ["R14 reached", { family: "discretion" }, 2, up(6, 8), 2],
  ["R14 not reached is a range", { family: "discretion" }, 2, up(6, 4), { min: 0, max: 2 }],
  ["R17 execution rate", { family: "budget" }, 10, up(3773, 3513), 9.31],
  ["R17 capped", { family: "budget" }, 10, up(238.93, 251.89), 10],
  ["R17 no budget", { family: "budget" }, 10, up(0, 0), 0],
  ["R17 of twenty points", { family: "budget" }, 20, up(100, 86.2), 17.24],
  ["nothing to go by", { family: "proportional" }, 5, { kind: "missing" }, null],
];

test.each(table)("%s", (_what, rule, weight, reading, score) => {
  const parsed = scoringRuleSchema.parse(rule);
  expect(applyRule(parsed, weight, reading, style).score).toEqual(score);
});

test.each([
  [suzhouBand, 6, rate(100, 93), "6 × (1 − 7 × 5%) = 3.90"],
  [{ family: "proportional" }, 10, up(43.2, 37.24), "10 × 37.24 ÷ 43.2 = 8.62"],
  [{ family: "proportional" }, 10, down(30, 40), "10 × 30 ÷ 40 = 7.50"],
  [{ family: "reverse-linear" }, 10, down(20, 30), "10 × (1 − 50% ÷ 100%) = 5.00"],
  [suzhouBand, 2, up(805, 1000), "完成率124.22%，得满分2"],
  [suzhouBand, 6, rate(100, 40), "6 × (1 − 60 × 5%) = 0.00，扣完为止"],
  [central, 10, word("部分达成"), "“部分达成”：10 × 60%～80% = 6～8"],
])("the arithmetic is shown: %j", (rule, weight, reading, explanation) => {
  expect(applyRule(scoringRuleSchema.parse(rule), weight, reading, style).explanation).toBe(explanation);
});

test.each([
  ["three items", { family: "checklist", items: 3 }, 2, [0, 0.67, 1.33, 2]],
  ["five items", { family: "checklist", items: 5 }, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ["items of unequal share", { family: "checklist", items: 2, shares: [0.4, 0.6] }, 5, [0, 2, 3, 5]],
  ["one item", { family: "checklist", items: 1 }, 2, [0, 2]],
  ["faults at 20 %", { family: "defects", deduct: 0.2, as: "weight" }, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ["all or nothing", { family: "reached" }, 3, [0, 3]],
  ["discretion per item leaves all open", { family: "checklist", items: 2, unmet: "discretion" }, 1, null],
])("the scores a rule can give: %s", (_what, rule, weight, allowed) => {
  expect(applyRule(scoringRuleSchema.parse(rule), weight, { kind: "missing" }, style).allowed).toEqual(allowed);
});

test.each(["linear", "step"] as const)("a pack may reverse by %s", (reverse) => {
  const rule = scoringRuleSchema.parse({ family: "proportional" });
  const score = applyRule(rule, 10, down(20, 25), { ...style, reverse }).score;
  expect(score).toBe(reverse === "linear" ? 7.5 : 0);
});

test("scores are rounded as the pack says", () => {
  const rule = scoringRuleSchema.parse({ family: "proportional" });
  const at = (rounding: ScoreStyle["rounding"]) => applyRule(rule, 10, up(3, 2), { ...style, rounding }).score;
  expect([at("half-up"), at("truncate"), at("ceil")]).toEqual([6.67, 6.66, 6.67]);
});
