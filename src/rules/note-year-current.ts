import { FORM_NOTE } from "./circulars";
import { brief, plain, sentencesIn } from "./prose";
import { defineRule } from "./rule";

const CUTOFF = /时间节点|截止|截至|截止到|采集|统计口径|基准日|评价期|数据时点/;

/** The notes of a form speak of the form's own year. */
export const noteYearCurrent = defineRule({
  id: "note-year-current",
  meta: {
    basis: FORM_NOTE,
    advice: "把说明里的日期更新到本年度。",
    severity: "warning",
    kinds: "all",
    messages: { stale: "本表是{{year}}年度的，说明写的却是{{found}}年：“{{text}}”。" },
  },
  *check({ document }) {
    const { year } = document;
    if (year === null) return;
    for (const { cell, text } of document.notes) {
      for (const sentence of sentencesIn(text)) {
        const said = plain(sentence).replace(/《[^》]*》/g, "");
        if (!CUTOFF.test(said)) continue;
        const found = [...said.matchAll(/((?:19|20)\d{2})年/g)].map(([, digits]) => Number(digits));
        if (found.length === 0 || found.some((one) => one >= year)) continue;
        const [first = 0] = found;
        yield {
          messageId: "stale",
          cell,
          data: { year, found: first, text: brief(sentence) },
          advice: `把“${first}年”改为“${year}年”。`,
        };
      }
    }
  },
});
