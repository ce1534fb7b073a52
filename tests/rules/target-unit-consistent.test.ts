import { targetUnitConsistent } from "../../src/rules/target-unit-consistent";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetUnitConsistent, {
  valid: {
    "a value with its unit in the column": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3 | 个 |
    | 产出指标 | 质量指标 | 资料完整性 | 完整 | 无 |
    | 产出指标 | 数量指标 | 巡检次数（次） | ≥3 | 次 |`,
    ),
  },
  invalid: {
    "people in the value, machines in the column": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
        `| 产出指标 | 数量指标 | 基层医师培训规模 | ≥240人 | 台 |`,
      ),
      finds: [["D5", "指标值“≥240人”的单位是“人”，计量单位栏却是“台”。"]],
    },
    "two units in one row, a unit for a word": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
        `| 成本指标 | 经济成本指标 | 项目总成本 | ≤28.8万元 | % |
    | 产出指标 | 质量指标 | 保障情况 | 健全 | % |`,
      ),
      finds: [
        ["D5", "指标值“≤28.8万元”的单位是“万元”，计量单位栏却是“%”。"],
        ["D6", "指标值“健全”是定性表述，计量单位栏却填了“%”。"],
      ],
    },
    "one unit in the name, another in the column": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
        `| 产出指标 | 数量指标 | 平均里程数（公里） | 3.3 | 万公里 |`,
      ),
      finds: [["D5", "指标名称写的单位是“公里”，计量单位栏却是“万公里”。"]],
      severity: "warning",
    },
  },
});
