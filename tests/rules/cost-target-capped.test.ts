import { costTargetCapped } from "../../src/rules/cost-target-capped";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(costTargetCapped, {
  valid: {
    "a ceiling, and a standard paid as laid down": targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |
    | 成本指标 | 经济成本指标 | 人均补助标准 | =200元/人 |
    | 成本指标 | 经济成本指标 | 成本节约金额 | ≥5万元 |`),
  },
  invalid: {
    "a floor under the cost": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≥50万元 |`),
      finds: [["D6", "成本指标“项目总成本”的指标值“≥50万元”写成了下限，等于鼓励多花钱。"]],
    },
    "a cost to the last yuan": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | =50万元 |`),
      finds: [["D6", "成本指标“项目总成本”的指标值“=50万元”用了“=”，节约了反而不算完成。"]],
      severity: "info",
    },
  },
});
