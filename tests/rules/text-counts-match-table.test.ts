import { textCountsMatchTable } from "../../src/rules/text-counts-match-table";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(textCountsMatchTable, {
  valid: {
    "a text that counts as the table does": evaluationForm(
      `| 产出 | 数量 | 系统升级数量 | 50 | ≥3个 | 达到得权重分。 | 完成3个 | 50 |
    | 效益 | 社会效益 | 办理时间压减率 | 50 | ≥20% | 达到得权重分。 | 压减25% | 50 |`,
      `| 说明：本表设2个一级指标、2个三级指标。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "a text that has not been brought up to date": {
      form: evaluationForm(
        `| 产出 | 数量 | 系统升级数量 | 50 | ≥3个 | 达到得权重分。 | 完成3个 | 50 |
    | 效益 | 社会效益 | 办理时间压减率 | 50 | ≥20% | 达到得权重分。 | 压减25% | 50 |`,
        `| 说明：本表设2个一级指标、5个三级指标。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["A6", "文字写有5个三级指标，表中是2个：“说明：本表设2个一级指标、5个三级指标。”。"]],
    },
  },
});
