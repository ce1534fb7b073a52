import { shortfallExplained } from "../../src/rules/shortfall-explained";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(shortfallExplained, {
  valid: {
    "a reason for what was missed":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚，已催交 |
    | 效益指标 | 社会效益指标 | 群众投诉率 | ≤5% | 3% | 50 | 50 |  |`),
    "a cost below its ceiling":
      selfEvaluationForm(`| 成本指标 | 经济成本指标 | 项目总投资 | 500万元 | 480万元 | 20 | 20 |  |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 70 | 70 |  |`),
  },
  invalid: {
    "no reason": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 |  |`),
      finds: [["H5", "“系统升级数量”目标“≥4个”，实际“3个”，没有完成，偏差原因却是空白。"]],
    },
    "no room for a reason": {
      form: `
    | 项目支出绩效自评表 | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < |
    | 类别 | 指标名称 | 目标值 | 权重 | 实际完成值 | 自评分 |
    | 产出目标 | 系统升级数量 | ≥4个 | 80 | 3个 | 60 |`,
      finds: [["E4", "“系统升级数量”目标“≥4个”，实际“3个”，没有完成，表中没有说明原因。"]],
      severity: "info",
    },
  },
});
