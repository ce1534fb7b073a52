import { weightsEqualSplit } from "../../src/rules/weights-equal-split";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(weightsEqualSplit, {
  valid: {
    "an even split with the rest in the last row": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 33.33 | 33.33 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 33.33 | 33.33 |  |
    | ^ | 时效指标 | 按期完成率 | =100% | 100% | 33.34 | 33.34 |  |`,
      `| 填表说明：各项指标分值=该类总分值/指标个数。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "the rest in the first row": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 33.34 | 33.34 |  |
    | ^ | 质量指标 | 验收合格率 | =100% | 100% | 33.33 | 33.33 |  |
    | ^ | 时效指标 | 按期完成率 | =100% | 100% | 33.33 | 33.33 |  |`,
        `| 填表说明：各项指标分值=该类总分值/指标个数。 | < | < | < | < | < | < | < |`,
      ),
      finds: [
        ["F5", "“产出指标”100分由3项平均分摊，这一项应为33.33，填的是33.34。"],
        ["F7", "“产出指标”100分由3项平均分摊，这一项应为33.34，填的是33.33。"],
      ],
    },
  },
});
