import { CORE_INDICATORS } from "./circulars";
import { slotOf } from "./indicator-slot";
import { plain } from "./prose";
import { shownName, shownTarget, targetRows } from "./row-facts";
import { withSign } from "./target-comparator-suitable";
import { NOT_A_CEILING } from "./target-sense";
import { defineRule } from "./rule";

/** 财预〔2021〕101号: a cost indicator states what must not be exceeded. */
export const costTargetCapped = defineRule({
  id: "cost-target-capped",
  meta: {
    basis: CORE_INDICATORS,
    advice: "改用“≤”，例如“≤50万元”。",
    severity: "warning",
    kinds: "all",
    topic: "cost",
    messages: {
      floor: "成本指标“{{name}}”的指标值“{{target}}”写成了下限，等于鼓励多花钱。",
      exact: "成本指标“{{name}}”的指标值“{{target}}”用了“=”，节约了反而不算完成。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      if (slotOf(indicator) !== "cost" || target.class !== "numeric" || NOT_A_CEILING.test(plain(name))) continue;
      const data = { name: shownName(indicator), target: shownTarget(indicator) };
      if (target.number === 0 || target.number === null) continue;
      if (target.comparator === "≥" || target.comparator === ">") {
        yield { messageId: "floor", cell, data, ...withSign(document, indicator, cell, "≤") };
      } else if (target.comparator === "=") {
        yield { messageId: "exact", cell, data, severity: "info", ...withSign(document, indicator, cell, "≤") };
      }
    }
  },
});
