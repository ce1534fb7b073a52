import { totalsOf } from "./amount-facts";
import { ARITHMETIC } from "./circulars";
import { figure, sameAmount } from "./money";
import { quoted } from "./prose";
import { defineRule } from "./rule";

/** The items of a project add up to its total. */
export const subprojectsSum = defineRule({
  id: "subprojects-sum",
  meta: {
    basis: ARITHMETIC,
    advice: "核实各项金额，改正合计或明细。",
    severity: "error",
    kinds: "all",
    messages: { differs: "“{{label}}”为{{total}}，各项之和为{{sum}}，相差{{gap}}。" },
  },
  *check({ document }) {
    for (const table of document.tables.filter(({ kind }) => kind === "subprojects")) {
      for (const { total, totalLabel, parts, sum } of totalsOf(table)) {
        if (total.number === null || total.number === 0 || parts.every(({ number }) => number === null)) continue;
        if (sameAmount(total.number, sum)) continue;
        const gap = figure(Math.abs(total.number - sum));
        const data = { label: quoted(totalLabel), total: figure(total.number), sum: figure(sum), gap };
        yield { messageId: "differs", cell: total.cell, data };
      }
    }
  },
});
