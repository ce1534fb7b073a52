import { scoreFilled } from "../../src/rules/score-filled";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreFilled, {
  valid: {
    "a score on every row": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`),
  },
  invalid: {
    "a total whose score was left blank": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 50 | 44 |  |`,
        `| 总分 | < | < | < | < | 100 |  |  |`,
      ),
      finds: [["G7", "“总分”的得分没有填写，各项得分之和为94。"]],
    },
    "the budget's points left blank": {
      form: `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 50 | 40 | 36 | 10 | 90% |  |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | 总分 | < | < | < | < | 100 | 99 |  |`,
      finds: [["H4", "预算执行率占10分，得分没有填写。"]],
    },
    "a row without a score": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | ≥90% | 95% | 40 |  |  |`),
      finds: [["G6", "指标“验收合格率”没有填写得分。"]],
    },
  },
});
