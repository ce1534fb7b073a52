import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { brief, plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** A unit stands in the value or in its column, not in both; percent is written %. */
export const targetUnitOnce = defineRule({
  id: "target-unit-once",
  meta: {
    title: "计量单位不重复书写",
    why: "单位栏已有单位，指标值里再写一遍，汇总时数值列会变成文字。",
    basis: TARGET_MEASURES,
    advice: "有单位栏的，指标值只填数字；没有单位栏的，单位写在数字后面。",
    severity: "info",
    kinds: "all",
    defects: ["D37"],
    messages: {
      twice: "指标值“{{target}}”已带单位，计量单位栏又填了“{{unit}}”。",
      word: "指标值“{{target}}”把百分号写成了“百分比”。",
    },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const { target } = indicator.cells;
      if (!target || typeof target.value !== "string") continue;
      const unit = plain(textOf(indicator, "unit"));
      const text = plain(target.text);
      const fixed = (to: string) => ({
        kind: "certain" as const,
        title: `改为“${to}”`,
        edits: [editCell(document, target.cell, to)],
      });
      if (/^[≥≤><=]*\d[\d.,]*百分比$/.test(text)) {
        yield { messageId: "word", cell: target.cell, data: { target: brief(text) }, fix: fixed(text.replace("百分比", "%")) };
      } else if (unit !== "" && text.endsWith(unit) && /^[≥≤><=]*\d[\d.]*$/.test(text.slice(0, -unit.length))) {
        const to = text.slice(0, -unit.length);
        yield { messageId: "twice", cell: target.cell, data: { target: brief(text), unit }, fix: fixed(to) };
      }
    }
  },
});
