import { scoringRuleOperational } from "../../src/rules/scoring-rule-operational";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringRuleOperational, {
  valid: {
    "a rule anybody can apply": evaluationForm(
      `| 产出 | 质量 | 资料完整性 | 2 | 完整 | 每缺一份资料扣10%权重，扣完为止。 | 全部齐全 | 2 |`,
    ),
  },
  invalid: {
    "points at the scorer's pleasure": {
      form: evaluationForm(`| 产出 | 质量 | 资料完整性 | 2 | 完整 | 资料完整得满分，否则酌情扣分。 | 全部齐全 | 2 |`),
      finds: [["F4", "评分规则“否则酌情扣分”没有写明扣多少。"]],
    },
  },
});
