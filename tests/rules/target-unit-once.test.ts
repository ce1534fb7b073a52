import { targetUnitOnce } from "../../src/rules/target-unit-once";
import { tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetUnitOnce, {
  valid: {
    "the unit in its column alone": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
      `| 成本指标 | 经济成本指标 | 项目总成本 | ≤250 | 万元 |`,
    ),
  },
  invalid: {
    "the unit twice": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
        `| 成本指标 | 经济成本指标 | 项目总成本 | ≤250万元 | 万元 |`,
      ),
      finds: [["D5", "指标值“≤250万元”已带单位，计量单位栏又填了“万元”。"]],
    },
    "percent spelled out": {
      form: targetForm(`| 产出指标 | 质量指标 | 验收合格率 | ≥95百分比 |`),
      finds: [["D6", "指标值“≥95百分比”把百分号写成了“百分比”。"]],
    },
  },
});
