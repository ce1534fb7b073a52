import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { plain } from "./prose";
import { targetRows } from "./row-facts";
import { unitHint } from "./unit-hint";
import { defineRule } from "./rule";

/** A sign that is no unit behind a number: "≥3↑". */
export const targetUnitLegible = defineRule({
  id: "target-unit-legible",
  meta: {
    basis: TARGET_MEASURES,
    advice: "把符号改成真正的计量单位。",
    severity: "error",
    kinds: "all",
    messages: { garbled: "指标值“{{target}}”里的“{{rest}}”不是计量单位，疑为录入或转换错误。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      if (!target.traits.has("garbled-unit")) continue;
      const clean = /^[^\d]*\d[\d.,]*/.exec(plain(target.text))?.[0] ?? "";
      const rest = plain(target.text).slice(clean.length) || target.rest;
      const hint = unitHint(indicator.name);
      const data = { target: target.text.trim(), rest };
      if (hint === null || clean === "") yield { messageId: "garbled", cell, data };
      else {
        const to = `${clean}${hint}`;
        const fix = { kind: "suggested" as const, title: `改为“${to}”`, edits: [editCell(document, cell, to)] };
        yield { messageId: "garbled", cell, data, advice: `改写为“${to}”，或据实改成正确的单位。`, fix };
      }
    }
  },
});
