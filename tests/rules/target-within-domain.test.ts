import { targetWithinDomain } from "../../src/rules/target-within-domain";
import { tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetWithinDomain, {
  valid: {
    "small rates that are meant to be small, and a score out of ten": targetForm(`| 产出指标 | 质量指标 | 抽检率 | ≥1% |
    | 产出指标 | 质量指标 | 差错率 | ≤0.5% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥9分 |
    | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥90% |`),
    "rates up to 100 %, growth beyond it": targetForm(`| 产出指标 | 质量指标 | 任务完成率 | =100% |
    | 效益指标 | 经济效益指标 | 销售收入增长率 | ≥120% |`),
  },
  invalid: {
    "a share and a score for a percentage": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位"],
        `| 产出指标 | 质量指标 | 验收合格率 | ≥ | 0.95 | % |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥ | 9 | % |
    | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥ | 9.5 |  |`,
      ),
      finds: [
        ["E5", "“验收合格率”的指标值“≥0.95%”低得不合常理，疑为“≥95%”。"],
        ["E6", "“用户满意度”的指标值“≥9%”低得不合常理，疑为“≥90%”。"],
        ["E7", "“读者满意度”的指标值“≥9.5”低得不合常理，疑为“≥95%”。"],
      ],
      severity: "warning",
    },
    "more than all": {
      form: targetForm(`| 产出指标 | 质量指标 | 任务完成率 | =120% |`),
      finds: [["D6", "“任务完成率”最高为100%，指标值“=120%”超出了范围。"]],
    },
    "at least all": {
      form: targetForm(`| 产出指标 | 质量指标 | 任务完成率 | ≥100% |`),
      finds: [["D6", "“任务完成率”最高为100%，指标值“≥100%”却允许超过100%。"]],
      severity: "info",
    },
  },
});
