import { targetComparatorStated } from "../../src/rules/target-comparator-stated";
import { tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetComparatorStated, {
  valid: {
    "a sign in the value or in its column, or a direction": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标值"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥ | 3个 |
    | 产出指标 | 质量指标 | 验收合格率 | = | 100% |`,
    ),
  },
  invalid: {
    "a number alone": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | 3个 |`),
      finds: [["D6", "指标值“3个”没有写比较符号。"]],
    },
    "many numbers alone, told once": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | 3个 |
    | 产出指标 | 数量指标 | 报告数量 | 2份 |
    | 产出指标 | 质量指标 | 验收合格率 | 100% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | 90% |`),
      finds: [["D5", "4条指标值只有数字，没有写比较符号（≥、≤、=）。"]],
    },
  },
});
