import { TARGET_MEASURES } from "./circulars";
import { coverageOf } from "./goal-coverage";
import { shownName, shownTarget } from "./row-facts";
import { defineRule } from "./rule";

/** The goal and its indicator state the same thing with the same number. */
export const goalQuantityConsistent = defineRule({
  id: "goal-quantity-consistent",
  meta: {
    basis: TARGET_MEASURES,
    advice: "核实后把目标和指标改成同一个数值。",
    severity: "warning",
    kinds: "all",
    messages: { differs: "“{{label}}”写的是“{{pledge}}”，对应指标“{{name}}”（{{at}}）的指标值却是“{{target}}”。" },
  },
  *check(context) {
    for (const { label, cell, pledge, verdict, rival } of coverageOf(context)) {
      if (verdict !== "differs" || !rival) continue;
      yield {
        messageId: "differs",
        cell,
        data: {
          label,
          pledge: pledge.text,
          name: shownName(rival),
          at: rival.cells.target?.cell ?? rival.cells.levelThree?.cell ?? "",
          target: shownTarget(rival),
        },
      };
    }
  },
});
