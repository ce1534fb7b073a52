import { scoreHasData } from "../../src/rules/score-has-data";
import { evaluationForm, selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreHasData, {
  valid: {
    "a score with its evidence, no score without":
      evaluationForm(`| 满意度 | 服务对象满意度 | 用户满意度 | 5 | ≥90% | 达到指标值得权重分。 | 问卷100份，满意度95%，得100%权重分。 | 5 |
    | 满意度 | 服务对象满意度 | 企业满意度 | 5 | ≥90% | 达到指标值得权重分。 | 无法获取满意度数据，不得分。 | 0 |`),
  },
  invalid: {
    "full marks without data": {
      form: selfEvaluationForm(
        `| 满意度指标 | 服务对象满意度 | 用户满意度 | ≥90% | 暂无数据 | 10 | 10 |  |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`,
      ),
      finds: [["G5", "说明写“暂无数据”，没有取得数据，却得了10分。"]],
    },
    "a score without data": {
      form: evaluationForm(
        `| 满意度 | 服务对象满意度 | 用户满意度 | 5 | ≥90% | 达到指标值得权重分。 | 无法获取满意度的相关资料，以办结率代替，得90%权重分。 | 4.5 |`,
      ),
      finds: [["H4", "说明写“无法获取满意度的相关资料”，没有取得数据，却得了4.5分。"]],
    },
  },
});
