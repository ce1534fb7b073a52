import { scoreFilled } from "../../src/rules/score-filled";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreFilled, {
  valid: {
    "a score on every row": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`),
  },
  invalid: {
    "a row without a score": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | ≥90% | 95% | 40 |  |  |`),
      finds: [["G6", "指标“验收合格率”没有填写得分。"]],
    },
  },
});
