import { cellWithoutError } from "../../src/rules/cell-without-error";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

const rows = `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 50 | 44 |  |`;

testRule(cellWithoutError, {
  valid: { "a total that was worked out": selfEvaluationForm(rows, "| 总分 | < | < | < | < | 100 | 94 |  |") },
  invalid: {
    "a total that refers to nothing": {
      form: selfEvaluationForm(rows, "| 总分 | < | < | < | < | 100 | #REF! |  |"),
      finds: [["G7", "这个单元格是公式错误“#REF!”，没有算出结果。"]],
    },
  },
});
