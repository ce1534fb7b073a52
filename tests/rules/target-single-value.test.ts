import { targetSingleValue } from "../../src/rules/target-single-value";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetSingleValue, {
  valid: {
    "one value": targetForm(`| 产出指标 | 数量指标 | 培训人次 | ≥1600人次 |`),
  },
  invalid: {
    "two values in one cell": {
      form: targetForm(`| 产出指标 | 数量指标 | 培训人数 | 教师1600人、校长200人 |`),
      finds: [["D6", "指标值“教师1600人、校长200人”里有2个数值。"]],
    },
  },
});
