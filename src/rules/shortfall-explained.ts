import { attainmentOf } from "./attainment";
import { EVALUATION_MEASURES } from "./circulars";
import { isBlank } from "./blank-form";
import { judgedRow } from "../scoring/judged-row";
import { filledRows, shownActual, shownName, shownTarget } from "./row-facts";
import { defineRule } from "./rule";

/** 财预〔2020〕10号: an indicator not reached gives its reason and what will be done. */
export const shortfallExplained = defineRule({
  id: "shortfall-explained",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "在偏差原因栏写明没有完成的具体原因和改进措施。",
    severity: "error",
    kinds: ["project-self-evaluation", "department-self-evaluation"],
    topic: "explanation",
    messages: {
      blank: "“{{name}}”目标“{{target}}”，实际“{{actual}}”，没有完成，偏差原因却是空白。",
      noColumn: "“{{name}}”目标“{{target}}”，实际“{{actual}}”，没有完成，表中没有说明原因。",
    },
  },
  *check({ document, pack }) {
    const { below } = pack.explanations;
    if (below === null) return;
    for (const indicator of filledRows(document).map(judgedRow)) {
      const { cells, actual } = indicator;
      const { attained, completion } = attainmentOf(indicator, pack);
      if (!actual || !cells.actual || attained !== false || (completion ?? 0) >= below) continue;
      const data = { name: shownName(indicator), target: shownTarget(indicator), actual: shownActual(indicator) };
      if (cells.deviation) {
        // A budget spent to nine tenths and more is as it should be.
        const spent = /执行率/.test(indicator.name) && (completion ?? 0) >= 0.9;
        if (isBlank(cells.deviation))
          yield { messageId: "blank", cell: cells.deviation.cell, data, severity: spent ? "info" : "error" };
      } else if (isBlank(cells.remark)) {
        yield { messageId: "noColumn", cell: cells.actual.cell, data, severity: "info" };
      }
    }
  },
});
