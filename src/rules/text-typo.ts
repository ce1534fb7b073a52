import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { textCells } from "./form-cells";
import { plain } from "./prose";
import { TYPOS } from "./typos";
import { defineRule } from "./rule";

const IMPOSSIBLE_DATE =
  /(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|0)月|(?<!\d)(?:1[3-9]|[2-9]\d)月(?:\d{1,2}日|底|份)|\d{1,2}月(?:3[2-9]|[4-9]\d)日/;

/** Slips in fixed phrases and dates that no calendar has. */
export const textTypo = defineRule({
  id: "text-typo",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改正后再报送。",
    severity: "info",
    kinds: "all",
    messages: {
      typo: "“{{wrong}}”疑为“{{right}}”之误。",
      date: "“{{date}}”不是真实的日期。",
    },
  },
  *check({ document }) {
    for (const { cell, text } of textCells(document)) {
      const wrong = TYPOS.flatMap(([pattern, right]) => {
        const match = [...text.matchAll(pattern)][0];
        return match ? [{ wrong: around(text, match.index, match[0].length), right: right, at: match }] : [];
      });
      const [first] = wrong;
      if (first) {
        const to = TYPOS.reduce((fixed, [pattern, right]) => fixed.replace(pattern, right), text);
        const fix = {
          kind: "suggested" as const,
          title: `改“${first.at[0]}”为“${first.right}”`,
          edits: [editCell(document, cell, to)],
        };
        yield {
          messageId: "typo",
          cell,
          data: { wrong: first.wrong, right: first.wrong.replace(first.at[0], first.right) },
          fix,
        };
        continue;
      }
      const date = IMPOSSIBLE_DATE.exec(plain(text))?.[0];
      if (date !== undefined) yield { messageId: "date", cell, data: { date } };
    }
  },
});

function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - 4), index + length + 4).replace(/\s+/g, "");
}
