import { levelWeightsSum } from "../../src/rules/level-weights-sum";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelWeightsSum, {
  valid: {
    "levels that carry what their rows carry":
      selfEvaluationForm(`| 产出指标（50分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 30 | 30 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 20 | 20 |  |
    | 效益指标（40分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`),
    "levels that share out a hundred each":
      selfEvaluationForm(`| 产出指标（50分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 60 | 60 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |
    | 效益指标（40分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 100 | 100 |  |`),
  },
  invalid: {
    "a level that promises more than its rows": {
      form: selfEvaluationForm(`| 产出指标（60分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 30 | 30 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 20 | 20 |  |
    | 效益指标（40分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`),
      finds: [["A5", "“产出指标”标明60分，其下各项之和为50，少10。"]],
    },
  },
});
