import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { plain } from "./prose";
import { textOf } from "./row-facts";
import { defineRule } from "./rule";

/** Rules whose steps are not all spelled out: shares, ranges of points, formulas, discretion. Any score may follow. */
const CONTINUOUS =
  /按[^，。；]{0,8}比例|比例(?:得分|计分|扣分|折算)|按[^，。；]{0,10}(?:折算|计算得分)|酌情|视情况|视(?:程度|完成)|适当(?:扣|减|给)|系数法|比率法|[^办方]法(?:计算|得分|计分)|\d\s*[-~—–－～至到]\s*\d+(?:\.\d+)?分|插值|[×÷]/;

/** Points and shares a rule names: "每项得2分", "25%权重分", "较好8分". */
const NAMED = /(?<![/\d.])(\d+(?:\.\d+)?)(%?)(?:的)?(?:权重)?分/g;

/** Whether a score can be put together from the points the rule names, each any number of times. */
function isPutTogether(rule: string, full: number, score: number): boolean {
  const steps = [...rule.matchAll(NAMED)].map(([, number, percent]) =>
    Math.round(percent === "%" ? Number(number) * full : Number(number) * 100),
  );
  const wanted = Math.round(score * 100);
  const additive = /[①②③]|(?:符合|满足|具备|达到)?[一1每]个?[项条点处]|各[得占计]|\(\d\)|^\d[.、]/.test(rule);
  if (!additive || steps.length === 0 || wanted > full * 100 + 1) return false;
  const sums = new Set([0]);
  for (const step of steps.filter((one) => one > 0))
    for (let sum = 0; sum + step <= wanted; sum++) if (sums.has(sum)) sums.add(sum + step);
  return sums.has(wanted);
}

/** A rule of n all-or-nothing items gives only n + 1 scores. */
export const scoreReachable = defineRule({
  id: "score-reachable",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "按规则改正得分，或修改评分规则。",
    severity: "error",
    kinds: "all",
    messages: { unreachable: "得分{{score}}按评分规则得不出来，只可能是{{allowed}}。" },
  },
  *check({ document, scores }) {
    for (const { indicator, allowedScores } of scores.indicators) {
      const row = document.indicators[indicator];
      const cell = row?.cells.score?.cell;
      const score = row?.score;
      if (!row || score == null || cell === undefined || allowedScores === null || allowedScores.length === 0) continue;
      const rule = plain(textOf(row, "scoringRule"));
      if (CONTINUOUS.test(rule) || isPutTogether(rule, row.weight ?? row.nameWeight ?? 0, score)) continue;
      if (allowedScores.some((allowed) => Math.abs(allowed - score) <= 0.0101)) continue;
      const allowed =
        allowedScores.length > 8
          ? `${figure(Math.min(...allowedScores), 2)}至${figure(Math.max(...allowedScores), 2)}之间的${allowedScores.length}档`
          : allowedScores.map((one) => figure(one, 2)).join("、");
      // Half a point for half an item is usual practice, unless the rule says 不得分 of the item.
      const within = score > Math.min(...allowedScores) && score < Math.max(...allowedScores);
      const strict =
        allowedScores.length <= 2 ||
        /(?:否则|不符合|不得|不完整|缺|未)[^，。；]{0,12}(?:不得分|不计分|0分|扣)/.test(rule);
      const severity = within && !strict ? ("warning" as const) : ("error" as const);
      yield { messageId: "unreachable", cell, data: { score: figure(score), allowed }, severity };
    }
  },
});
