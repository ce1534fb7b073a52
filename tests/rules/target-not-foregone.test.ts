import { targetNotForegone } from "../../src/rules/target-not-foregone";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetNotForegone, {
  valid: {
    "a cost that may be exceeded, harm that may be nil": targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |
    | 成本指标 | 生态环境成本指标 | 破坏林地面积 | 0亩 |`),
  },
  invalid: {
    "a cost of nothing": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 人均出差成本 | 0万元/人 |`),
      finds: [["D6", "成本指标“人均出差成本”的指标值是“0万元/人”。"]],
    },
  },
});
