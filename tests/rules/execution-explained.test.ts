import { executionExplained } from "../../src/rules/execution-explained";
import { testRule } from "./rule-tester";

const form = (amounts: string, note: string) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    ${amounts}
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | ${note} | < | < | < | < | < | < | < |`;

const NOTE = "填表说明：预算执行率未达到90%的需说明原因。";

testRule(executionExplained, {
  valid: {
    "a rate above the limit of the form's note": form(`| ^ | 年度资金总额 | 60 | 60 | 57 | 10 | 95% | 9.5 |`, NOTE),
    "a low rate where nobody asks for a reason": form(
      `| ^ | 年度资金总额 | 60 | 60 | 30 | 10 | 50% | 5 |`,
      "填表说明：得分保留两位小数。",
    ),
  },
  invalid: {
    "half the money left and no word about it": {
      form: form(`| ^ | 年度资金总额 | 60 | 60 | 30 | 10 | 50% | 5 |`, NOTE),
      finds: [["H4", "预算执行率50%，低于90%，没有说明原因。"]],
    },
  },
});
