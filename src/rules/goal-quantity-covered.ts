import { TARGET_MEASURES } from "./circulars";
import { coverageOf } from "./goal-coverage";
import { defineRule } from "./rule";

/** 财预〔2015〕88号: indicators break the goal down; what it promises in numbers must stand in one of them. */
export const goalQuantityCovered = defineRule({
  id: "goal-quantity-covered",
  meta: {
    title: "目标中的数量应当有指标承接",
    why: "指标由目标分解而来，目标承诺了数量而没有指标承接，年底就不会考核到它。",
    basis: TARGET_MEASURES,
    advice: "增设一条指标承接这个数量，或在目标中删去它。",
    severity: "warning",
    kinds: "all",
    defects: ["D10"],
    messages: { uncovered: "“{{label}}”承诺“{{pledge}}”，但没有一条指标承接它。" },
  },
  *check(context) {
    for (const { label, cell, pledge, verdict } of coverageOf(context)) {
      if (verdict !== "uncovered") continue;
      yield {
        messageId: "uncovered",
        cell,
        data: { label, pledge: pledge.text },
        advice: `增设一条指标承接它，例如：三级指标“${pledge.object.slice(0, 16) || "相应工作"}${pledge.unit === "%" ? "" : "数量"}”，指标值“≥${pledge.number}${pledge.unit}”；不再要求的，在目标中删去。`,
      };
    }
  },
});
