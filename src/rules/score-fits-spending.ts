import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { defineRule } from "./rule";
import { scoreAheadOfBudget } from "../scoring/form-rules";

/** A pack may ask it: nearly full marks on half the money say that one of the two figures wants another look. */
export const scoreFitsSpending = defineRule({
  id: "score-fits-spending",
  meta: {
    title: "指标得分宜与预算执行进度相称",
    why: "资金支出远落后于指标得分，多半是目标定低了，或资金结余没有如实反映。",
    basis: EVALUATION_MEASURES,
    advice: "核对指标得分和执行数；情况属实的，说明少花钱也能办成的原因。",
    severity: "info",
    kinds: ["project-self-evaluation", "department-self-evaluation"],
    defects: ["D92"],
    messages: { ahead: "指标得分率{{score}}%，预算执行率只有{{rate}}%，相差较大。" },
  },
  *check({ scores, pack }) {
    const limit = pack.scoring.scoreAgainstBudget;
    const ahead = scoreAheadOfBudget(scores);
    const { budget, scoreSum, weightBase } = scores;
    if (limit === null || ahead === null || ahead <= limit) return;
    const cell = budget?.scoreCell ?? budget?.weightCell;
    if (!cell || !budget || budget.executionRate === null || scoreSum === null || weightBase === null) return;
    const data = { score: figure((scoreSum / weightBase) * 100, 2), rate: figure(budget.executionRate * 100, 2) };
    yield { messageId: "ahead", cell, data };
  },
});
