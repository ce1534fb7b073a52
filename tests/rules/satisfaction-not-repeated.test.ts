import { satisfactionNotRepeated } from "../../src/rules/satisfaction-not-repeated";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(satisfactionNotRepeated, {
  valid: {
    "satisfaction once, and a benefit": targetForm(`| 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
  },
  invalid: {
    "the same satisfaction in place of a benefit": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 市民满意程度 | ≥85% |
    | 满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% |`),
      finds: [["C6", "“市民满意程度”与C7的“市民满意度”是同一个满意度，不能用来代替效益。"]],
    },
  },
});
