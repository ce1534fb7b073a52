import { attainmentOf } from "./attainment";
import { EVALUATION_MEASURES } from "./circulars";
import { EMPTY_REASONS } from "./lexicon";
import { plain } from "./prose";
import { judgedRow } from "../scoring/judged-row";
import { filledRows, shownActual, shownName, shownTarget } from "./row-facts";
import { defineRule } from "./rule";

/** "无" is no reason for a target that was missed. */
export const deviationMeaningful = defineRule({
  id: "deviation-meaningful",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "写明没有完成的具体原因和改进措施。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation"],
    messages: { hollow: "“{{name}}”没有完成（目标“{{target}}”，实际“{{actual}}”），偏差原因却写“{{reason}}”。" },
  },
  *check({ document, pack }) {
    for (const indicator of filledRows(document).map(judgedRow)) {
      const { cells, actual } = indicator;
      const reason = cells.deviation?.text.trim() ?? "";
      if (!actual || !cells.deviation || reason === "" || !EMPTY_REASONS.test(plain(reason))) continue;
      if (attainmentOf(indicator, pack).attained !== false || /^[-—/\\]+$/.test(reason)) continue;
      const data = {
        name: shownName(indicator),
        target: shownTarget(indicator),
        actual: shownActual(indicator),
        reason,
      };
      yield { messageId: "hollow", cell: cells.deviation.cell, data };
    }
  },
});
