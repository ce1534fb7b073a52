import { weightsSum } from "../../src/rules/weights-sum";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(weightsSum, {
  valid: {
    "a row without a name": selfEvaluationForm(`| 产出指标 | 数量指标 |  | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |`),
    "90 points of indicators and a row of 10 for budget execution": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |
    | 预算执行率得分 | < | < | < | < | 10 | 10 |  |`,
      `| 合计 | < | < | < | < | 100 | 100 |  |`,
    ),
    "weights kept as shares of one": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 0.6 | 60 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 0.4 | 40 |  |`,
    ),
    "90 points beside the budget's 10, or 100 in all":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |`),
    "bonus points beside the base": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |
    | 加分项 | 嘉奖 | 获得表彰次数 | ≥1次 | 1次 | 5 | 2 |  |`),
    "levels that share out a hundred each":
      selfEvaluationForm(`| 产出指标（50分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 100 | 100 |  |
    | 效益指标（50分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 100 | 100 |  |`),
  },
  invalid: {
    "a gap that one level explains, with that level's name": {
      form: selfEvaluationForm(
        `| 产出指标（50分） | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 40 | 40 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 18 | 18 |  |
    | 效益指标（40分） | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`,
      ),
      finds: [["F4", "各指标权重合计98，应为90，多8：差在“产出指标”。"]],
    },
    "a row that does not apply explains no missing points": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 成本指标 | 不涉及 | 不涉及 | 不涉及 | 0 | 0 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 25 | 25 |  |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 95% | 10 | 10 |  |`),
      finds: [["F4", "各指标权重合计85，应为90，少5。"]],
    },
    "a row of 10 for budget execution beside 80": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 30 | 30 |  |
    | 预算执行率得分 | < | < | < | < | 10 | 10 |  |`,
        `| 合计 | < | < | < | < | 100 | 90 |  |`,
      ),
      finds: [["F8", "各指标权重合计80，应为90，少10。"]],
    },
    "95 points": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 55 | 55 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |`),
      finds: [["F4", "各指标权重合计95，应为90，多5。"]],
    },
  },
});
