import { parseDateSpan } from "../value/date";
import { TARGET_MEASURES } from "./circulars";
import { halfOf, periodField } from "./project-period";
import { quoted } from "./prose";
import { defineRule } from "./rule";

/** A project begins before it ends. */
export const periodInOrder = defineRule({
  id: "period-in-order",
  meta: {
    basis: TARGET_MEASURES,
    advice: "核实并改正项目的开始时间或完成时间。",
    severity: "error",
    kinds: "all",
    messages: {
      reversed: "开始时间“{{start}}”晚于完成时间“{{end}}”。",
      period: "项目期“{{text}}”的开始晚于结束。",
    },
  },
  *check({ document }) {
    const start = document.fields.find(({ name }) => name === "startDate");
    const end = document.fields.find(({ name }) => name === "endDate");
    const both = periodField(document.fields);
    const [first, last] = [halfOf(document, 0), halfOf(document, 1)];
    if (both && first && last && first.from > last.to)
      yield { messageId: "period", cell: both.cell, data: { text: quoted(both.text) } };
    if (!start || !end) return;
    const [from, to] = [parseDateSpan(start.text), parseDateSpan(end.text)];
    if (from && to && from.from > to.to) {
      yield { messageId: "reversed", cell: end.cell, data: { start: start.text, end: end.text } };
    }
  },
});
