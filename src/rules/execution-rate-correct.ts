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
        const [rate, spending] = [named(row, "executionRate"), named(row, "spending")];
        const budgets = [named(row, "budget"), named(row, "initialBudget")].filter((one) => one !== undefined);
        if (rate?.number == null || spending?.number == null || plain(rate.text) === "") continue;
        const rights = budgets.flatMap(({ number }) => (number ? [((spending.number ?? 0) / number) * 100] : []));
        const [right] = rights;
        if (right === undefined) continue;
        const stated = percentOf(rate);
        if (rights.some((one) => Math.abs(one - stated) <= Math.max(pack.tolerance.rate, 0.5))) continue;
        const budget = budgets.find(({ number }) => number)?.text.trim() ?? "";
        const data = { spending: spending.text.trim(), budget, right: figure(right, 2), stated: rate.text.trim() };
        yield { messageId: "wrong", cell: rate.cell, data };
      }
    }
  },
});

function named({ amounts }: AmountRow, name: Amount["name"]): Amount | undefined {
  return amounts.find((amount) => amount.name === name);
}

/** A rate in percent, however it is kept: 0.95 shown as 95%, text "95%", or 95 under a heading with %. */
function percentOf({ text, number }: Amount): number {
  const shown = /(-?[\d.]+)%/.exec(plain(text))?.[1];
  if (shown !== undefined) return Number(shown);
  const value = number ?? 0;
  return Math.abs(value) <= 1.5 ? value * 100 : value;
}
