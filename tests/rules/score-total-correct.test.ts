import { scoreTotalCorrect } from "../../src/rules/score-total-correct";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(scoreTotalCorrect, {
  valid: {
    "a score whose weight was left blank, and one in a row without a name": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 |  | 50 |  |
    | 产出指标 | 质量指标 |  | =100% | 100% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |`,
      `| 总分 | < | < | < | < | 100 | 100 |  |`,
    ),
    "subtotals that each cover their own rows": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 30 | 30 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 20 | 20 |  |
    | 小计 | < | < | < | < | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 50 | 48 |  |
    | 小计 | < | < | < | < | 50 | 48 |  |`,
      `| 总分 | < | < | < | < | 100 | 98 |  |`,
    ),
    "a row of its own for budget execution that counts in the total": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 34 |  |
    | 预算执行率得分 | < | < | < | < | 10 | 9.6 |  |`,
      `| 合计 | < | < | < | < | 100 | 93.6 |  |`,
    ),
    "points added and taken off under the indicators": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 50 | 44 |  |
    | 加分项 | < | < | < | < | 5 | 2 |  |
    | 扣分项 | < | < | < | < |  | 1 |  |`,
      `| 总分 | < | < | < | < | 100 | 95 |  |`,
    ),
    "a total of 100 with rows of 90: the budget's points stand elsewhere": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 49 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`,
      `| 总分 | < | < | < | < | 100 | 98.01 |  |`,
    ),
    "a total while the budget's score is left blank": `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 50 | 40 | 36 | 10 | 90% |  |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |
    | 总分 | < | < | < | < | 100 | 100 |  |`,
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
    "a total that leaves the points of budget execution out of account": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 34 |  |
    | 预算执行率得分 | < | < | < | < | 10 | 9.6 |  |`,
        `| 合计 | < | < | < | < | 100 | 95.6 |  |`,
      ),
      finds: [["G8", "“合计”的得分为95.6，各项得分之和为93.6。"]],
    },
    "a subtotal that does not add up": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 小计 | < | < | < | < | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 30 | 30 |  |
    | 效益指标 | 社会效益指标 | 群众办事次数减少 | ≥1次 | 1次 | 20 | 15 |  |
    | 小计 | < | < | < | < | 50 | 48 |  |`,
      ),
      finds: [["G9", "“小计”的得分为48，各项得分之和为45。"]],
    },
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
