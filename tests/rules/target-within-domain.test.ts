import { targetWithinDomain } from "../../src/rules/target-within-domain";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetWithinDomain, {
  valid: {
    "rates up to 100 %, growth beyond it": targetForm(`| 产出指标 | 质量指标 | 任务完成率 | =100% |
    | 效益指标 | 经济效益指标 | 销售收入增长率 | ≥120% |`),
  },
  invalid: {
    "more than all": {
      form: targetForm(`| 产出指标 | 质量指标 | 任务完成率 | =120% |`),
      finds: [["D6", "“任务完成率”最高为100%，指标值“=120%”超出了范围。"]],
    },
    "at least all": {
      form: targetForm(`| 产出指标 | 质量指标 | 任务完成率 | ≥100% |`),
      finds: [["D6", "“任务完成率”最高为100%，指标值“≥100%”却允许超过100%。"]],
      severity: "info",
    },
  },
});
