import { attainmentOf } from "./attainment";
import { EVALUATION_MEASURES } from "./circulars";
import { isBlank } from "./blank-form";
import { figure } from "./money";
import { plain } from "./prose";
import { judgedRow } from "../scoring/judged-row";
import { filledRows, shownActual, shownName, shownTarget, textOf } from "./row-facts";
import { EMPTY_REASONS } from "./lexicon";
import { defineRule } from "./rule";

/** 财预〔2020〕10号: far above target means the target was too low, or needs a reason. */
export const overachievementExplained = defineRule({
  id: "overachievement-explained",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "说明超额的原因；目标定低的，按偏离程度扣分，下年调高指标值。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation"],
    topic: "explanation",
    messages: { over: "“{{name}}”目标“{{target}}”，实际“{{actual}}”，完成{{percent}}%，没有说明原因。" },
  },
  *check({ document, pack }) {
    const limit = pack.explanations.over;
    if (limit === null) return;
    for (const indicator of filledRows(document).map(judgedRow)) {
      const { cells, actual } = indicator;
      const { completion } = attainmentOf(indicator, pack);
      if (!actual || !cells.actual || completion === null || completion <= limit) continue;
      // One more of a few is the least there can be.
      const [wanted, done] = [indicator.target.number ?? 0, actual.number ?? 0];
      if (indicator.target.class === "numeric" && Number.isInteger(wanted) && done === wanted + 1) continue;
      // 8% for 5% is three points more, however many times that is.
      if (indicator.target.class === "percent" && done - wanted <= 5) continue;
      const reason = [textOf(indicator, "deviation"), textOf(indicator, "remark")].find(
        (text) => !EMPTY_REASONS.test(plain(text)) && text.trim() !== "",
      );
      if (reason !== undefined && !isBlank(cells.deviation ?? cells.remark)) continue;
      const data = {
        name: shownName(indicator),
        target: shownTarget(indicator),
        actual: shownActual(indicator),
        percent: figure(completion * 100, 1),
      };
      yield { messageId: "over", cell: cells.actual.cell, data };
    }
  },
});
