import { monitoringExplained } from "../../src/rules/monitoring-explained";
import { testRule } from "./rule-tester";

const form = (rows: string) => `
    | 项目支出绩效目标执行监控表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 农村饮水安全巩固提升 | < | < | 主管部门 | 县水利局 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性 |
    ${rows}
    | 满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥90% | 91% | 91% |  | 确定能 |`;

testRule(monitoringExplained, {
  valid: {
    "behind the calendar, but expected in full": form(
      `| 产出指标 | 数量指标 | 改造水厂数量 | ≥3座 | 1座 | 3座 |  | 确定能 |`,
    ),
    "not expected in full, with its reason": form(
      `| 产出指标 | 数量指标 | 新建管网长度 | ≥42公里 | 18公里 | 30公里 | 用地手续未办完，正在协调 | 不可能 |`,
    ),
    "rates and ceilings do not grow with the year": form(
      `| 成本指标 | 经济成本指标 | 管网单位造价 | ≤9万元/公里 | 3万元/公里 |  |  | 确定能 |`,
    ),
  },
  invalid: {
    "not expected in full, without a reason": {
      form: form(`| 产出指标 | 数量指标 | 新建管网长度 | ≥42公里 | 18公里 | 30公里 |  | 有可能 |`),
      finds: [["G5", "“新建管网长度”全年预计“30公里”，达不到目标“≥42公里”，没有分析原因。"]],
    },
    "not expected in full and yet certain": {
      form: form(`| 产出指标 | 数量指标 | 新建管网长度 | ≥42公里 | 18公里 | 30公里 | 用地手续未办完 | 确定能 |`),
      finds: [["H5", "“新建管网长度”全年预计“30公里”，达不到目标“≥42公里”，完成可能性却填“确定能”。"]],
    },
    "far behind the calendar, with no forecast": {
      form: form(`| 产出指标 | 数量指标 | 新建管网长度 | ≥42公里 | 7公里 |  |  |  |`),
      finds: [["G5", "“新建管网长度”完成目标的16.7%，时间已过58.3%，为红灯，没有分析原因。"]],
    },
  },
});
