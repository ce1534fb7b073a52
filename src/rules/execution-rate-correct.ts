import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { plain } from "./prose";
import { defineRule } from "./rule";
import type { Amount, AmountRow } from "../form/document";

/** 执行率 = 执行数 ÷ 预算数. */
export const executionRateCorrect = defineRule({
  id: "execution-rate-correct",
  meta: {
    title: "预算执行率应当计算正确",
    why: "执行率是预算执行得分的依据，算错则得分也错。",
    basis: EVALUATION_MEASURES,
    advice: "按“执行数÷预算数”重新计算。",
    severity: "error",
    kinds: "all",
    defects: ["D60"],
    messages: { wrong: "{{spending}}÷{{budget}}＝{{right}}%，表中执行率是{{stated}}。" },
  },
  *check({ document, pack }) {
    for (const { rows } of document.tables) {
      for (const row of rows) {
        const rate = row.amounts.find(({ name }) => name === "executionRate");
        if (rate?.number == null || plain(rate.text) === "") continue;
        const pairs = spendingsOf(row).flatMap((spending) =>
          budgetsOf(row).map((budget) => ({ spending, budget, right: percentOfBudget(spending, budget) })),
        );
        const [first] = pairs;
        const stated = percentOf(rate);
        // A form with spending to July and for the whole year has one rate: it may be of either.
        if (!first || pairs.some(({ right }) => Math.abs(right - stated) <= Math.max(pack.tolerance.rate, 0.5)))
          continue;
        const { spending, budget, right } = first;
        const data = {
          spending: spending.text.trim(),
          budget: budget.text.trim(),
          right: figure(right, 2),
          stated: rate.text.trim(),
        };
        yield { messageId: "wrong", cell: rate.cell, data };
      }
    }
  },
});

function spendingsOf({ amounts }: AmountRow): readonly Amount[] {
  return amounts.filter(({ name, number }) => (name === "spending" || name === "halfYearSpending") && number !== null);
}

function budgetsOf({ amounts }: AmountRow): readonly Amount[] {
  const budgets = amounts.filter(
    ({ name, number }) => (name === "budget" || name === "initialBudget") && number !== null && number !== 0,
  );
  // The year's adjusted budget comes first: it is what the rate is of.
  return budgets.toSorted((a, b) => Number(b.name === "budget") - Number(a.name === "budget"));
}

function percentOfBudget(spending: Amount, budget: Amount): number {
  return ((spending.number ?? 0) / (budget.number ?? 1)) * 100;
}

/** A rate in percent, however it is kept: 0.95 shown as 95%, text "95%", or 95 under a heading with %. */
function percentOf({ text, number }: Amount): number {
  const shown = /(-?[\d.]+)%/.exec(plain(text))?.[1];
  if (shown !== undefined) return Number(shown);
  const value = number ?? 0;
  return Math.abs(value) <= 1.5 ? value * 100 : value;
}
