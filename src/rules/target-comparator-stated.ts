import { CORE_INDICATORS } from "./circulars";
import { plain } from "./prose";
import { eachOrOnce, filledRows, targetCell, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** 财预〔2021〕101号: a value says at least, at most or exactly. */
export const targetComparatorStated = defineRule({
  id: "target-comparator-stated",
  meta: {
    basis: CORE_INDICATORS,
    advice: "越多越好的写“≥”，越少越好的写“≤”，必须恰好等于的写“=”。",
    severity: "info",
    kinds: "all",
    messages: {
      missing: "指标值“{{target}}”没有写比较符号。",
      most: "{{count}}条指标值只有数字，没有写比较符号（≥、≤、=）。",
    },
  },
  *check({ document }) {
    const bare = filledRows(document).filter((indicator) => {
      const { target } = indicator;
      if (target.class !== "numeric" && target.class !== "percent") return false;
      if (/[正反负逆]向/.test(textOf(indicator, "direction"))) return false;
      if (target.traits.has("compound") || target.traits.has("date-serial") || target.traits.has("frequency"))
        return false;
      return (
        target.comparator === null &&
        target.number !== null &&
        target.number !== 0 &&
        plain(textOf(indicator, "comparator")) === ""
      );
    });
    const { each, heading } = eachOrOnce(document, "target", bare);
    if (heading) yield { messageId: "most", cell: heading, data: { count: bare.length } };
    for (const indicator of each) {
      const cell = targetCell(indicator);
      if (cell !== null) yield { messageId: "missing", cell, data: { target: indicator.target.text.trim() } };
    }
  },
});
