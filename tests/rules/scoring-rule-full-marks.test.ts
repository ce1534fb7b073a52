import { scoringRuleFullMarks } from "../../src/rules/scoring-rule-full-marks";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringRuleFullMarks, {
  valid: {
    "full marks and further steps, points for each item":
      evaluationForm(`| 产出 | 质量 | 群众知晓率 | 15 | ≥95% | ≥95%得满分；90%-95%得10分；低于90%不得分 | 96% | 15 |
    | 产出 | 质量 | 评价要点 | 6 | 符合 | 符合1项得2分，共3项 | 符合2项 | 4 |`),
    "a rule that gives the weight":
      evaluationForm(`| 产出 | 数量 | 系统升级数量 | 10 | ≥3个 | 达到目标值得10分，否则得分=完成率×10分。 | 完成3个，得10分 | 10 |
    | 产出 | 质量 | 验收合格率 | 6 | =100% | 每验收合格1个模块得2分。 | 3个全部合格 | 6 |`),
  },
  invalid: {
    "a rule that gives ten times the weight": {
      form: evaluationForm(
        `| 产出 | 数量 | 系统升级数量 | 1 | ≥3个 | 达到目标值得10分，否则得分=完成率×10分。 | 完成3个 | 1 |`,
      ),
      finds: [["F4", "评分规则最高给10分，权重却是1分。"]],
    },
  },
});
