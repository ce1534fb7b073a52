import { levelWeightsSum } from "../../src/rules/level-weights-sum";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelWeightsSum, {
  valid: {
    "levels that follow a recommendation loosely": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 60 | 60 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |`,
      `| 注：原则上产出指标50分、效益指标40分、预算执行率10分。 | < | < | < | < | < | < | < |`,
    ),
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
    "a slip in a second level, which the level above it only repeats": {
      form: selfEvaluationForm(`| 产出指标（50分） | 数量指标（30分） | 系统升级数量 | ≥3个 | 3个 | 25 | 25 |  |
    | ^ | 质量指标（20分） | 验收合格率 | =100% | 100% | 20 | 20 |  |
    | 效益指标（40分） | 社会效益指标（40分） | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`),
      finds: [["B5", "“数量指标”标明30分，其下各项之和为25，少5。"]],
    },
    "a level named with other points than the note gives it, its rows by the note": {
      form: selfEvaluationForm(
        `| 产出指标（40分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标（30分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |
    | 满意度指标（10分） | 服务对象满意度 | 用户满意度 | ≥90% | 92% | 10 | 10 |  |`,
        `| 填表说明：1.产出指标50分、效益指标30分、满意度指标10分、预算执行率10分。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["A5", "按填表说明1，“产出指标”应为50分，这里写的是40分。"]],
    },
    "levels against the points the form's own note gives them": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 60 | 60 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 20 | 20 |  |
    | 满意度指标（10分） | 服务对象满意度 | 用户满意度 | ≥90% | 92% | 10 | 10 |  |`,
        `| 填表说明：1.产出指标50分、效益指标30分、满意度指标10分、预算执行率10分。 | < | < | < | < | < | < | < |`,
      ),
      finds: [
        ["A5", "按填表说明1，“产出指标”应为50分，其下各项之和为60，多10。"],
        ["A6", "按填表说明1，“效益指标”应为30分，其下各项之和为20，少10。"],
      ],
    },
    "a level that promises more than its rows": {
      form: selfEvaluationForm(`| 产出指标（60分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 30 | 30 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 20 | 20 |  |
    | 效益指标（40分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`),
      finds: [["A5", "“产出指标”标明60分，其下各项之和为50，少10。"]],
    },
  },
});
