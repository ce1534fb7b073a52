import { isBlankForm } from "./blank-form";
import { TARGET_MEASURES } from "./circulars";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

const BOXES = /[□☐◻▢]/;
const TICKS = /[√✓✔☑■▣●◉✅☒✗✘Rþ]/;

/** A choice offered as boxes, or as bare 是 否, has one of them ticked. */
export const checkboxTicked = defineRule({
  id: "checkbox-ticked",
  meta: {
    basis: TARGET_MEASURES,
    advice: "在适用的选项前打“√”（或把“□”改为“☑”），其余保留“□”。",
    severity: "warning",
    kinds: "all",
    messages: { unticked: "“{{label}}”列出了选项，但一个也没有勾选。" },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    for (const { label, text, cell, confidence } of document.fields) {
      if (confidence < 0.5) continue;
      const boxes = BOXES.test(text) && !TICKS.test(text);
      const choice = /^(?:是否|有无|否是)$/.test(plain(text));
      if (boxes || choice) yield { messageId: "unticked", cell, data: { label: quoted(label) } };
    }
  },
});
