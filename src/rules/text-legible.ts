import { TARGET_MEASURES } from "./circulars";
import { textCells } from "./form-cells";
import { brief, plain, quoted } from "./prose";
import { defineRule } from "./rule";

const BROKEN = /\ufffd|锟斤拷|[?？]{4,}|烫烫烫|屯屯屯/;
const REPEATED = /([\p{Script=Han}]{4,})\1/u;
const CUT = /[，,：:]$/;

/** Garbled, repeated or broken-off text was lost on the way into the form. */
export const textLegible = defineRule({
  id: "text-legible",
  meta: {
    basis: TARGET_MEASURES,
    advice: "对照原文改正。",
    severity: "info",
    kinds: "all",
    messages: {
      broken: "文字里有乱码：“{{text}}”。",
      repeated: "“{{part}}”连着出现了两遍。",
      cut: "文字没有写完：“…{{text}}”。",
    },
  },
  *check({ document }) {
    const labels = new Set([
      ...document.fields.map(({ labelCell }) => labelCell),
      ...document.columns.map(({ headerCell }) => headerCell),
    ]);
    for (const { cell, text } of textCells(document)) {
      if (labels.has(cell)) continue;
      const line = plain(text);
      const part = REPEATED.exec(text)?.[1];
      if (BROKEN.test(text)) yield { messageId: "broken", cell, data: { text: brief(text) }, severity: "warning" };
      else if (part !== undefined) yield { messageId: "repeated", cell, data: { part } };
      else if (line.length > 20 && CUT.test(line))
        yield { messageId: "cut", cell, data: { text: quoted(text).slice(-12) } };
    }
  },
});
