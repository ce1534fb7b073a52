import { TARGET_MEASURES } from "./circulars";
import { coverageOf } from "./goal-coverage";
import { plain } from "./prose";
import { measureWord } from "./unit-hint";
import { defineRule } from "./rule";
import type { Pledge } from "./goal-facts";

/** 财预〔2015〕88号: indicators break the goal down; what it promises in numbers must stand in one of them. */
export const goalQuantityCovered = defineRule({
  id: "goal-quantity-covered",
  meta: {
    basis: TARGET_MEASURES,
    advice: "增设一条指标承接这个数量，或在目标中删去它。",
    severity: "warning",
    kinds: "all",
    messages: { uncovered: "“{{label}}”承诺“{{pledge}}”，但没有一条指标承接它。" },
  },
  *check(context) {
    for (const { label, cell, pledge, verdict } of coverageOf(context)) {
      if (verdict !== "uncovered") continue;
      yield {
        messageId: "uncovered",
        cell,
        data: { label, pledge: pledge.text },
        advice: `增设一条指标承接它，${exampleFor(pledge)}；不再要求的，在目标中删去。`,
      };
    }
  },
});

/** An example with a name where the goal gives one that stands by itself; the value alone where it does not. */
function exampleFor({ object, number, unit, comparator }: Pledge): string {
  const noun = plain(object)
    .replace(/^(?:全年|年内|年底前|共|累计|再|新(?![建增改])|完成|开展|组织|举办)+/, "")
    .replace(/(?:达到|达|降到|降至|降低到|不低于|不少于|不超过|超过|控制在|为|至|到)$/, "");
  const sign = unit === "%" && number === 100 ? "=" : /[≤<]/.test(comparator ?? "") ? "≤" : "≥";
  const value = `指标值“${sign}${number}${unit}”`;
  const stands = noun.length >= 2 && noun.length <= 14 && !/[向对按将把使让以与并及了的]|足额|按时/.test(noun);
  if (!stands) return `例如${value}`;
  return `例如：三级指标“${noun}${unit === "%" || /[数量率度积]$/.test(noun) ? "" : measureWord(unit)}”，${value}`;
}
