import { checkboxTicked } from "../../src/rules/checkbox-ticked";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(checkboxTicked, {
  valid: {
    "a box that is ticked": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: "| 项目类别 | ☑一次性项目 □经常性项目 | 是否政府采购 | 是√ 否□ |",
    }),
    "a year in Chinese numerals": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: "| 开始时间 | 二〇二四年一月 | 完成时间 | 二〇二四年十二月 |",
    }),
  },
  invalid: {
    "boxes of which none is ticked": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: "| 项目类别 | □一次性项目 □经常性项目 | 是否政府采购 | 是√ 否□ |",
      }),
      finds: [["B4", "“项目类别”列出了选项，但一个也没有勾选。"]],
    },
    "yes and no left as they were printed": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: "| 项目类别 | ☑一次性项目 □经常性项目 | 是否政府采购 | 是 否 |",
      }),
      finds: [["D4", "“是否政府采购”列出了选项，但一个也没有勾选。"]],
    },
  },
});
