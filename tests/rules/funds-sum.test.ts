import { fundsSum } from "../../src/rules/funds-sum";
import { targetForm, termForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(fundsSum, {
  valid: {
    "a year's money within the term's": termForm(900, 300, "≤900万元", "≤300万元"),
    "amounts written in their own units": targetForm(`| 产出指标 | 数量指标 | 管网长度 | ≥3公里 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 180万元 | < |
    | ^ | 其中：财政拨款 | 1200000元 | < |
    | ^ | 其他资金 | 60 | < |`,
    }),
    "two lines that each break their own total down": targetForm(`| 产出指标 | 数量指标 | 管网长度 | ≥3公里 |`).replace(
      "| 年度目标",
      `| 项目总投资（万元） | 32000 | 其中：专项债券 | 25000 |
    | 年度资金安排（万元） | 9000 | 其中：专项债券 | 8000 |
    | 年度目标`,
    ),
    "a total with some of its sources beside it": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: `| 资金总额（万元） | 300 | 其中：中央补助 | 220 |`,
    }),
    "sources that add up, or are not all named": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 40 | < |
    | ^ | 其他资金 | 10 | < |`,
    }),
    "sources broken down further": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 财政拨款 | 40 | < |
    | ^ | 其中：本级 | 30 | < |
    | ^ | 上级 | 10 | < |
    | ^ | 其他资金 | 10 | < |`,
    }),
  },
  invalid: {
    "a year that costs more than the term it is part of": {
      form: termForm(170, 340, "≤170万元", "≤340万元"),
      finds: [["F4", "“年度资金总额”为340，超过了“中期资金总额”170（C4）。"]],
      severity: "warning",
    },
    "amounts in two units that do not add up": {
      form: targetForm(`| 产出指标 | 数量指标 | 管网长度 | ≥3公里 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 180万元 | < |
    | ^ | 其中：财政拨款 | 1200000元 | < |
    | ^ | 其他资金 | 50 | < |`,
      }),
      finds: [["C4", "“年度资金总额”为180，各分项之和为170，相差10。"]],
    },
    "two blocks of label and value side by side": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 中期资金总额： | 900 | 年度资金总额： | 300 |
    | 其中：财政拨款 | 800 | 其中：财政拨款 | 250 |
    | 其他资金 | 0 | 其他资金 | 80 |`,
      }),
      finds: [
        ["B4", "“中期资金总额”为900，各分项之和为800，相差100。"],
        ["D4", "“年度资金总额”为300，各分项之和为330，相差30。"],
      ],
    },
    "sources that do not add up": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 40 | < |
    | ^ | 其他资金 | 5 | < |`,
      }),
      finds: [["C4", "“年度资金总额”为50，各分项之和为45，相差5。"]],
    },
  },
});
