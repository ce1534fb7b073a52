import { scoreFollowsRule } from "../../src/rules/score-follows-rule";
import { selfEvaluationForm, tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreFollowsRule, {
  valid: {
    "full marks for what was reached, and for what a rule leaves open": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "评分标准", "实际完成值", "分值", "得分"],
      `| 产出 | 数量 | 疏浚河道长度 | 86公里 | 达到得满分 | 88公里 | 20 | 20 |
    | 产出 | 数量 | 清淤河道长度 | 30公里 | 达到得满分，未达到的酌情扣分 | 28公里 | 20 | 20 |`,
    ).replace("绩效目标申报表", "绩效自评表"),
    "a sign the wrong way round, from which nothing follows":
      selfEvaluationForm(`| 成本指标 | 经济成本指标 | 工程总成本 | ≥600万元 | 500万元 | 10 | 10 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 80 | 80 |  |`),
    "scores beside weights kept as shares of one":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 0.6 | 60 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 0.4 | 40 |  |`),
    "a figure against a direction": selfEvaluationForm(
      `| 效益指标 | 社会效益指标 | 平均办理时间 | 较上年下降 | 下降3.6% | 90 | 90 |  |`,
    ),
    "scores in proportion to what was done":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
  },
  invalid: {
    "full marks that the row's own rule gives only for what was reached": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "评分标准", "实际完成值", "分值", "得分"],
        `| 产出 | 数量 | 疏浚河道长度 | 86公里 | 达到得满分 | 70公里 | 20 | 20 |`,
      ).replace("绩效目标申报表", "绩效自评表"),
      finds: [["H5", "“疏浚河道长度”没有完成（目标“86公里”，实际“70公里”），却得了满分20。"]],
      severity: "warning",
    },
    "full marks for work finished too late": {
      form: selfEvaluationForm(`| 产出指标 | 时效指标 | 工程完工时间 | 2024年6月底前 | 2024年9月 | 10 | 10 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 80 | 80 |  |`),
      finds: [["G5", "“工程完工时间”没有完成（目标“2024年6月底前”，实际“2024年9月”），却得了满分10。"]],
      severity: "warning",
    },
    "full marks for three of four": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 40 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
      finds: [["G5", "得分40偏高，按财预〔2020〕10号应得30分（40 × 3 ÷ 4 = 30.00）。"]],
      severity: "warning",
    },
    "full marks against the form's own note": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 预算执行率 | =100% | 93% | 6 | 6 | 尾款未付 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 74 | 74 |  |`,
        `| 填表说明：定量指标评分规则：“产出”类每项指标的实际完成值对应目标值，完成100%~130%得权重值满分，实际完成值每低于目标值1个百分点相应扣减权重值的5%，超过130%的每超过1%扣权重值1%。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["G5", "得分6偏高，按填表说明应得3.9分（6 × (1 − 7 × 5%) = 3.90）。"]],
    },
    "points taken off for nothing": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 4个 | 40 | 38 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
      finds: [["G5", "得分38偏低，按财预〔2020〕10号应得40分（完成率100%，得满分40）。"]],
      severity: "info",
    },
    "more points for the budget than was spent of it": {
      form: `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 50 | 40 | 36 | 10 | 90% | 10 |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`,
      finds: [["H5", "得分10偏高，按预算执行率应得9分（10 × 36 ÷ 40 = 9.00）。"]],
      severity: "warning",
    },
  },
});
