import { indicatorsProjectSpecific } from "../../src/rules/indicators-project-specific";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorsProjectSpecific, {
  valid: {
    "as many rows of its own": targetForm(`| 过程 | 资金管理 | 预算执行率 | =100% |
    | 过程 | 资金管理 | 资金到位率 | =100% |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
  },
  invalid: {
    "mostly common rows": {
      form: targetForm(`| 过程 | 资金管理 | 预算执行率 | =100% |
    | 过程 | 资金管理 | 资金到位率 | =100% |
    | 过程 | 资金管理 | 资金使用合规性 | 合规 |
    | 过程 | 组织实施 | 管理制度健全性 | 健全 |
    | 过程 | 组织实施 | 制度执行有效性 | 有效 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
      finds: [["A5", "6条指标中有5条是决策、过程（投入）类共性指标，反映本项目产出和效益的只有1条。"]],
    },
  },
});
