import { CORE_INDICATORS } from "./circulars";
import { slotOf } from "./indicator-slot";
import { shownName, shownTarget, targetRows } from "./row-facts";
import { defineRule } from "./rule";

/** A cost of nothing is known beforehand. */
export const targetNotForegone = defineRule({
  id: "target-not-foregone",
  meta: {
    basis: CORE_INDICATORS,
    advice: "写出真正的成本上限，例如“≤50万元”；不涉及的成本指标整行删去。",
    severity: "warning",
    kinds: "all",
    messages: { zero: "成本指标“{{name}}”的指标值是“{{target}}”。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      if (slotOf(indicator) !== "cost" || target.number !== 0 || target.class !== "numeric") continue;
      // Harm done to society or nature may well be aimed at zero.
      if (/社会成本|生态|环境|超支|超概|率|事故|投诉/.test(`${indicator.levelTwo}${name}`)) continue;
      yield { messageId: "zero", cell, data: { name: shownName(indicator), target: shownTarget(indicator) } };
    }
  },
});
