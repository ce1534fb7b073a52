import { scoreWithinWeight } from "../../src/rules/score-within-weight";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreWithinWeight, {
  valid: {
    "scores beside weights kept as shares of one": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 0.6 | 60 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 0.4 | 38 |  |`,
    ),
    "full marks": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`),
  },
  invalid: {
    "more than full marks": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 95 |  |`),
      finds: [["G5", "得分95高于权重90。"]],
    },
    "more than full marks for budget execution, and more bonus points than there are": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | 预算执行率得分 | < | < | < | < | 10 | 12 |  |
    | 加分项 | < | < | < | < | 5 | 6 |  |`),
      finds: [
        ["G6", "得分12高于权重10。"],
        ["G7", "得分6高于权重5。"],
      ],
    },
    "less than nothing": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 2个 | 90 | -5 | 设备到货晚 |`),
      finds: [["G5", "得分-5是负数。"]],
    },
  },
});
