import { ratingFitsScore } from "../../src/rules/rating-fits-score";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(ratingFitsScore, {
  valid: {
    "95 of 100 is 优": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 90% | 50 | 45 | 一项复验 |`,
      `| 总分 | < | < | < | < | 100 | 95 |  |
    | 评价等级 | 优 | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "75 of 100 is not 良": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 2个 | 50 | 25 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`,
        `| 总分 | < | < | < | < | 100 | 75 |  |
    | 评价等级 | 良 | < | < | < | < | < | < |`,
      ),
      finds: [["B8", "总分对应的等级是“中”，表中写的是“良”。"]],
    },
  },
});
