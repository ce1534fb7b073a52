import { parseCellRef } from "../sheet/address";
import { totalsOf } from "./amount-facts";
import { ARITHMETIC } from "./circulars";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { TotalCheck } from "./amount-facts";

/** A row that says 合计 says how much. */
export const totalFilled = defineRule({
  id: "total-filled",
  meta: {
    basis: ARITHMETIC,
    advice: "填各项之和，最好用求和公式。",
    severity: "error",
    kinds: "all",
    messages: { blank: "“{{label}}”没有填写，各项之和为{{sum}}。" },
  },
  *check({ document }) {
    for (const table of document.tables.filter(({ kind }) => kind === "subprojects")) {
      const blank = totalsOf(table).filter(
        ({ total, sum }) => total.number === null && plain(total.text) === "" && sum !== 0,
      );
      // Unit prices and counts are not added up; of several columns the one with the money is.
      for (const check of blank.filter(({ total }) => total.name === "amount" || blank.length === 1)) {
        const sum = figure(check.sum);
        const edit = { ...editCell(document, check.total.cell, check.sum), toFormula: sumFormula(check) };
        const fix = { kind: "certain" as const, title: `填合计${sum}`, edits: [edit] };
        yield {
          messageId: "blank",
          cell: check.total.cell,
          data: { label: quoted(check.totalLabel), sum },
          advice: `填${sum}，最好用求和公式。`,
          fix,
        };
      }
    }
  },
});

function sumFormula({ parts }: TotalCheck): string {
  const cells = parts
    .map(({ cell }) => cell)
    .toSorted((a, b) => (parseCellRef(a)?.row ?? 0) - (parseCellRef(b)?.row ?? 0));
  return `SUM(${cells[0] ?? ""}:${cells.at(-1) ?? ""})`;
}
