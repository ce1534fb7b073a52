import { halfYearWithinFullYear } from "../../src/rules/half-year-within-full-year";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(halfYearWithinFullYear, {
  valid: {
    "less at mid-year, more left over at mid-year, another thing at mid-year": tableForm(
      ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥1个 | ≥3个 |
    | 成本指标 | 经济成本指标 | 资金结余率 | ≤50% | ≤5% |
    | 产出指标 | 数量指标 | 走访情况 | ≥300户 | ≥12次 |`,
    ),
  },
  invalid: {
    "more at mid-year than in the whole year": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
        `| 产出指标 | 数量指标 | 形成预警信息数量 | ≥600条 | ≥500条 |`,
      ),
      finds: [["D5", "半年（程）指标值“≥600条”超过全年（程）指标值“≥500条”。"]],
    },
  },
});
