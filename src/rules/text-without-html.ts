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
    basis: TARGET_MEASURES,
    advice: "删去代码，只留文字。",
    severity: "info",
    kinds: "all",
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
