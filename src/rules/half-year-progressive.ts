import { TARGET_MEASURES } from "./circulars";
import { slotOf } from "./indicator-slot";
import { brief, plain } from "./prose";
import { filledRows } from "./row-facts";
import { defineRule } from "./rule";

/** Work that takes a year is not finished by June. */
export const halfYearProgressive = defineRule({
  id: "half-year-progressive",
  meta: {
    basis: TARGET_MEASURES,
    advice: "半年值改写阶段性节点，例如“6月底前完成招标”，或写“不适用”。",
    severity: "info",
    kinds: "all",
    messages: { same: "半年（程）指标值与全年（程）指标值都是“{{value}}”，没有体现进度。" },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const { halfYearTarget, target, cells } = indicator;
      if (!halfYearTarget || !cells.halfYearTarget || plain(halfYearTarget.text) !== plain(target.text)) continue;
      const slot = slotOf(indicator);
      if (slot === "process" || slot === "unknown" || slot === "cost") continue;
      const finished = /^(?:完成|建成|通过验收|验收合格|及时|按时)$/.test(plain(target.text));
      const counted = slot === "quantity" && target.class === "numeric";
      if (finished || counted)
        yield { messageId: "same", cell: cells.halfYearTarget.cell, data: { value: brief(target.text) } };
    }
  },
});
