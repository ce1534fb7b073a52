import { columnUsed } from "../../src/rules/column-used";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(columnUsed, {
  valid: {
    "a column used at least once": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "指标解释"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 验收的系统个数 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |  |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |  |`,
    ),
  },
  invalid: {
    "a column left out altogether": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标值", "指标解释"],
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |  |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |  |`,
      ),
      finds: [["E4", "“指标解释”一栏整列空白（3条指标都没有填）。"]],
    },
  },
});
