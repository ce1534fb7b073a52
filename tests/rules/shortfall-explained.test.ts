import { shortfallExplained } from "../../src/rules/shortfall-explained";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(shortfallExplained, {
  valid: {
    "a reason for what was missed":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚，已催交 |
    | 效益指标 | 社会效益指标 | 群众投诉率 | ≤5% | 3% | 50 | 50 |  |`),
  },
  invalid: {
    "no reason": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 |  |`),
      finds: [["H5", "“系统升级数量”目标“≥4个”，实际“3个”，没有完成，偏差原因却是空白。"]],
    },
  },
});
