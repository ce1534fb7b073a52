import { goalYearCurrent } from "../../src/rules/goal-year-current";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalYearCurrent, {
  valid: {
    "a goal of this year, with last year as its base": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "2024年完成3个系统升级，办件量较2023年增长5%",
    }),
    "last year's bills paid this year": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "支付2023年度项目尾款，完成3个系统升级",
    }),
    "last year's end as the starting point": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "2023年底全县已有系统5个，完成3个系统升级",
    }),
  },
  invalid: {
    "a goal of other years": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        goal: "2022年完成系统开发，2023年完成3个系统升级",
      }),
      finds: [["B4", "本表是2024年度的，“年度目标”写的却是2022、2023年的目标。"]],
    },
  },
});
