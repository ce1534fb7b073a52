import { EVALUATION_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { figure, sumOf } from "./money";
import { filledRows } from "./row-facts";
import { weightScale } from "./weight-scale";
import { defineRule } from "./rule";

/** The weight is the full mark. */
export const scoreWithinWeight = defineRule({
  id: "score-within-weight",
  meta: {
    title: "得分不得超出权重",
    why: "权重就是该指标的满分，得分在零与权重之间。",
    basis: EVALUATION_MEASURES,
    advice: "改为不高于权重的得分。",
    severity: "error",
    kinds: "all",
    defects: ["D71"],
    messages: {
      above: "得分{{score}}高于权重{{weight}}。",
      negative: "得分{{score}}是负数。",
    },
  },
  *check({ document }) {
    const scale = weightScale(document);
    for (const { score, weight, nameWeight, cells, levelOne } of filledRows(document)) {
      const written = weight ?? nameWeight;
      const full = written === null ? null : sumOf([written * scale]);
      if (score === null || !cells.score) continue;
      const cell = cells.score.cell;
      if (full !== null && full > 0 && score > full + 0.0051) {
        const fix = {
          kind: "suggested" as const,
          title: `改为满分${figure(full)}`,
          edits: [editCell(document, cell, full)],
        };
        yield { messageId: "above", cell, data: { score: figure(score), weight: figure(full) }, fix };
      } else if (score < 0 && !/减分|扣分|加分/.test(levelOne)) {
        yield { messageId: "negative", cell, data: { score: figure(score) } };
      }
    }
  },
});
