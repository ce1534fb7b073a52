import { parseUnit } from "../value/units";
import { TARGET_MEASURES } from "./circulars";
import { brief, plain } from "./prose";
import { filledRows, targetCell, textOf } from "./row-facts";
import { parseTarget } from "../value/parse-target";
import { defineRule } from "./rule";

/** One row, one unit: the value's own and the unit column's agree. */
export const targetUnitConsistent = defineRule({
  id: "target-unit-consistent",
  meta: {
    title: "指标值与计量单位应当一致",
    why: "指标值里的单位和计量单位栏不同，或者定性的值配了数量单位，考核时不知以哪个为准。",
    basis: TARGET_MEASURES,
    advice: "单位只保留一处，并与指标值的含义一致；定性指标的计量单位栏留空。",
    severity: "error",
    kinds: "all",
    defects: ["D23"],
    messages: {
      differs: "指标值“{{target}}”的单位是“{{own}}”，计量单位栏却是“{{unit}}”。",
      qualitative: "指标值“{{target}}”是定性表述，计量单位栏却填了“{{unit}}”。",
    },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const unit = plain(textOf(indicator, "unit"));
      const cell = targetCell(indicator);
      if (cell === null || unit === "" || /^[-—/\\无]+$|定性|是\/?否|其他|等级|文字/.test(unit)) continue;
      // The value by itself, without the help of the unit column.
      const alone = parseTarget(textOf(indicator, "target"));
      const read = parseUnit(unit);
      if (!read || read.kind === "other") continue;
      if (
        (alone.class === "graded" || alone.class === "vague") &&
        alone.number === null &&
        !/全覆盖|零/.test(alone.text)
      ) {
        if (read.kind === "percent" || read.kind === "money")
          yield { messageId: "qualitative", cell, data: { target: brief(alone.text), unit } };
        continue;
      }
      const own = alone.unit === null ? null : parseUnit(alone.unit);
      if (own === null || own.kind === "other" || alone.unit === null) continue;
      const clash =
        own.kind === read.kind
          ? own.kind !== "count" && own.kind !== "rate" && own.factor !== read.factor
          : own.kind !== "rate" && read.kind !== "rate";
      if (clash && alone.unit !== unit)
        yield { messageId: "differs", cell, data: { target: brief(alone.text), own: alone.unit, unit } };
    }
  },
});
