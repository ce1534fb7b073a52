import { halfYearProgressive } from "../../src/rules/half-year-progressive";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(halfYearProgressive, {
  valid: {
    "a milestone at mid-year": tableForm(
      ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥1个 | ≥3个 |
    | 过程 | 资金管理 | 资金使用合规性 | 合规 | 合规 |`,
    ),
  },
  invalid: {
    "all of it by June": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | ≥3个 |
    | 产出指标 | 质量指标 | 系统验收 | 完成 | 完成 |`,
      ),
      finds: [
        ["D5", "半年（程）指标值与全年（程）指标值都是“≥3个”，没有体现进度。"],
        ["D6", "半年（程）指标值与全年（程）指标值都是“完成”，没有体现进度。"],
      ],
    },
  },
});
