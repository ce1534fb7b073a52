import { scoringRuleCoversRow } from "../../src/rules/scoring-rule-covers-row";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringRuleCoversRow, {
  valid: {
    "notes that cover every category": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 结果指标 | 社会效益 | 办理时间压减率 | ≥20% | 25% | 50 | 50 |  |`,
      `| 填表说明：定量指标评分规则：“产出”类每项指标每低1个百分点扣权重值的5%；“结果”类指标每降低1%扣权重值5%。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "notes that leave one out": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 结果指标 | 社会效益 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |
    | 影响力指标 | 长效管理 | 用户满意度 | ≥90% | 95% | 20 | 20 |  |`,
        `| 填表说明：定量指标评分规则：“产出”类每项指标每低1个百分点扣权重值的5%；“结果”类指标每降低1%扣权重值5%。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["A7", "填表说明没有规定“影响力指标”定量指标的评分规则。"]],
    },
  },
});
