import { scoreTotalCorrect } from "../../src/rules/score-total-correct";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreTotalCorrect, {
  valid: {
    "a total that adds up": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`,
      `| 总分 | < | < | < | < | 100 | 100 |  |`,
    ),
    "a total beside bonus points": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 60 | 60 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 40 | 40 |  |
    | 加分项 | 嘉奖 | 获得表彰次数 | ≥1次 | 1次 | 5 | 2 |  |`,
      `| 总分 | < | < | < | < | 100 | 102 |  |`,
    ),
  },
  invalid: {
    "a total that does not": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 3个 | 50 | 37.5 | 设备到货晚 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`,
        `| 总分 | < | < | < | < | 100 | 97.5 |  |`,
      ),
      finds: [["G7", "“总分”的得分为97.5，各项得分之和为87.5。"]],
    },
  },
});
