import { isNotApplicable, shownName } from "./row-facts";
import { EVALUATION_MEASURES } from "./circulars";
import { gapsIn, isUnscored } from "./blank-form";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { planScores } from "../scoring/plan-scores";
import { quoted } from "./prose";
import { defineRule } from "./rule";
import type { Pack } from "../packs/pack";
import type { FormDocument } from "../form/document";
import type { BudgetScore, FormScores } from "../scoring/form-scores";

/** Every weighted indicator is scored; where the score follows from a rule, filling it in is the fix. */
export const scoreFilled = defineRule({
  id: "score-filled",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "按评分规则计算并填写得分。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-evaluation", "department-evaluation"],
    messages: {
      empty: "指标“{{name}}”没有填写得分。",
      total: "“{{label}}”的得分没有填写，各项得分之和为{{sum}}。",
      budget: "预算执行率占{{weight}}分，得分没有填写。",
      most: "{{count}}条指标没有填写得分。",
    },
  },
  *check({ document, scores, pack }) {
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
    yield* blankTotal(document, scores, pack);
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

/** A total whose full marks are printed and whose score is blank, though every row is scored. */
function* blankTotal(document: FormDocument, scores: FormScores, pack: Pack) {
  const open = document.indicators.some(
    (row) => (row.weight ?? row.nameWeight) !== null && row.score === null && row.role !== "group",
  );
  const [total] = document.totals.filter(({ scope }) => scope === "all").slice(-1);
  if (open || !total || total.weight === null || total.score === null || total.score.text.trim() !== "") return;
  const edit = planScores(document, scores, pack, { correct: false }).find(({ cell }) => cell === total.score?.cell);
  if (!edit || typeof edit.to !== "number") return;
  const sum = figure(edit.to);
  const fix = { kind: "suggested" as const, title: `填${sum}`, edits: [edit] };
  const data = { label: quoted(total.label), sum };
  yield { messageId: "total" as const, cell: total.score.cell, data, advice: `填${sum}，最好用求和公式。`, fix };
}

function budgetRepair(document: FormDocument, { scoreCell, expectedScore, explanation }: BudgetScore) {
  if (typeof expectedScore !== "number" || scoreCell === null)
    return { advice: "按“执行率×分值”计算并填写，最高不超过分值。" };
  const edits = [editCell(document, scoreCell, expectedScore)];
  return {
    advice: `按预算执行率应得${figure(expectedScore)}分（${explanation}）。`,
    fix: { kind: "suggested" as const, title: `填${figure(expectedScore)}`, edits },
  };
}
