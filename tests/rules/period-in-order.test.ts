import { periodInOrder } from "../../src/rules/period-in-order";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(periodInOrder, {
  valid: {
    "both ends in one cell": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: "| 项目起止时间 | 2024年3月1日至2024年9月30日 | 联系人 | 张三 |",
    }),
    "a project that begins before it ends": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: "| 开始时间 | 2024年1月 | 完成时间 | 2024年12月 |",
    }),
  },
  invalid: {
    "both ends in one cell, the wrong way round": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: "| 项目起止时间 | 2024年9月1日至2024年3月31日 | 联系人 | 张三 |",
      }),
      finds: [["B4", "项目期“2024年9月1日至2024年3月31日”的开始晚于结束。"]],
    },
    "a project that ends before it begins": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: "| 开始时间 | 2024年6月 | 完成时间 | 2024年3月 |",
      }),
      finds: [["D4", "开始时间“2024年6月”晚于完成时间“2024年3月”。"]],
    },
  },
});
