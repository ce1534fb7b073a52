import { textLegible } from "../../src/rules/text-legible";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(textLegible, {
  valid: {
    "a list that ends as lists do": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "完成3个系统升级；覆盖12个部门；用户满意度不低于90%；",
    }),
    "whole sentences": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "words that stand twice": {
      form: targetForm(`| 产出指标 | 数量指标 | 数据资源数据资源数量 | ≥3个 |`),
      finds: [["C6", "“数据资源”连着出现了两遍。"]],
    },
    "a text broken off": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        goal: "年底前完成3个系统升级，用户满意度不低于90%，同时完成，",
      }),
      finds: [["B4", "文字没有写完：“…不低于90%，同时完成，”。"]],
    },
    "garbled letters": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级锟斤拷数量 | ≥3个 |`),
      finds: [["C6", "文字里有乱码：“系统升级锟斤拷数量”。"]],
      severity: "warning",
    },
  },
});
