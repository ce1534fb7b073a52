import { isNotApplicable, shownName } from "./row-facts";
import { EVALUATION_MEASURES } from "./circulars";
import { gapsIn, isUnscored } from "./blank-form";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";
import type { BudgetScore } from "../scoring/form-scores";

/** Every weighted indicator is scored; where the score follows from a rule, filling it in is the fix. */
export const scoreFilled = defineRule({
  id: "score-filled",
  meta: {
    title: "得分应当填写",
    why: "有权重有完成值而没有得分，总分就不完整。",
    basis: EVALUATION_MEASURES,
    advice: "按评分规则计算并填写得分。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-evaluation", "department-evaluation"],
    defects: ["D03", "D70"],
    messages: {
      empty: "指标“{{name}}”没有填写得分。",
      budget: "预算执行率占{{weight}}分，得分没有填写。",
      most: "{{count}}条指标没有填写得分。",
    },
  },
  *check({ document, scores }) {
    if (isUnscored(document)) return;
    const { budget } = scores;
    if (
      budget != null &&
      budget.score === null &&
      budget.scoreCell !== null &&
      document.totals.some(({ score }) => score)
    )
      yield {
        messageId: "budget",
        cell: budget.scoreCell,
        data: { weight: figure(budget.weight) },
        ...budgetRepair(document, budget),
      };
    const gaps = gapsIn(
      document,
      "score",
      (row) =>
        (row.weight ?? row.nameWeight) !== null &&
        !row.residue &&
        row.role !== "group" &&
        !isNotApplicable(row) &&
        !/加分|减分/.test(row.levelOne),
    );
    if (gaps.heading) yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count } };
    for (const { cell, indicator } of gaps.cells) {
      const worked = scores.indicators[document.indicators.indexOf(indicator)];
      const expected = typeof worked?.expectedScore === "number" ? worked.expectedScore : null;
      const repair =
        expected === null
          ? {}
          : {
              advice: `按${worked?.source ?? "评分规则"}应得${figure(expected)}分（${worked?.explanation ?? ""}）。`,
              fix: {
                kind: "suggested" as const,
                title: `填${figure(expected)}`,
                edits: [editCell(document, cell, expected)],
              },
            };
      yield { messageId: "empty", cell, data: { name: shownName(indicator) }, ...repair };
    }
  },
});

function budgetRepair(document: FormDocument, { scoreCell, expectedScore, explanation }: BudgetScore) {
  if (typeof expectedScore !== "number" || scoreCell === null)
    return { advice: "按“执行率×分值”计算并填写，最高不超过分值。" };
  const edits = [editCell(document, scoreCell, expectedScore)];
  return {
    advice: `按预算执行率应得${figure(expectedScore)}分（${explanation}）。`,
    fix: { kind: "suggested" as const, title: `填${figure(expectedScore)}`, edits },
  };
}
