import { deviationMeaningful } from "../../src/rules/deviation-meaningful";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(deviationMeaningful, {
  valid: {
    "a reason in words":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 设备到货晚，已催交 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 | 无 |`),
  },
  invalid: {
    "无 for a reason": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 40 | 30 | 无 |`),
      finds: [["H5", "“系统升级数量”没有完成（目标“≥4个”，实际“3个”），偏差原因却写“无”。"]],
    },
  },
});
