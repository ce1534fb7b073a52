import { targetsDistinct } from "../../src/rules/targets-distinct";
import { selfEvaluationForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetsDistinct, {
  valid: {
    "values of their own": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 产出指标 | 质量指标 | 抽检合格率 | =100% |`),
  },
  invalid: {
    "points written for values": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 道路保洁长度 | 12.5 | 12.5 | 12.5 | 12.5 |  |
    | 产出指标 | 质量指标 | 保洁合格程度 | 12.5 | 12.5 | 12.5 | 12.5 |  |
    | 产出指标 | 时效指标 | 按时完成程度 | 15 | 15 | 15 | 15 |  |
    | 效益指标 | 社会效益指标 | 环境卫生改善 | 30 | 30 | 30 | 28 |  |`),
      finds: [["D4", "4条指标的指标值与分值一模一样，疑为把分值填进了指标值栏。"]],
      severity: "warning",
    },
    "the same rate everywhere": {
      form: targetForm(`| 产出指标 | 数量指标 | 任务完成率 | 100% |
    | 产出指标 | 质量指标 | 验收合格率 | 100% |
    | 产出指标 | 质量指标 | 抽检合格率 | 100% |
    | 产出指标 | 时效指标 | 按期完成率 | 100% |
    | 效益指标 | 社会效益指标 | 居民覆盖率 | 100% |`),
      finds: [["D5", "5条指标中有5条的指标值都是“100%”，没有区分度。"]],
    },
    "the same number without a unit": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级 | 88 |
    | 产出指标 | 数量指标 | 报告编制 | 88 |
    | 产出指标 | 质量指标 | 验收合格 | 88 |
    | 产出指标 | 时效指标 | 按期完成 | 88 |
    | 效益指标 | 社会效益指标 | 居民覆盖 | 88 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意 | 88 |`),
      finds: [["D5", "6条不同的指标都填了同一个数字“88”，且没有单位，疑为占位。"]],
      severity: "warning",
    },
  },
});
