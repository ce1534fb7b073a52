import { targetNumberClean } from "../../src/rules/target-number-clean";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetNumberClean, {
  valid: {
    "a number with decimals": targetForm(`| 效益指标 | 经济效益指标 | 节支率 | ≥9.05% |`),
  },
  invalid: {
    "what a lossy conversion leaves": {
      form: targetForm(`| 效益指标 | 经济效益指标 | 节支率 | "0.0900000762939453" |`),
      finds: [["D6", "“0.0900000762939453”带有换算误差，应为9%。"]],
    },
  },
});
