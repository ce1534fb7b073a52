import { scoringRuleFullMarks } from "../../src/rules/scoring-rule-full-marks";
import { evaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoringRuleFullMarks, {
  valid: {
    "items that add up to the weight, with deductions of their own":
      evaluationForm(`| 决策 | 立项 | 立项规范性 | 4 | 规范 | ①按程序申请设立（2分）；②经集体决策（2分） | 符合 | 4 |
    | 过程 | 管理 | 目标申报 | 4 | 规范 | 1、绩效目标全申报的1分，缺一项扣0.5分；2、绩效目标规范1分，不规范扣0.5分；3、按时申报计2分，逾期扣1分。 | 符合 | 4 |`),
    "numbered steps of which one counts":
      evaluationForm(`| 产出 | 质量 | 验收合格率 | 5 | =100% | ①合格率≥95%得4分；②90%-95%得3分；③低于90%得1分 | 96% | 4 |
    | 产出 | 质量 | 制度健全性 | 5 | 健全 | ①健全得4分；②较健全得2分 | 健全 | 4 |
    | 过程 | 管理 | 检查次数 | 6 | ≥3次 | ①每检查一次得2分；②有记录得1分 | 3次 | 6 |`),
    "full marks and further steps, points for each item":
      evaluationForm(`| 产出 | 质量 | 群众知晓率 | 15 | ≥95% | ≥95%得满分；90%-95%得10分；低于90%不得分 | 96% | 15 |
    | 产出 | 质量 | 评价要点 | 6 | 符合 | 符合1项得2分，共3项 | 符合2项 | 4 |`),
    "a rule that gives the weight":
      evaluationForm(`| 产出 | 数量 | 系统升级数量 | 10 | ≥3个 | 达到目标值得10分，否则得分=完成率×10分。 | 完成3个，得10分 | 10 |
    | 产出 | 质量 | 验收合格率 | 6 | =100% | 每验收合格1个模块得2分。 | 3个全部合格 | 6 |`),
  },
  invalid: {
    "items that add up to less and to more than the weight": {
      form: evaluationForm(
        `| 决策 | 立项 | 立项规范性 | 5 | 规范 | ①按程序申请设立（2分）；②经集体决策（2分） | 符合 | 5 |
    | 过程 | 管理 | 制度健全性 | 4 | 健全 | 1、有财务制度2分；2、有项目制度2分；3、制度得到执行1分，未执行的不得分。 | 健全 | 4 |`,
      ),
      finds: [
        ["F4", "评分规则2项合计4分，权重却是5分。"],
        ["F5", "评分规则3项合计5分，权重却是4分。"],
      ],
      severity: "warning",
    },
    "a rule that gives ten times the weight": {
      form: evaluationForm(
        `| 产出 | 数量 | 系统升级数量 | 1 | ≥3个 | 达到目标值得10分，否则得分=完成率×10分。 | 完成3个 | 1 |`,
      ),
      finds: [["F4", "评分规则最高给10分，权重却是1分。"]],
    },
  },
});
