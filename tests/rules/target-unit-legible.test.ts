import { targetUnitLegible } from "../../src/rules/target-unit-legible";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetUnitLegible, {
  valid: {
    "a unit": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a stray sign behind the number": {
      form: targetForm(`| 产出指标 | 数量指标 | 参训人员数量 | ≥3↑ |`),
      finds: [["D6", "指标值“≥3↑”里的“↑”不是计量单位，疑为录入或转换错误。"]],
    },
  },
});
