import { targetNoPlaceholder } from "../../src/rules/target-no-placeholder";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetNoPlaceholder, {
  valid: {
    "a value": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "crosses for a number": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥××个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |`),
      finds: [["D6", "指标值“≥××个”还是占位符，没有填写实际数值。"]],
    },
  },
});
