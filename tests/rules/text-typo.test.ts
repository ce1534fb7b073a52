import { textTypo } from "../../src/rules/text-typo";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(textTypo, {
  valid: {
    "right words": targetForm(`| 产出指标 | 数量指标 | 政府采购数量 | ≥3个 |`),
    "words that only look like a slip": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "以便民为目的的3个系统完成升级",
    }),
  },
  invalid: {
    "slips of the input method": {
      form: targetForm(`| 产出指标 | 数量指标 | 政府釆购数量 | ≥3个 |`, { goal: "2024月9月前完成3个信心化系统升级" }),
      finds: [
        ["B4", "“完成3个信心化系统升”疑为“完成3个信息化系统升”之误。"],
        ["C6", "“政府釆购数量”疑为“政府采购数量”之误。"],
      ],
    },
    "a day no calendar has": {
      form: targetForm(`| 产出指标 | 时效指标 | 完成时间 | 6月35日前 |`),
      finds: [["D6", "“6月35日”不是真实的日期。"]],
    },
  },
});
