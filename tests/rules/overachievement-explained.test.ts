import { overachievementExplained } from "../../src/rules/overachievement-explained";
import { selfEvaluationForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(overachievementExplained, {
  valid: {
    "a few points more of a small rate": selfEvaluationForm(
      `| 效益指标 | 社会效益指标 | 事故起数下降率 | ≥5% | 8.2% | 90 | 90 |  |`,
    ),
    "a share written for a percentage: nothing was overachieved": selfEvaluationForm(
      `| 满意度指标 | 服务对象满意度 | 用户满意度 | ≥0.9% | 93% | 90 | 90 |  |`,
    ),
    "one more of a few": selfEvaluationForm(`| 产出指标 | 数量指标 | 制度建设数量 | ≥2项 | 3项 | 90 | 90 |  |`),
    "somewhat more, or much more with a reason":
      selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥4个 | 5个 | 40 | 40 |  |
    | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 200人次 | 50 | 50 | 新增线上培训，下年调高目标 |`),
  },
  invalid: {
    "many points more of a rate": {
      form: selfEvaluationForm(`| 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 45% | 90 | 90 |  |`),
      finds: [["E5", "“办理时间压减率”目标“≥20%”，实际“45%”，完成225%，没有说明原因。"]],
    },
    "twice as much and no word": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 200人次 | 50 | 50 |  |`),
      finds: [["E5", "“培训人次”目标“≥100人次”，实际“200人次”，完成200%，没有说明原因。"]],
    },
  },
});
