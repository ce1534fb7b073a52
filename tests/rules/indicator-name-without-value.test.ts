import { indicatorNameWithoutValue } from "../../src/rules/indicator-name-without-value";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNameWithoutValue, {
  valid: {
    "an age beside a count of as many": targetForm(`| 产出指标 | 数量指标 | 65岁以上老人体检人数 | ≥65人 |`),
    "durations that belong to the measure": targetForm(`| 产出指标 | 时效指标 | 24小时办结率 | ≥95% |
    | 效益指标 | 社会效益指标 | 60岁以上老人受益人数 | ≥500人 |`),
  },
  invalid: {
    "the value said again": {
      form: targetForm(`| 产出指标 | 数量指标 | 数字化X光机12台 | =12台 |
    | 产出指标 | 时效指标 | 11月底前完成工程 | 2024年11月30日前 |`),
      finds: [
        ["C6", "指标名称里写了数值“12台”（指标值为“=12台”）。"],
        ["C7", "指标名称里写了时限“11月底前”，指标值栏已经写明，不必重复。"],
      ],
    },
    "a deadline in the name": {
      form: targetForm(`| 产出指标 | 时效指标 | 年底前完成系统验收 | 及时 |`),
      finds: [["C6", "指标名称里写了时限“年底前”，指标值却是“及时”。"]],
    },
    "a value in the name": {
      form: targetForm(`| 产出指标 | 数量指标 | 完成3个系统升级 | 完成 |`),
      finds: [["C6", "指标名称里写了数值“完成3个”（指标值为“完成”）。"]],
    },
    "the template's slot for a value": {
      form: targetForm(`| 产出指标 | 数量指标 | 景点开发数量（≥**个） | ≥4个 |`),
      finds: [["C6", "指标名称里还留着表样的占位符“（≥**个）”。"]],
    },
  },
});
