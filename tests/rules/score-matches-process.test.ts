import { scoreMatchesProcess } from "../../src/rules/score-matches-process";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreMatchesProcess, {
  valid: {
    "the score the remark explains": evaluationForm(
      `| 产出 | 质量 | 资料完整性 | 2 | 完整 | 每缺一份资料扣25%权重，扣完为止。 | 缺一份资料，扣25%权重分。 | 1.5 |`,
    ),
  },
  invalid: {
    "another score than the remark explains": {
      form: evaluationForm(
        `| 产出 | 质量 | 资料完整性 | 2 | 完整 | 每缺一份资料扣25%权重，扣完为止。 | 缺一份资料，扣25%权重分。 | 2 |`,
      ),
      finds: [["H4", "评分过程说“扣25%”，应得1.5分，得分却是2。"]],
    },
  },
});
