import { halfYearTargetFilled } from "../../src/rules/half-year-target-filled";
import { tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(halfYearTargetFilled, {
  valid: {
    "both values": tableForm(
      ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥1个 | ≥3个 |`,
    ),
  },
  invalid: {
    "a blank mid-year value": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "半年指标值", "全年指标值"],
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥1个 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 |  | =100% |`,
      ),
      finds: [["D6", "指标“验收合格率”没有填写半年（程）指标值。"]],
    },
  },
});
