import { shortfallExplained } from "../../src/rules/shortfall-explained";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(shortfallExplained, {
  valid: {
    "more than a rate that was written as an exact or a highest one":
      selfEvaluationForm(`| 产出指标 | 质量指标 | 验收合格率 | =90% | 95% | 30 | 30 |  |
    | 产出指标 | 时效指标 | 按期完成率 | ≤90% | 96% | 30 | 30 |  |
    | 满意度指标 | 服务对象满意度 | 用户满意度 | ≥0.9% | 93% | 30 | 30 |  |`),
    "a change that went further than wanted, and money saved":
      selfEvaluationForm(`| 效益指标 | 经济效益指标 | 漏损水费 | 降低10% | 降低11% | 30 | 30 |  |
    | 效益指标 | 生态效益指标 | 管网漏损率 | 较上年下降0.5个百分点 | 较上年下降0.6个百分点 | 30 | 30 |  |
    | 效益指标 | 经济效益指标 | 年节约漏损水费 | 120万元 | 126万元 | 30 | 30 |  |`),
    "a reason for what was missed":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚，已催交 |
    | 效益指标 | 社会效益指标 | 群众投诉率 | ≤5% | 3% | 50 | 50 |  |`),
    "a cost below its ceiling":
      selfEvaluationForm(`| 成本指标 | 经济成本指标 | 项目总投资 | 500万元 | 480万元 | 20 | 20 |  |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 70 | 70 |  |`),
  },
  invalid: {
    "a change that went the other way": {
      form: selfEvaluationForm(`| 效益指标 | 生态效益指标 | 管网漏损率 | 较上年下降5% | 较上年上升6% | 90 | 90 |  |`),
      finds: [["H5", "“管网漏损率”目标“较上年下降5%”，实际“较上年上升6%”，没有完成，偏差原因却是空白。"]],
    },
    "a budget spent almost whole": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 80 | 80 |  |
    | 预算执行率 | 预算执行率 | 预算执行率 | 100% | 99% | 10 | 9.9 |  |`),
      finds: [["H6", "“预算执行率”目标“100%”，实际“99%”，没有完成，偏差原因却是空白。"]],
      severity: "info",
    },
    "less than a rate that was written as an exact one": {
      form: selfEvaluationForm(`| 产出指标 | 质量指标 | 验收合格率 | =90% | 85% | 90 | 80 |  |`),
      finds: [["H5", "“验收合格率”目标“=90%”，实际“85%”，没有完成，偏差原因却是空白。"]],
    },
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
