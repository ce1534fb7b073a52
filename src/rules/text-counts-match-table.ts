import { ARITHMETIC } from "./circulars";
import { brief, plain } from "./prose";
import { defineRule } from "./rule";

const CLAIM =
  /(?<!\d)(\d{1,3})(?:个|条|项)?(一|二|三)级指标|(一|二|三)级指标(?:共|共有|共计|有|设|设置|设有)?(\d{1,3})[个条项]/g;

/** What the text says of the number of indicators is what the table holds. */
export const textCountsMatchTable = defineRule({
  id: "text-counts-match-table",
  meta: {
    basis: ARITHMETIC,
    advice: "按表中实际个数改正文字。",
    severity: "error",
    kinds: "all",
    messages: { differs: "文字写有{{claimed}}个{{level}}级指标，表中是{{counted}}个：“{{text}}”。" },
  },
  *check({ document }) {
    const { levels, indicators } = document;
    if (indicators.length === 0) return;
    const counted = {
      一: levels.filter(({ depth }) => depth === 1).length,
      二: levels.filter(({ depth }) => depth === 2).length,
      三: indicators.filter(({ residue }) => !residue).length,
    };
    for (const { cell, text } of [...document.notes, ...document.fields]) {
      for (const [, before, after, first, last] of plain(text).matchAll(CLAIM)) {
        const [number, level] = [before ?? last ?? "", after ?? first ?? ""];
        if (level !== "一" && level !== "二" && level !== "三") continue;
        if (counted[level] === 0 || Number(number) === counted[level]) continue;
        yield {
          messageId: "differs",
          cell,
          data: { claimed: number, level, counted: counted[level], text: brief(text) },
        };
      }
    }
  },
});
