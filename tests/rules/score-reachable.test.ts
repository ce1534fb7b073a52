import { scoreReachable } from "../../src/rules/score-reachable";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreReachable, {
  valid: {
    "rules whose steps are not all spelled out":
      evaluationForm(`| 产出 | 质量 | 群众知晓率 | 30 | ≥95% | ≥95%得满分，85%-95%按比例得分，低于85%不得分 | 92% | 28.42 |
    | 产出 | 质量 | 成效 | 15 | 显著 | 成效显著得12-15分，较好得8-11分，一般得4-7分 | 显著 | 13 |
    | 产出 | 质量 | 制度建设 | 4 | 健全 | ①有制度得2分；②制度执行有效得2分 | 制度未执行 | 2 |
    | 产出 | 质量 | 评价要点 | 6 | 符合 | 符合1项得2分，共3项 | 符合2项 | 4 |
    | 产出 | 数量 | 完成率 | 10 | 100% | 采用功效系数法计算得分 | 93.6% | 9.36 |`),
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
