import { explanationFitsName } from "../../src/rules/explanation-fits-name";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(explanationFitsName, {
  valid: {
    "an explanation of the measure in the name": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "指标解释"],
      `| 产出指标 | 质量指标 | 验收合格率 | ≥90% | 验收合格的模块占全部模块的比例 |
    | 产出指标 | 质量指标 | 任务完成率 | ≥90% | 任务完成率 |`,
    ),
  },
  invalid: {
    "an explanation of another measure": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "指标解释"],
        `| 产出指标 | 质量指标 | 验收合格率 | ≥90% | 系统建设完成度 |`,
      ),
      finds: [["E5", "指标名称说的是“合格率”，解释说的却是“完成度”。"]],
    },
  },
});
