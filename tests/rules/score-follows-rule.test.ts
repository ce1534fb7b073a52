import { scoreFollowsRule } from "../../src/rules/score-follows-rule";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreFollowsRule, {
  valid: {
    "scores in proportion to what was done":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
  },
  invalid: {
    "full marks for three of four": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 40 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
      finds: [["G5", "得分40偏高，按财预〔2020〕10号应得30分（40 × 3 ÷ 4 = 30.00）。"]],
    },
    "full marks against the form's own note": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 预算执行率 | =100% | 93% | 6 | 6 | 尾款未付 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 74 | 74 |  |`,
        `| 填表说明：定量指标评分规则：“产出”类每项指标的实际完成值对应目标值，完成100%~130%得权重值满分，实际完成值每低于目标值1个百分点相应扣减权重值的5%，超过130%的每超过1%扣权重值1%。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["G5", "得分6偏高，按填表说明应得3.9分（6 × (1 − 7 × 5%) = 3.90）。"]],
    },
  },
});
