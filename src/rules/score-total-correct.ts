import { ARITHMETIC } from "./circulars";
import { editCell } from "./cell-edit";
import { figure, sumOf } from "./money";
import { plain } from "./prose";
import { defineRule } from "./rule";
import type { FormDocument, TotalRow } from "../form/document";

/** The total is the sum of the scores (and of the weights). */
export const scoreTotalCorrect = defineRule({
  id: "score-total-correct",
  meta: {
    title: "合计应当等于各项之和",
    why: "合计与各项对不上，总分和评价等级就不可信。",
    basis: ARITHMETIC,
    advice: "改正合计，最好用求和公式。",
    severity: "error",
    kinds: "all",
    defects: ["D76"],
    messages: {
      score: "“{{label}}”的得分为{{stated}}，各项得分之和为{{sum}}。",
      weight: "“{{label}}”的权重为{{stated}}，各项权重之和为{{sum}}。",
    },
  },
  *check({ document, scores }) {
    const outside = scores.budget ?? { weight: 0, score: 0 };
    for (const total of document.totals.filter(({ scope }) => scope === "all")) {
      for (const column of ["score", "weight"] as const) {
        const located = total[column];
        const stated = typeof located?.value === "number" ? located.value : null;
        const sum = sumAbove(document, total, column);
        // With no rows filled in the printed full mark says nothing.
        if (!located || stated === null || sum === null || sum === 0) continue;
        const extra = outside[column] ?? 0;
        if (
          [sum, sum + extra, sum + 10 * Number(column === "weight" && extra === 0 && sum === 90)].some(
            (one) => Math.abs(one - stated) <= 0.0101,
          )
        )
          continue;
        const right = sumOf([sum, extra]);
        const fix = {
          kind: "suggested" as const,
          title: `改为${figure(right)}`,
          edits: [editCell(document, located.cell, right)],
        };
        const data = { label: plain(total.label), stated: figure(stated), sum: figure(right) };
        yield { messageId: column, cell: located.cell, data, fix };
      }
    }
  },
});

/** The sum over the rows above a total; null where one that counts is blank. */
function sumAbove({ indicators }: FormDocument, { row }: TotalRow, column: "score" | "weight"): number | null {
  const above = indicators.filter((one) => one.row < row && !one.residue && !/加分|减分/.test(one.levelOne));
  const weighted = above.filter(({ weight, nameWeight }) => (weight ?? nameWeight) !== null);
  const numbers = weighted.map((one) => (column === "score" ? one.score : (one.weight ?? one.nameWeight)));
  return numbers.length === 0 || numbers.some((number) => number === null)
    ? null
    : sumOf(numbers.map((number) => number ?? 0));
}
