import { valueTypeFits } from "../../src/rules/value-type-fits";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(valueTypeFits, {
  valid: {
    "numbers for 定量, words for 定性": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值"],
      `| 产出指标 | 数量指标 | 系统升级数量 | 定量 | ≥3个 |
    | 产出指标 | 质量指标 | 资料完整性 | 定性 | 完整 |`,
    ),
  },
  invalid: {
    "words for 定量, numbers for 定性": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值"],
        `| 产出指标 | 数量指标 | 系统升级数量 | 定性 | ≥3个 |
    | 产出指标 | 质量指标 | 资料完整性 | 定量 | 完整 |`,
      ),
      finds: [
        ["E5", "标为定性指标，指标值“≥3个”却是数值。"],
        ["E6", "标为定量指标，指标值“完整”却没有数值。"],
      ],
    },
  },
});
