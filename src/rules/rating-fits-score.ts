import { EVALUATION_MEASURES } from "./circulars";
import { plain } from "./prose";
import { ratingLegend, ratingName } from "../scoring/rating-legend";
import { cellRef } from "../sheet/address";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import { defineRule } from "./rule";
import type { FormDocument, FormText } from "../form/document";

const WORDS = /优秀|优|良好|良|合格|中等|中|不合格|差/;

/** 财预〔2020〕10号: 90 and more 优, 80–90 良, 60–80 中, less 差. */
export const ratingFitsScore = defineRule({
  id: "rating-fits-score",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "按总分改正等级。",
    severity: "error",
    kinds: "all",
    topic: "rating",
    messages: { differs: "总分对应的等级是“{{right}}”，表中写的是“{{stated}}”。" },
  },
  *check({ document, scores, pack }) {
    const { rating } = scores;
    if (rating === null) return;
    const legend = ratingLegend(document.notes);
    const names = (legend === null || legend === "unread" ? pack.ratings : legend).map(({ name }) => name);
    for (const { cell, text } of [...ratingFields(document), ...besideTotal(document)]) {
      const word = statedIn(text);
      const stated = word === null ? null : ratingName(word);
      if (stated === null || !names.includes(stated) || stated === rating) continue;
      yield { messageId: "differs", cell, data: { right: rating, stated }, advice: `改为“${rating}”。` };
    }
  },
});

/** The rating a cell states: a word by itself, or the ticked one of several boxes. */
function statedIn(text: string): string | null {
  const line = plain(text);
  if (/[□☐☑√■✓✔]/.test(line)) return tickedIn(line);
  return line.length <= 8 ? (WORDS.exec(line)?.[0] ?? null) : null;
}

/** The one word whose box is ticked, the boxes standing all before or all after their words; null where it is not plain. */
function tickedIn(line: string): string | null {
  const box = "[□☐☑√■✓✔]+";
  const before = [...line.matchAll(new RegExp(`(${box})(${WORDS.source})`, "g"))];
  const after = [...line.matchAll(new RegExp(`(${WORDS.source})(${box})`, "g"))];
  const leading = new RegExp(`^${box}`).test(line);
  const pairs = leading
    ? before.map(([, mark = "", word = ""]) => [mark, word] as const)
    : after.map(([, word = "", mark = ""]) => [mark, word] as const);
  const ticked = pairs.filter(([mark]) => /[☑√■✓✔]/.test(mark)).map(([, word]) => word);
  return ticked.length === 1 ? (ticked[0] ?? null) : null;
}

function ratingFields({ fields }: FormDocument): readonly FormText[] {
  return fields.filter(
    ({ name, label, text }) =>
      name === "rating" || (name === "conclusion" && /等[级次]|结论/.test(label) && plain(text).length <= 4),
  );
}

/** A word alone beside the figures of the total: "总分 | 100 | 99.28 | 良". */
function besideTotal({ sheet, totals, area }: FormDocument): readonly FormText[] {
  const total = totals.findLast(({ scope }) => scope === "all");
  if (!total) return [];
  const columns = Array.from({ length: area.right - area.left + 1 }, (_none, at) => area.left + at);
  return columns.flatMap((column) => {
    const cell = cellRef(total.row - 1, column);
    const own = anchorRef(sheet, total.row - 1, column) === cell;
    const { text } = cellAtRef(sheet, cell);
    return own && new RegExp(`^(?:${WORDS.source})$`).test(plain(text)) ? [{ cell, text }] : [];
  });
}
