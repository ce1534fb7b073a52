import { ARITHMETIC } from "./circulars";
import { plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

const NUMERALS = "一二三四五六七八九十";
const STATED = /以上(\d{1,2}|[一二三四五六七八九十两])(?:项|条|点|个)/;
const MARKS = /[①-⑳]/g;

/** "以上n项" stands under n items. */
export const scoringRuleItemCount = defineRule({
  id: "scoring-rule-item-count",
  meta: {
    basis: ARITHMETIC,
    advice: "改正项数，并相应改正每项所占权重。",
    severity: "warning",
    kinds: "all",
    messages: {
      count: "评分规则列了{{listed}}项，却写“以上{{stated}}项”。",
      share: "评分规则列了{{listed}}项，每项却占1/{{divisor}}权重。",
    },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const raw = textOf(row, "scoringRule");
      const cell = row.cells.scoringRule?.cell;
      // NFKC turns ① into 1: the marks are counted in the text as written.
      const listed = new Set(raw.match(MARKS) ?? []).size;
      if (cell === undefined || listed < 2) continue;
      const rule = plain(raw);
      const said = STATED.exec(rule)?.[1];
      const stated =
        said === undefined ? null : said === "两" ? 2 : /\d/.test(said) ? Number(said) : NUMERALS.indexOf(said) + 1;
      const divisor = Number(/各占1\/(\d{1,2})/.exec(rule)?.[1] ?? 0);
      if (stated !== null && stated !== listed) {
        yield {
          messageId: "count",
          cell,
          data: { listed, stated },
          advice: `改为“以上${listed}项各占1/${listed}权重”。`,
        };
      } else if (divisor > 1 && divisor !== listed) {
        yield {
          messageId: "share",
          cell,
          data: { listed, divisor },
          advice: `改为“各占1/${listed}权重”，或改正所列项数。`,
        };
      }
    }
  },
});
