import { scoringStepsStated } from "../../src/rules/scoring-steps-stated";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringStepsStated, {
  valid: {
    "a rule that says what part of a step counts": evaluationForm(
      `| 过程 | 预算执行 | 预算执行率 | 2 | 100% | 每降低1%扣5%权重，不足1%的按1%计算。 | 执行率100% | 2 |`,
    ),
  },
  invalid: {
    "a rule that leaves it open": {
      form: evaluationForm(
        `| 过程 | 预算执行 | 预算执行率 | 2 | 100% | 达到100%得权重分，每降低1%扣5%权重，扣完为止。 | 执行率100% | 2 |`,
      ),
      finds: [["F4", "评分规则按档扣分，没有写明不足一档如何计算。"]],
    },
  },
});
