import { fundsTotalFilled } from "../../src/rules/funds-total-filled";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(fundsTotalFilled, {
  valid: {
    "a total over its parts": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      above: `| 资金情况（万元） | 年度资金总额： | 50 | < |
    | ^ | 其中：财政拨款 | 40 | < |
    | ^ | 其他资金 | 10 | < |`,
    }),
  },
  invalid: {
    "a total of nothing over parts that are filled in": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 0 | < |
    | ^ | 其中：财政拨款 | 40 | < |
    | ^ | 其他资金 | 10 | < |`,
      }),
      finds: [["C4", "“年度资金总额”为0，各分项合计却是50。"]],
    },
    "a blank total": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 资金情况（万元） | 年度资金总额： |  | < |
    | ^ | 其中：财政拨款 | 40 | < |
    | ^ | 其他资金 | 10 | < |`,
      }),
      finds: [["C4", "“年度资金总额”没有填写，各分项合计为50。"]],
    },
  },
});
