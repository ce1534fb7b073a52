import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { plain } from "./prose";
import { textOf } from "./row-facts";
import { defineRule } from "./rule";

/** Between the steps the score may be anything: 按比例得分, 酌情扣分. */
const CONTINUOUS =
  /按[^，。；]{0,8}比例|比例(?:得分|计分|扣分|折算)|按[^，。；]{0,10}(?:折算|计算得分)|酌情|视情况|适当(?:扣|减|给)/;

/** A rule of n all-or-nothing items gives only n + 1 scores. */
export const scoreReachable = defineRule({
  id: "score-reachable",
  meta: {
    title: "得分应当是评分规则能给出的分",
    why: "评分规则分项计分、符合得分不符合不得分，这个得分按规则算不出来。",
    basis: EVALUATION_MEASURES,
    advice: "按规则改正得分，或修改评分规则。",
    severity: "error",
    kinds: "all",
    defects: ["D72"],
    messages: { unreachable: "得分{{score}}按评分规则得不出来，只可能是{{allowed}}。" },
  },
  *check({ document, scores }) {
    for (const { indicator, allowedScores } of scores.indicators) {
      const row = document.indicators[indicator];
      const cell = row?.cells.score?.cell;
      const score = row?.score;
      if (!row || score == null || cell === undefined || allowedScores === null || allowedScores.length === 0) continue;
      const rule = plain(textOf(row, "scoringRule"));
      if (CONTINUOUS.test(rule)) continue;
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
