import { scoreReachable } from "../../src/rules/score-reachable";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreReachable, {
  valid: {
    "a multiple of the share of each item": evaluationForm(
      `| 产出 | 质量 | 资料完整性 | 2 | 完整 | ①有目录；②有归档。以上2项各占1/2权重，符合得对应权重分，否则不得分。 | 归档不全 | 1 |`,
    ),
  },
  invalid: {
    "half an item": {
      form: evaluationForm(
        `| 产出 | 质量 | 资料完整性 | 2 | 完整 | ①有目录；②有归档。以上2项各占1/2权重，符合得对应权重分，否则不得分。 | 归档不全 | 1.5 |`,
      ),
      finds: [["H4", "得分1.5按评分规则得不出来，只可能是0、1、2。"]],
    },
  },
});
