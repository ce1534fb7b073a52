import { TARGET_MEASURES } from "./circulars";
import { plain } from "./prose";
import { targetRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

const BASELINE = /较|比|同比|环比|上年|上一年|去年|同期|基期|年均|以前年度|现状|原有/;

/** A change is a change against something. */
export const targetBaselineStated = defineRule({
  id: "target-baseline-stated",
  meta: {
    basis: TARGET_MEASURES,
    advice: "写明基期和基期数，例如“较上年下降≥90%（上年××次）”。",
    severity: "warning",
    kinds: "all",
    messages: { missing: "指标值“{{target}}”没有写明和哪一年（或哪个基数）相比。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      if (!target.relative || target.relative.baseline !== null) continue;
      const said = [
        name,
        textOf(indicator, "explanation"),
        textOf(indicator, "scoringRule"),
        textOf(indicator, "remark"),
      ];
      if (said.some((text) => BASELINE.test(text))) continue;
      const text = plain(target.text);
      yield {
        messageId: "missing",
        cell,
        data: { target: text },
        advice: `写明基期和基期数，例如“较上年${text}（并注明上年实际数）”。`,
      };
    }
  },
});
