import { CORE_INDICATORS } from "./circulars";
import { brief, plain } from "./prose";
import { targetRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** A row declared 定量 has a number, one declared 定性 has none. */
export const valueTypeFits = defineRule({
  id: "value-type-fits",
  meta: {
    basis: CORE_INDICATORS,
    advice: "改指标类型，或按类型改写指标值。",
    severity: "warning",
    kinds: "all",
    messages: {
      notQuantitative: "标为定量指标，指标值“{{target}}”却没有数值。",
      notQualitative: "标为定性指标，指标值“{{target}}”却是数值。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const type = plain(textOf(indicator, "valueType"));
      const { target } = indicator;
      const worded = target.class === "graded" || target.class === "vague";
      const counted = target.class === "numeric" || target.class === "percent" || target.class === "range";
      const data = { target: brief(target.text) };
      if (/定量/.test(type) && worded && target.number === null) yield { messageId: "notQuantitative", cell, data };
      else if (/定性/.test(type) && counted && !target.traits.has("scale"))
        yield { messageId: "notQualitative", cell, data };
    }
  },
});
