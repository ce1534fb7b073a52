import { toYuan } from "../value/units";
import { budgetOf, budgetsOf } from "./amount-facts";
import { CORE_INDICATORS } from "./circulars";
import { slotOf } from "./indicator-slot";
import { figure } from "./money";
import { plain } from "./prose";
import { shownName, targetRows } from "./row-facts";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";

/** The cost of the whole project is no part of one year's budget. */
const SEVERAL_YEARS = /总投资|概算|累计|全周期|全生命周期|中期|三年/;

/** 财预〔2021〕101号: the cost ceiling lies within the budget. */
export const costWithinBudget = defineRule({
  id: "cost-within-budget",
  meta: {
    basis: CORE_INDICATORS,
    advice: "总成本的指标值改为不高于预算数。",
    severity: "warning",
    kinds: "all",
    messages: { above: "“{{name}}”的指标值“{{target}}”超过预算{{budget}}万元（{{at}}）。" },
  },
  *check({ document }) {
    const ofYear = budgetOf(document);
    if (!ofYear) {
      if (document.indicators.some((row) => slotOf(row) === "cost"))
        yield { cannotJudge: "没有识别出带单位的预算总额，无法与成本指标核对。" };
      return;
    }
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      if (slotOf(indicator) !== "cost" || SEVERAL_YEARS.test(name) || target.number === null || target.unit === null)
        continue;
      const yuan = toYuan(target.number, target.unit);
      // An indicator of the long-term goal is held against what the whole term costs, where the form says that.
      const budget = indicator.longTerm ? budgetsOf(document).find(({ ofYears }) => ofYears) : ofYear;
      if (budget === undefined) continue;
      // A target set on the initial budget is not wrong because the budget was cut later.
      if (yuan === null || yuan <= largestBudget(document, budget.yuan) * 1.0001) continue;
      const data = {
        name: shownName(indicator),
        target: target.text.trim(),
        budget: figure(budget.yuan / 10_000),
        at: budget.amount.cell,
      };
      yield { messageId: "above", cell, data };
    }
  },
});

/** The largest of the budgets the form states for the whole project: initial, of the year, adjusted. */
function largestBudget({ tables }: FormDocument, least: number): number {
  const budgets = tables
    .filter(({ kind, moneyUnit }) => (kind === "execution" || kind === "funds") && moneyUnit !== null)
    .flatMap(({ rows, moneyUnit }) =>
      rows.flatMap(({ amounts }) =>
        amounts
          .filter(
            ({ name, label }) =>
              name === "initialBudget" || name === "budget" || /预算(?:数|额|总额)?$/.test(plain(label)),
          )
          .map(({ number }) => (number ?? 0) * (moneyUnit ?? 0)),
      ),
    );
  return Math.max(least, ...budgets);
}
