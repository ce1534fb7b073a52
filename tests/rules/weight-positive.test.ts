import { weightPositive } from "../../src/rules/weight-positive";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(weightPositive, {
  valid: {
    "a row that says it does not apply":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | 效益指标 | 生态效益指标 | 不适用 | 不适用 | 不适用 | 0 | 0 |  |`),
    "weights above zero": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |`),
  },
  invalid: {
    "a row that counts for nothing": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 0 | 0 |  |`),
      finds: [["F6", "指标“验收合格率”的权重是0。"]],
    },
  },
});
