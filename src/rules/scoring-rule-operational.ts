import { EVALUATION_MEASURES } from "./circulars";
import { eachOrOnce, filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** "酌情扣分" leaves the score to whoever holds the pen. */
export const scoringRuleOperational = defineRule({
  id: "scoring-rule-operational",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "写明扣分标准，例如“每低1个百分点扣5%权重，扣完为止”“每发现一处扣0.5分”。",
    severity: "info",
    kinds: "all",
    messages: {
      discretion: "评分规则“{{words}}”没有写明扣多少。",
      most: "{{count}}条指标的评分规则写“酌情”扣分，没有写明扣多少。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document).filter((row) =>
      /酌情|适当(?:扣|减|给)分|视情况/.test(textOf(row, "scoringRule")),
    );
    const { each, heading } = eachOrOnce(document, "scoringRule", rows);
    if (heading) yield { messageId: "most", cell: heading, data: { count: rows.length } };
    for (const row of each) {
      const cell = row.cells.scoringRule?.cell;
      const words =
        /[^，,。；;]*(?:酌情|适当(?:扣|减|给)分|视情况)[^，,。；;]*/.exec(textOf(row, "scoringRule"))?.[0] ?? "";
      if (cell !== undefined) yield { messageId: "discretion", cell, data: { words: words.trim() } };
    }
  },
});
