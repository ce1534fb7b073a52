import { weightFilled } from "../../src/rules/weight-filled";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(weightFilled, {
  valid: {
    "a weight on every row": selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 95% | 40 | 40 |  |`),
    "parts under a weighted heading row": selfEvaluationForm(`| 产出指标 | 数量指标 | 补助种植面积 |  |  | 90 | 90 |  |
    | 产出指标 | 数量指标 | 红薯种植面积 | 5亩 | 5亩 |  |  |  |
    | 产出指标 | 数量指标 | 梨树种植面积 | 6亩 | 6亩 |  |  |  |`),
  },
  invalid: {
    "none of what nobody wants is a target": {
      form: selfEvaluationForm(`| 产出指标 | 质量指标 | 重大安全事故 | 无 | 无 |  | 10 |  |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |`),
      finds: [["F5", "指标“重大安全事故”没有填写权重（分值）。"]],
    },
    "a row without a weight": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 95% |  |  |  |`),
      finds: [["F7", "指标“用户满意度”没有填写权重（分值）。"]],
    },
  },
});
