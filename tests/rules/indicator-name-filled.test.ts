import { indicatorNameFilled } from "../../src/rules/indicator-name-filled";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNameFilled, {
  valid: {
    "a row with a name": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a value without a name": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 |  | =100% |`),
      finds: [["C7", "这一行有指标值“=100%”，但没有填写三级指标名称。"]],
    },
  },
});
