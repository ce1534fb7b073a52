import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { defineRule } from "./rule";

/** 财预〔2020〕10号, or the form's own note: an execution rate below the limit set for it needs a reason. */
export const executionExplained = defineRule({
  id: "execution-explained",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "在原因栏写明没有支出的金额、原因和后续安排。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation"],
    topic: "budget",
    messages: { low: "预算执行率{{rate}}%，低于{{limit}}%，没有说明原因。" },
  },
  *check({ scores }) {
    const duty = scores.executionDuty;
    if (!duty || duty.explained) return;
    const cell = duty.cell ?? scores.budget?.weightCell ?? null;
    const data = { rate: figure(duty.rate * 100, 2), limit: figure(duty.limit * 100, 2) };
    const basis = duty.sourceCell === null ? {} : { basis: `本表${duty.source}` };
    if (cell === null) yield { cannotJudge: "表中没有填写原因的位置，无法判断预算执行率偏低是否已说明。" };
    else yield { messageId: "low", cell, data, ...basis };
  },
});
