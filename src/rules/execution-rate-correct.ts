import { totalsOf } from "./amount-facts";
import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { plain } from "./prose";
import { defineRule } from "./rule";
import { parseCellRef } from "../sheet/address";
import type { Amount, AmountRow, SideTable } from "../form/document";

/** 执行率 = 执行数 ÷ 预算数. */
export const executionRateCorrect = defineRule({
  id: "execution-rate-correct",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "按“执行数÷预算数”重新计算。",
    severity: "error",
    kinds: "all",
    messages: { wrong: "{{spending}}÷{{budget}}＝{{right}}%，表中执行率是{{stated}}。" },
  },
  *check({ document, pack }) {
    const monitored = document.kind === "project-monitoring";
    for (const table of document.tables) {
      for (const row of table.rows) {
        const rate = row.amounts.find(({ name }) => name === "executionRate");
        if (rate?.number == null || plain(rate.text) === "") continue;
        const amounts = besides(table, row, rate);
        const pairs = spendingsOf(amounts).flatMap((spending) =>
          budgetsOf(amounts, monitored).map((budget) => ({
            spending,
            budget,
            right: percentOfBudget(spending, budget),
          })),
        );
        const [first] = pairs;
        const stated = percentOf(rate);
        const isStated = (right: number) => Math.abs(right - stated) <= Math.max(pack.tolerance.rate, 0.5);
        // A form with spending to July and for the whole year has one rate: it may be of either.
        if (!first || pairs.some(({ right }) => isStated(right))) continue;
        // Right by the parts of a total that is itself told as wrong.
        if (
          pairs.some(({ spending, budget }) =>
            isStated(percentOfBudget(summed(table, spending), summed(table, budget))),
          )
        )
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

/** A total as its parts make it; what is no total as it stands. */
function summed(table: SideTable, amount: Amount): Amount {
  const check = totalsOf(table).find(({ total }) => total.cell === amount.cell);
  if (!check) return amount;
  const filled = check.parts.filter(({ number }) => number !== null);
  return check.sum > (amount.number ?? 0) || filled.length > 1 ? { ...amount, number: check.sum } : amount;
}

/** The amounts a rate is worked out of: on its row, or above it in its column where the block runs downwards. */
function besides({ rows }: SideTable, row: AmountRow, rate: Amount): readonly Amount[] {
  if (row.amounts.some((amount) => amount !== rate && amount.number !== null)) return row.amounts;
  const column = parseCellRef(rate.cell)?.column;
  return rows
    .filter(({ row: at }) => at < row.row)
    .flatMap(({ amounts }) => amounts.filter(({ cell }) => parseCellRef(cell)?.column === column));
}

function spendingsOf(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.filter(({ name, number }) => (name === "spending" || name === "halfYearSpending") && number !== null);
}

/** What the year's budget became comes before what it was; at year's end only the former counts. */
function budgetsOf(amounts: readonly Amount[], monitored: boolean): readonly Amount[] {
  const filled = amounts.filter(({ number }) => number !== null && number !== 0);
  const adjusted = filled.filter(
    ({ name, label }) => (name === null || name === "adjustment") && /调整后?(?:的)?预算|预算调整后/.test(plain(label)),
  );
  const [annual, initial] = (["budget", "initialBudget"] as const).map((wanted) =>
    filled.filter(({ name }) => name === wanted),
  );
  const ranked = [adjusted, annual ?? [], initial ?? []].filter((group) => group.length > 0);
  return monitored ? ranked.flat() : (ranked[0] ?? []);
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
