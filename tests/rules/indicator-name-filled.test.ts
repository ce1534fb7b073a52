import { indicatorNameFilled } from "../../src/rules/indicator-name-filled";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNameFilled, {
  valid: {
    "a row with a name": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a number and a category in place of a name": {
      form: targetForm(`| 产出指标 | 数量指标 | 88 | ≥100个 |
    | 成本指标 | 社会成本指标 | 社会成本指标 | ≤5件 |`),
      finds: [
        ["C6", "三级指标名称只写了数字“88”，看不出考核什么。"],
        ["C7", "三级指标名称“社会成本指标”是指标类别的名称，没有写明考核什么。"],
      ],
    },
    "a value without a name": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 |  | =100% |`),
      finds: [["C7", "这一行有指标值“=100%”，但没有填写三级指标名称。"]],
    },
  },
});
