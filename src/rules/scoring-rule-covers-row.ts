import { FORM_NOTE } from "./circulars";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** The form's notes say for every category how it is scored. */
export const scoringRuleCoversRow = defineRule({
  id: "scoring-rule-covers-row",
  meta: {
    basis: FORM_NOTE,
    advice: "在说明中补充该类指标的评分规则，或写明参照哪一类执行。",
    severity: "info",
    kinds: "all",
    messages: { silent: "填表说明没有规定“{{level}}”定量指标的评分规则。" },
  },
  *check({ document }) {
    const notes = document.notes.map(({ text }) => plain(text)).join("");
    const named = new Set(
      [...notes.matchAll(/["“'‘]?([\p{Script=Han}]{2,4})["”'’]?类(?:每项|各项)?指标/gu)].map(([, name = ""]) => name),
    );
    if (named.size < 2 || !/评分规则|扣权重|得权重/.test(notes)) return;
    for (const level of document.levels.filter(({ depth }) => depth === 1)) {
      const counted = level.indicators.some((index) => (document.indicators[index]?.target.number ?? null) !== null);
      if (!counted || [...named].some((name) => plain(level.name).includes(name))) continue;
      yield { messageId: "silent", cell: level.cell, data: { level: quoted(level.name) } };
    }
  },
});
