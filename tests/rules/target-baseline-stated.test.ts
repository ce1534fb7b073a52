import { targetBaselineStated } from "../../src/rules/target-baseline-stated";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetBaselineStated, {
  valid: {
    "a change against last year": targetForm(`| 效益指标 | 社会效益指标 | 纸张用量 | 较上年下降20% |
    | 效益指标 | 经济效益指标 | 办件量比上年变化 | 增长5% |`),
  },
  invalid: {
    "a change against nothing": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 纸张用量 | 下降90%以上 |`),
      finds: [["D6", "指标值“下降90%以上”没有写明和哪一年（或哪个基数）相比。"]],
    },
  },
});
