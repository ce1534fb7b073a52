import { periodInOrder } from "../../src/rules/period-in-order";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(periodInOrder, {
  valid: {
    "a project that begins before it ends": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: "| 开始时间 | 2024年1月 | 完成时间 | 2024年12月 |",
    }),
  },
  invalid: {
    "a project that ends before it begins": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: "| 开始时间 | 2024年6月 | 完成时间 | 2024年3月 |",
      }),
      finds: [["D4", "开始时间“2024年6月”晚于完成时间“2024年3月”。"]],
    },
  },
});
