import fc from "fast-check";
import { measureNumbers, readActual } from "../../src/scoring/measure";
import { parseRuleText } from "../../src/scoring/parse-rule-text";
import { applyOpenly } from "../../src/scoring/stated-score";
import { parseTarget } from "../../src/value/parse-target";

const seed = 20261120;
const style = { decimals: 2, rounding: "half-up", reverse: "ratio" } as const;

/** Rules for a rate that ought to be high, in wordings of many kinds. */
const RULES = [
  "按完成比例得分",
  "得分=实际完成值÷目标值×权重",
  "达到目标值得满分，每降低1%扣1分，扣完为止",
  "未达标的，每低于目标值2个百分点扣权重分的5%",
  "完成得满分，否则不得分",
  "≥90%得满分，80%（含）-90%得权重的80%，60%（含）-80%得权重的50%，低于60%不得分",
  "90%以上不扣分，80%~90%扣2分，80%以下不得分",
  "95%以上得满分，低于60%不得分，其余按线性插值计分",
  "100%得满分，每低1个百分点扣0.5分，低于60%不得分",
  "完成率在100%—130%之间得满分，低于100%的每低1个百分点扣5%权重分",
];
const rules = fc.constantFrom(...RULES);
const weights = fc.integer({ min: 4, max: 200 }).map((halves) => halves / 2);
const rates = fc.integer({ min: 0, max: 1100 }).map((tenths) => tenths / 10);

/** What a rule gives a rate held against 90 %, from the least to the most it leaves open. */
function marks(text: string, weight: number, actual: number) {
  const { rule } = parseRuleText(text, weight);
  if (!rule) throw new Error(`unread: ${text}`);
  const reading = measureNumbers(90, actual, "higher", true);
  const outcome = applyOpenly({ rule, source: "", cell: null, exact: false }, weight, reading, style);
  const { score } = outcome;
  if (score === null) throw new Error(`${text}: ${outcome.problem}`);
  const [min, max] = typeof score === "number" ? [score, score] : [score.min, score.max];
  return { min, max, explanation: outcome.explanation };
}

test("no rule gives less than nothing or more than the weight", () => {
  fc.assert(
    fc.property(rules, weights, rates, (rule, weight, rate) => {
      const { min, max } = marks(rule, weight, rate);
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(weight + 0.005);
      expect(min).toBeLessThanOrEqual(max);
    }),
    { numRuns: 800, seed },
  );
});

test("whoever attained more never scores less", () => {
  fc.assert(
    fc.property(rules, weights, rates, rates, (rule, weight, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((rate) => marks(rule, weight, rate));
      expect(low?.min).toBeLessThanOrEqual(high?.min ?? -1);
      expect(low?.max).toBeLessThanOrEqual(high?.max ?? -1);
    }),
    { numRuns: 1500, seed },
  );
});

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test("full-width characters, spaces and other signs for the same thing read as the same rule", () => {
  fc.assert(
    fc.property(rules, weights, (rule, weight) => {
      const read = parseRuleText(rule, weight).rule;
      for (const same of [
        fullWidth(rule),
        rule.replace(/(\d)/g, " $1 ").replace(/(\d) +(?=[\d.])/g, "$1"),
        rule.replaceAll("，", ","),
        rule.replaceAll("≥", "大于等于"),
        rule.replaceAll("÷", "/"),
        `${rule}。`,
      ])
        expect([same, parseRuleText(same, weight).rule]).toEqual([same, read]);
    }),
    { numRuns: 100, seed },
  );
});

/** The value of a sum as explanations write it: "6 × (1 − 7 × 5%)". */
function worth(sum: string): number {
  const tokens = sum.match(/\d+(?:\.\d+)?%?|[×÷−()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = tokens[at++] ?? "";
    if (token !== "(") return token.endsWith("%") ? Number(token.slice(0, -1)) / 100 : Number(token);
    const inner = difference();
    at++;
    return inner;
  };
  const product = (): number => {
    let value = factor();
    while (tokens[at] === "×" || tokens[at] === "÷") value = tokens[at++] === "×" ? value * factor() : value / factor();
    return value;
  };
  const difference = (): number => {
    let value = product();
    while (tokens[at] === "−") {
      at++;
      value -= product();
    }
    return value;
  };
  return difference();
}

test("the sum that is shown comes to the score that is shown", () => {
  expect(worth("6 × (1 − 7 × 5%)")).toBeCloseTo(3.9, 6);
  let checked = 0;
  fc.assert(
    fc.property(rules, weights, rates, (rule, weight, rate) => {
      const { explanation } = marks(rule, weight, rate);
      const shown = /([\d.]+ [×−][^=]*) = ([\d.]+)/.exec(explanation);
      if (!shown) return;
      checked++;
      // Rates are shown with two decimals, so the sum may be out by as little.
      expect(Math.abs(Math.max(0, worth(shown[1] ?? "")) - Number(shown[2]))).toBeLessThanOrEqual(
        0.0051 + weight * 5e-5,
      );
    }),
    { numRuns: 800, seed },
  );
  expect(checked).toBeGreaterThan(300);
});

test.each([
  ["≤120万元", "1500000元", "150万元"],
  ["≥300亩", "10公顷", "150亩"],
  ["≤0.9‰", "0.1%", "1‰"],
  ["≥0.5万人次", "4500人次", "0.45万人次"],
  ["≥2公里", "1500米", "1.5公里"],
  ["≥50吨", "45000公斤", "45吨"],
  ["≤2小时", "150分钟", "2.5小时"],
  ["≥20年", "216个月", "18年"],
])("against %s, %s scores what %s scores", (target, one, other) => {
  const { rule } = parseRuleText("按完成比例得分", 10);
  if (!rule) throw new Error("unread");
  const direction = target.startsWith("≤") ? "lower" : "higher";
  const [first, second] = [one, other].map((actual) => {
    const reading = readActual(parseTarget(target), parseTarget(actual), direction);
    return applyOpenly({ rule, source: "", cell: null, exact: false }, 10, reading, style).score;
  });
  expect(typeof first).toBe("number");
  expect(first).toBe(second);
});
