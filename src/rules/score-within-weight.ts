import { EVALUATION_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { figure, sumOf } from "./money";
import { filledRows } from "./row-facts";
import { weightScale } from "./weight-scale";
import { bonusPoints } from "../scoring/points-rows";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";
import type { FormScores } from "../scoring/form-scores";

/** The weight is the full mark. */
export const scoreWithinWeight = defineRule({
  id: "score-within-weight",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "改为不高于权重的得分。",
    severity: "error",
    kinds: "all",
    messages: {
      above: "得分{{score}}高于权重{{weight}}。",
      negative: "得分{{score}}是负数。",
    },
  },
  *check({ document, scores }) {
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
        yield {
          messageId: "negative",
          cell,
          data: { score: figure(score) },
          advice: "得分最低为0分，改为不低于0的得分。",
        };
      }
    }
    yield* beyondPoints(document, scores);
  },
});

/** Points for budget execution and bonus points have their full marks too. */
function* beyondPoints(document: FormDocument, { budget }: FormScores) {
  const execution = budget ? [{ ...budget, kind: "execution" as const }] : [];
  for (const { weight, score, scoreCell, kind } of [...execution, ...bonusPoints(document)]) {
    if (score === null || scoreCell === null) continue;
    if (weight !== null && weight > 0 && score > weight + 0.0051) {
      const edits = [editCell(document, scoreCell, weight)];
      const fix = { kind: "suggested" as const, title: `改为满分${figure(weight)}`, edits };
      const data = { score: figure(score), weight: figure(weight) };
      yield { messageId: "above" as const, cell: scoreCell, data, fix };
    } else if (kind === "execution" && score < 0) {
      yield { messageId: "negative" as const, cell: scoreCell, data: { score: figure(score) } };
    }
  }
}
