import { totalsOf } from "./amount-facts";
import { ARITHMETIC } from "./circulars";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** Sources are filled in, so the total is too. */
export const fundsTotalFilled = defineRule({
  id: "funds-total-filled",
  meta: {
    basis: ARITHMETIC,
    advice: "总额填各分项之和。",
    severity: "error",
    kinds: "all",
    messages: {
      blank: "“{{label}}”没有填写，各分项合计为{{sum}}。",
      zero: "“{{label}}”为0，各分项合计却是{{sum}}。",
    },
  },
  *check({ document }) {
    for (const table of document.tables) {
      if (table.kind !== "funds" && table.kind !== "execution") continue;
      for (const { total, totalLabel, sum } of totalsOf(table)) {
        if (sum === 0 || (total.number !== null && total.number !== 0)) continue;
        const blank = plain(total.text) === "";
        if (total.number === null && !blank) continue;
        const fix = {
          // A blank has one right answer; a nought somebody typed may be meant.
          kind: blank ? ("certain" as const) : ("suggested" as const),
          title: `填${figure(sum)}`,
          edits: [editCell(document, total.cell, sum)],
        };
        const data = { label: quoted(totalLabel).replace(/[:：]$/, ""), sum: figure(sum) };
        yield { messageId: blank ? "blank" : "zero", cell: total.cell, data, advice: `填${figure(sum)}。`, fix };
      }
    }
  },
});
