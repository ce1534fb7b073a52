import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { quoted } from "./prose";
import { defineRule } from "./rule";
import type { AmountRow } from "../form/document";

/** 财预〔2020〕10号, 预算法 第13条: nothing is spent that is not in the budget. */
export const spendingWithinBudget = defineRule({
  id: "spending-within-budget",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "核实执行数；年中追加了预算的，在全年（调整）预算数中填调整后的数，并说明原因。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-evaluation", "department-evaluation"],
    messages: { over: "“{{label}}”执行数{{spending}}大于预算数{{budget}}，多支出{{gap}}。" },
  },
  *check({ document }) {
    for (const { rows } of document.tables) {
      const over = rows.filter(isOver);
      // The total tells of its parts.
      const told = over.some(({ role }) => role === "total") ? over.filter(({ role }) => role === "total") : over;
      for (const row of told) {
        const { spending, budget } = amountsOf(row);
        if (!spending || spending.number === null || budget === null) continue;
        const data = {
          label: quoted(row.label).replace(/[:：]$/, "") || "本项目",
          spending: figure(spending.number),
          budget: figure(budget),
          gap: figure(spending.number - budget),
        };
        yield { messageId: "over", cell: spending.cell, data };
      }
    }
  },
});

function isOver(row: AmountRow): boolean {
  const { spending, budget } = amountsOf(row);
  return spending?.number != null && budget !== null && budget > 0 && spending.number > budget * 1.0005 + 0.01;
}

/** A row's spending and the largest of its budgets: initial, of the year, adjusted. */
function amountsOf({ amounts }: AmountRow) {
  const budgets = amounts.filter(
    ({ name, label, number }) =>
      number !== null &&
      (name === "budget" ||
        name === "initialBudget" ||
        (name !== "spending" && /预算/.test(label) && !/率|执行/.test(label))),
  );
  return {
    spending: amounts.find(({ name }) => name === "spending"),
    budget: budgets.length === 0 ? null : Math.max(...budgets.map(({ number }) => number ?? 0)),
  };
}
