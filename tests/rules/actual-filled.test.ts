import { actualFilled } from "../../src/rules/actual-filled";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(actualFilled, {
  valid: {
    "an answer on every row": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`),
  },
  invalid: {
    "points for a row with neither target nor actual value": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 |  |  | 50 | 50 |  |`),
      finds: [["E6", "指标“验收合格率”没有填写实际完成值，却得了50分。"]],
    },
    "one row without an answer": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |  | 40 | 40 |  |`),
      finds: [["E6", "指标“验收合格率”没有填写实际完成值。"]],
    },
    "a self-evaluation nobody has begun, told once": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |  | 50 |  |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |  | 40 |  |  |`),
      finds: [["E4", "本表还没有自评：2条指标的完成值和得分都是空白。"]],
      severity: "info",
    },
  },
});
