import { CORE_INDICATORS } from "./circulars";
import { figure } from "./money";
import { quoted } from "./prose";
import { filledRows, isNotApplicable } from "./row-facts";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** An indicator on the form counts for something. */
export const weightPositive = defineRule({
  id: "weight-positive",
  meta: {
    basis: CORE_INDICATORS,
    advice: "给出正的权重；不考核的指标整行删去。",
    severity: "error",
    kinds: "all",
    messages: { none: "指标“{{name}}”的权重是{{weight}}。" },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const { weight, cells, name } = row;
      if (weight === null || !cells.weight || !isToldAsNought(row)) continue;
      yield { messageId: "none", cell: cells.weight.cell, data: { name: quoted(name), weight: figure(weight) } };
    }
  },
});

/** Whether a row counts for nothing although it is considered: no row of points added or taken off, none that does not apply. */
export function isToldAsNought(row: Indicator): boolean {
  return row.weight !== null && row.weight <= 0 && !isNotApplicable(row) && !/加分|减分|扣分/.test(row.levelOne);
}
