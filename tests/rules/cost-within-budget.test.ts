import { costWithinBudget } from "../../src/rules/cost-within-budget";
import { targetForm, termForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(costWithinBudget, {
  valid: {
    "the term's cost under the term's budget, the year's under the year's": termForm(900, 300, "≤900万元", "≤300万元"),
    "a ceiling set on a budget that was cut later": `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 90 | 89 | 89 | 10 | 100% | 10 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 成本指标 | 经济成本指标 | 项目总成本 | ≤90万元 | 89万元 | 90 | 90 |  |`,
    "a cost within the budget": targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 50 | < |`,
    }),
  },
  invalid: {
    "the year's cost beyond the year's budget, though not beyond the term's": {
      form: termForm(900, 300, "≤900万元", "≤400万元"),
      finds: [["G10", "“项目总成本”的指标值“≤400万元”超过预算300万元（F4）。"]],
    },
    "a cost beyond the budget": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤60万元 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 50 | < |`,
      }),
      finds: [["D8", "“项目总成本”的指标值“≤60万元”超过预算50万元（C4）。"]],
    },
  },
});
