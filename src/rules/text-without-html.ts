import { hasHtml, stripHtml } from "../value/normalize";
import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { textCells } from "./form-cells";
import { brief } from "./prose";
import { defineRule } from "./rule";

/** Tags of the system the form came out of are no content. */
export const textWithoutHtml = defineRule({
  id: "text-without-html",
  meta: {
    title: "单元格中不得残留网页代码",
    why: "从系统导出时带出的代码（如<p>）影响阅读，也会使数值无法识别。",
    basis: TARGET_MEASURES,
    advice: "删去代码，只留文字。",
    severity: "info",
    kinds: "all",
    defects: ["D85"],
    messages: { html: "单元格里有网页代码：“{{text}}”。" },
  },
  *check({ document }) {
    for (const { cell, text } of textCells(document)) {
      if (!hasHtml(text)) continue;
      const to = stripHtml(text).trim();
      const fix = { kind: "certain" as const, title: "删去网页代码", edits: [editCell(document, cell, to)] };
      yield { messageId: "html", cell, data: { text: brief(text) }, fix };
    }
  },
});
