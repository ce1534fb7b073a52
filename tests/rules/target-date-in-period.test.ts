import { targetDateInPeriod } from "../../src/rules/target-date-in-period";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetDateInPeriod, {
  valid: {
    "a deadline in the year": targetForm(`| 产出指标 | 时效指标 | 完成时间 | 2024年9月底前 |`, {
      above: "| 开始时间 | 2024年1月 | 完成时间 | 2024年12月 |",
    }),
    "a month without a year": targetForm(`| 产出指标 | 时效指标 | 完成时间 | 9月底前 |`),
  },
  invalid: {
    "a day that does not exist": {
      form: targetForm(`| 产出指标 | 时效指标 | 完工时间 | 2024年2月30日前 |`),
      finds: [["D6", "完成时间“2024年2月30日前”不存在，2月没有30日。"]],
    },
    "a deadline before the project begins": {
      form: targetForm(`| 产出指标 | 时效指标 | 完成时间 | 2024年前 |`),
      finds: [["D6", "完成时间“2024年前”早于2024年度的开始。"]],
    },
    "a deadline before a period that is given in years": {
      form: targetForm(`| 产出指标 | 时效指标 | 完成时间 | 2018年6月30日前 |`, {
        above: "| 实施期限 | 2021-2026年 | 实施单位 | 市档案馆 |",
      }),
      finds: [["D7", "完成时间“2018年6月30日前”早于项目起止时间（2021—2026年）的开始。"]],
    },
    "a deadline after the project ends": {
      form: targetForm(`| 产出指标 | 时效指标 | 完成时间 | 2025年6月底前 |`, {
        above: "| 开始时间 | 2024年1月 | 完成时间 | 2024年12月 |",
      }),
      finds: [["D7", "完成时间“2025年6月底前”晚于项目起止时间（2024年1月—2024年12月）的结束。"]],
      severity: "warning",
    },
    "a period that runs into the next year": {
      form: targetForm(`| 产出指标 | 时效指标 | 服务周期 | 2024.07-2025.01 |`),
      finds: [["D6", "完成时间“2024.07-2025.01”跨到了2024年度以后，不能作为本年度的时效。"]],
      severity: "info",
    },
  },
});
