import { EVALUATION_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { defineRule } from "./rule";
import type { ExpectedScore } from "../scoring/form-scores";

/** The score is what the form's own rule, or the pack's, makes of target and actual value. */
export const scoreFollowsRule = defineRule({
  id: "score-follows-rule",
  meta: {
    title: "得分应当按评分规则计算",
    why: "自评分与按规则算出来的不一样，虚高（或少计）了得分。",
    basis: EVALUATION_MEASURES,
    advice: "按评分规则重新计算得分。",
    severity: "error",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-evaluation", "department-evaluation"],
    defects: ["D70"],
    messages: {
      high: "得分{{score}}偏高，按{{source}}应得{{expected}}分（{{how}}）。",
      low: "得分{{score}}偏低，按{{source}}应得{{expected}}分（{{how}}）。",
    },
  },
  *check({ document, scores, pack }) {
    for (const worked of scores.indicators) {
      const row = document.indicators[worked.indicator];
      const cell = row?.cells.score?.cell;
      const { expectedScore } = worked;
      if (!row || row.score === null || cell === undefined || expectedScore === null) continue;
      const { min, max } =
        typeof expectedScore === "number" ? { min: expectedScore, max: expectedScore } : expectedScore;
      // A tenth of a point on a small weight is how people round.
      const slack = Math.max(pack.tolerance.score, 0.0151);
      if (row.score >= min - slack && row.score <= max + slack) continue;
      const data = {
        score: figure(row.score),
        source: worked.source || "评分规则",
        expected: shown(expectedScore),
        how: worked.explanation || "见评分规则",
      };
      const fix =
        typeof expectedScore === "number"
          ? {
              fix: {
                kind: "suggested" as const,
                title: `改为${figure(expectedScore)}`,
                edits: [editCell(document, cell, expectedScore)],
              },
            }
          : {};
      const messageId = row.score > max ? ("high" as const) : ("low" as const);
      // Marking oneself down breaks no rule that anyone would object to.
      const severity = messageId === "low" ? ("warning" as const) : ("error" as const);
      yield {
        messageId,
        cell,
        data,
        severity,
        advice: `改为${shown(expectedScore)}分，或写明另行计分的依据。`,
        ...fix,
      };
    }
  },
});

function shown(score: ExpectedScore): string {
  if (score === null) return "";
  return typeof score === "number" ? figure(score) : `${figure(score.min)}～${figure(score.max)}`;
}
