import { levelOneComplete } from "../../src/rules/level-one-complete";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelOneComplete, {
  valid: {
    "national second levels as first levels": targetForm(`| 数量指标 | | 系统升级数量 | ≥3个 |
    | 质量指标 | | 验收合格率 | =100% |
    | 社会效益指标 | | 办理时间压减率 | ≥20% |
    | 满意度指标 | | 用户满意度 | ≥90% |`),
    "output under another name": targetForm(`| 项目完成指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 项目效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
    "output, benefit and satisfaction": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
    "satisfaction filed under impact": targetForm(`| 产出目标 | 数量 | 系统升级数量 | ≥3个 |
    | 效果目标 | 社会效益 | 办理时间压减率 | ≥20% |
    | 影响力目标 | 满意度 | 用户满意度 | ≥90% |`),
    "a department that sorts by its duties": targetForm(`| 运行成本 | 公用经费 | 公用经费控制率 | ≤100% |
    | 履职效能 | 重点工作 | 重点任务完成率 | =100% |`),
  },
  invalid: {
    "no benefit": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
      finds: [["A5", "没有设置效益指标（现有：产出指标、满意度指标）。"]],
    },
    "no satisfaction, which some projects may leave out": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
      finds: [["A5", "没有设置满意度指标（现有：产出指标、效益指标）。"]],
      severity: "warning",
    },
  },
});
