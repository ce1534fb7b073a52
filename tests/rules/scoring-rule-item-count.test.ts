import { scoringRuleItemCount } from "../../src/rules/scoring-rule-item-count";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringRuleItemCount, {
  valid: {
    "as many items as the rule says": evaluationForm(
      `| 产出 | 质量 | 资料完整性 | 2 | 完整 | ①有目录；②有归档。以上2项各占1/2权重，符合得分，否则不得分。 | 全部符合 | 2 |`,
    ),
  },
  invalid: {
    "one item said, two listed": {
      form: evaluationForm(
        `| 产出 | 质量 | 资料完整性 | 2 | 完整 | ①有目录；②有归档。以上1项各占1/2权重，符合得分，否则不得分。 | 全部符合 | 2 |`,
      ),
      finds: [["F4", "评分规则列了2项，却写“以上1项”。"]],
    },
    "two items of a third each": {
      form: evaluationForm(
        `| 产出 | 质量 | 资料完整性 | 3 | 完整 | ①有目录；②有归档。各占1/3权重，符合得分，否则不得分。 | 全部符合 | 3 |`,
      ),
      finds: [["F4", "评分规则列了2项，每项却占1/3权重。"]],
    },
  },
});
