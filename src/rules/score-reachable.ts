import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { defineRule } from "./rule";

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
      if (score == null || cell === undefined || allowedScores === null || allowedScores.length === 0) continue;
      if (allowedScores.some((allowed) => Math.abs(allowed - score) <= 0.0101)) continue;
      const allowed =
        allowedScores.length > 8
          ? `${figure(Math.min(...allowedScores), 2)}至${figure(Math.max(...allowedScores), 2)}之间的${allowedScores.length}档`
          : allowedScores.map((one) => figure(one, 2)).join("、");
      yield { messageId: "unreachable", cell, data: { score: figure(score), allowed } };
    }
  },
});
