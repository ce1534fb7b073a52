import { actualFitsTarget } from "../../src/rules/actual-fits-target";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(actualFitsTarget, {
  valid: {
    "numbers for numbers, grades of the scale for words": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 资料完整性 | 完整 | 较好 | 40 | 32 |  |`,
      `| 填表说明：定性指标按照好、较好、一般、较差、差等级评分，分别得对应权重值的100%、80%、60%、40%和20%。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "a word that is no grade of the scale": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 资料完整性 | 完整 | 规范 | 40 | 40 |  |`,
        `| 填表说明：定性指标按照好、较好、一般、较差、差等级评分，分别得对应权重值的100%、80%、60%、40%和20%。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["E6", "定性指标的完成值应为“好、较好、一般、较差、差”之一，填的是“规范”，无法对应得分。"]],
    },
    "words for a number": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 效果良好 | 90 | 90 |  |`),
      finds: [["E5", "指标值“≥3个”是数值，完成值“效果良好”没有数值。"]],
    },
  },
});
