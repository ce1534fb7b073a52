import { goalsDiffer } from "../../src/rules/goals-differ";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

const rows = `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`;

testRule(goalsDiffer, {
  valid: {
    "an annual goal that is this year's part": targetForm(rows, {
      above: "| 总体目标 | 三年内完成9个系统升级，建成智慧档案馆 | < | < |",
    }),
  },
  invalid: {
    "the long-term goal copied word for word": {
      form: targetForm(rows, {
        above: "| 总体目标 | 完成系统升级，建成智慧档案馆 | < | < |",
        goal: "完成系统升级，建成智慧档案馆",
      }),
      finds: [["B5", "“年度目标”与“总体目标”（B4）一字不差。"]],
    },
    "the long-term goal with a word changed": {
      form: targetForm(rows, {
        above: "| 总体目标 | 完成全部业务系统的升级改造，建成全市统一的智慧档案馆服务平台 | < | < |",
        goal: "完成全部业务系统的升级改造，建成全市统一智慧档案馆服务平台",
      }),
      finds: [["B5", "“年度目标”与“总体目标”（B4）几乎相同。"]],
      severity: "warning",
    },
  },
});
