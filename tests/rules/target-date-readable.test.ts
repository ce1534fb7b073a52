import { targetDateReadable } from "../../src/rules/target-date-readable";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetDateReadable, {
  valid: {
    "a date one can read": targetForm(`| 产出指标 | 时效指标 | 完成时间 | 2024年12月31日前 |`),
  },
  invalid: {
    "a date that lost its format": {
      form: targetForm(`| 产出指标 | 时效指标 | 完成时间 | 45657 |`),
      finds: [["D6", "“45657”是日期的序列号，应为2024年12月31日。"]],
    },
  },
});
