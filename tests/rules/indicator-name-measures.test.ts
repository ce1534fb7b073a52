import { indicatorNameMeasures } from "../../src/rules/indicator-name-measures";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNameMeasures, {
  valid: {
    "names that end in a measure": targetForm(`| 产出指标 | 数量指标 | 服务器购置数量 | =4台 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |`),
  },
  invalid: {
    "a thing instead of a measure": {
      form: targetForm(`| 产出指标 | 数量指标 | 安全认证网关 | =2台 |`),
      finds: [["C6", "指标名称“安全认证网关”没有说明量的是什么（数量、比率还是时间）。"]],
    },
  },
});
