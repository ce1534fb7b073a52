import { targetFitsLevel } from "../../src/rules/target-fits-level";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetFitsLevel, {
  valid: {
    "values of the kind their level asks for": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 时效指标 | 系统验收时间 | 12月31日前 |
    | 产出指标 | 时效指标 | 资金支付 | 按合同进度 |`),
  },
  invalid: {
    "a length for a time, a budget for a quantity": {
      form: targetForm(`| 产出指标 | 时效指标 | 工程完工时间 | ≥25公里 |
    | 产出指标 | 数量指标 | 成本控制 | 不超过预算 |`),
      finds: [
        ["D6", "时效指标的指标值“≥25公里”与类别不符：时效指标应写完成时间、期限或及时率。"],
        ["D7", "数量指标的指标值“不超过预算”与类别不符：数量指标应写具体数量，成本放到成本指标。"],
      ],
    },
    "a state word for a time, a date for a quality": {
      form: targetForm(`| 产出指标 | 质量指标 | 系统质量 | 12月31日前 |
    | 产出指标 | 时效指标 | 系统测评 | 通过 |
    | 效益指标 | 经济效益指标 | 减少纸张成本 | 及时 |`),
      finds: [
        ["D6", "质量指标的指标值“12月31日前”与类别不符：质量指标应写合格率、达标率等，时间放到时效指标。"],
        ["D7", "时效指标的指标值“通过”与类别不符：时效指标应写完成时间、期限或及时率。"],
        ["D8", "经济效益指标的指标值“及时”与类别不符：经济效益指标应写增收、节支的金额或比率。"],
      ],
    },
  },
});
