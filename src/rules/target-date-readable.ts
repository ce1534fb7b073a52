import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { filledRows } from "./row-facts";
import { defineRule } from "./rule";

/** A date that lost its format shows as a number such as 44561. */
export const targetDateReadable = defineRule({
  id: "target-date-readable",
  meta: {
    basis: TARGET_MEASURES,
    advice: "把单元格设为日期格式，或直接写成“××××年×月×日前”。",
    severity: "error",
    kinds: "all",
    messages: { serial: "“{{text}}”是日期的序列号，应为{{date}}。" },
  },
  *check({ document }) {
    for (const { cells, target, actual } of filledRows(document)) {
      for (const [located, value] of [
        [cells.target, target],
        [cells.actual, actual],
      ] as const) {
        if (!located || !value?.traits.has("date-serial") || !value.date) continue;
        const [year, month, day] = value.date.to.split("-").map(Number);
        const date = `${year}年${month}月${day}日`;
        const fix = {
          kind: "certain" as const,
          title: `改为“${date}”`,
          edits: [editCell(document, located.cell, date)],
        };
        yield { messageId: "serial", cell: located.cell, data: { text: located.text, date }, fix };
      }
    }
  },
});
