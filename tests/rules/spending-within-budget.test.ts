import { spendingWithinBudget } from "../../src/rules/spending-within-budget";
import { testRule } from "./rule-tester";

const form = (amounts: string) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    ${amounts}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`;

testRule(spendingWithinBudget, {
  valid: {
    "spending within the year's budget": form(`| ^ | 年度资金总额 | 50 | 60 | 60 | 10 | 100% | 10 |`),
    "spending within the initial budget that was cut later": form(
      `| ^ | 年度资金总额 | 90 | 80 | 80 | 10 | 100% | 10 |`,
    ),
  },
  invalid: {
    "more spent than the year's budget allows": {
      form: form(`| ^ | 年度资金总额 | 320 | 320 | 338.5 | 10 | 105.78% | 10 |`),
      finds: [["E4", "“年度资金总额”执行数338.5大于预算数320，多支出18.5。"]],
    },
    "a total that is over, told once for its parts": {
      form: form(`| ^ | 年度资金总额 | 320 | 320 | 330 | 10 | 103.13% | 10 |
    | ^ | 其中：财政拨款 | 320 | 320 | 330 |  | 103.13% |  |`),
      finds: [["E4", "“年度资金总额”执行数330大于预算数320，多支出10。"]],
    },
  },
});
