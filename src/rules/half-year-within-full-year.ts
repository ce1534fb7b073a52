import { onOneScale } from "../value/one-scale";
import { TARGET_MEASURES } from "./circulars";
import { filledRows } from "./row-facts";
import { directionByName } from "./row-direction";
import { defineRule } from "./rule";

/** What is due by the end of June is no more than what is due by the end of December. */
export const halfYearWithinFullYear = defineRule({
  id: "half-year-within-full-year",
  meta: {
    basis: TARGET_MEASURES,
    advice: "核实并改正半年（程）指标值或全年（程）指标值。",
    severity: "error",
    kinds: "all",
    messages: { more: "半年（程）指标值“{{half}}”超过全年（程）指标值“{{full}}”。" },
  },
  *check({ document, pack }) {
    for (const indicator of filledRows(document)) {
      const { halfYearTarget, target, cells } = indicator;
      if (!halfYearTarget || !cells.halfYearTarget) continue;
      // A share that should fall (结余率) is rightly higher at mid-year.
      if (target.class === "percent" && directionByName(indicator, pack) === "lowerIsBetter") continue;
      // 户 at mid-year and 次 at the end are two things.
      if (halfYearTarget.unit !== target.unit) continue;
      const scaled = onOneScale(halfYearTarget, target);
      if (!scaled || scaled.actual.number <= scaled.target.number) continue;
      const data = { half: halfYearTarget.text.trim(), full: target.text.trim() };
      yield { messageId: "more", cell: cells.halfYearTarget.cell, data };
    }
  },
});
