import { indicatorValuesConsistent } from "../../src/rules/indicator-values-consistent";
import { tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorValuesConsistent, {
  valid: {
    "months that tell two rows apart": targetForm(`| 过程 | 预算管理 | 预算执行进度（7月） | ≥50% |
    | 过程 | 预算管理 | 预算执行进度（11月） | ≥90% |`),
    "one name in two sub-projects": tableForm(
      ["一级指标", "对应子项目", "三级指标", "指标值"],
      `| 产出 | 风险预警系统 | 功能模块数量 | =6个 |
    | 产出 | 分析评价系统 | 功能模块数量 | =3个 |`,
    ),
  },
  invalid: {
    "one name, two values": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 档案数字化覆盖率 | ≥85% |
    | 效益指标 | 社会效益指标 | 档案数字化覆盖率 | ≥90% |`),
      finds: [["D7", "“档案数字化覆盖率”在这里是“≥90%”，在D6却是“≥85%”。"]],
    },
  },
});
