import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { filledRows } from "./row-facts";
import { defineRule } from "./rule";

/** 0.0900000762939453 is 9 % after a lossy conversion. */
export const targetNumberClean = defineRule({
  id: "target-number-clean",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改成原来的数值。",
    severity: "error",
    kinds: "all",
    messages: { artefact: "“{{text}}”带有换算误差，应为{{clean}}。" },
  },
  *check({ document }) {
    for (const { cells, target, actual, name } of filledRows(document)) {
      for (const [located, value] of [
        [cells.target, target],
        [cells.actual, actual],
      ] as const) {
        const number = /-?\d+\.\d{7,}/.exec(located?.text ?? "")?.[0];
        if (!located || !value?.traits.has("float-artefact") || number === undefined) continue;
        const rounded = Number(Number(number).toPrecision(5));
        const share = /率|比例|比重|幅度/.test(name) && Math.abs(rounded) <= 1 && !located.text.includes("%");
        const clean = share ? `${Number((rounded * 100).toPrecision(5))}%` : String(rounded);
        const to = located.text.replace(number, clean);
        const edits = [editCell(document, located.cell, typeof located.value === "number" && !share ? rounded : to)];
        const fix = { kind: "certain" as const, title: `改为“${to}”`, edits };
        yield { messageId: "artefact", cell: located.cell, data: { text: located.text, clean }, fix };
      }
    }
  },
});
