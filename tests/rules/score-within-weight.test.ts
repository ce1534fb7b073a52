import { scoreWithinWeight } from "../../src/rules/score-within-weight";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreWithinWeight, {
  valid: {
    "full marks": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`),
  },
  invalid: {
    "more than full marks": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 95 |  |`),
      finds: [["G5", "得分95高于权重90。"]],
    },
    "less than nothing": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 2个 | 90 | -5 | 设备到货晚 |`),
      finds: [["G5", "得分-5是负数。"]],
    },
  },
});
