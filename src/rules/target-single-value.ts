import { TARGET_MEASURES } from "./circulars";
import { brief } from "./prose";
import { targetRows } from "./row-facts";
import { defineRule } from "./rule";

/** One indicator, one value. */
export const targetSingleValue = defineRule({
  id: "target-single-value",
  meta: {
    basis: TARGET_MEASURES,
    advice: "拆成几条指标，各写各的名称和指标值。",
    severity: "info",
    kinds: "all",
    messages: { compound: "指标值“{{target}}”里有{{count}}个数值。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      if (!target.traits.has("compound") || target.quantities.length < 2) continue;
      yield { messageId: "compound", cell, data: { target: brief(target.text), count: target.quantities.length } };
    }
  },
});
