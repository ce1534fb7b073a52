import { fundsSum } from "../../src/rules/funds-sum";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(fundsSum, {
  valid: {
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
