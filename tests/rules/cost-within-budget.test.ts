import { costWithinBudget } from "../../src/rules/cost-within-budget";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(costWithinBudget, {
  valid: {
    "a cost within the budget": targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 50 | < |`,
    }),
  },
  invalid: {
    "a cost beyond the budget": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤60万元 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 50 | < |`,
      }),
      finds: [["D8", "“项目总成本”的指标值“≤60万元”超过预算50万元（C4）。"]],
    },
  },
});
