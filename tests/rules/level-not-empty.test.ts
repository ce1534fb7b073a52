import { levelNotEmpty } from "../../src/rules/level-not-empty";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(levelNotEmpty, {
  valid: {
    "a row whose name alone is missing": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 满意度指标 | 服务对象满意度指标 |  | ≥85% |`),
    "a level that says it does not apply": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 成本指标 | 社会成本指标 | 无 | 无 |`),
    "an indicator under every level": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
  },
  invalid: {
    "a level with nothing in it": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 成本指标 |  |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
      finds: [["B7", "“成本指标”下没有填写任何指标。"]],
    },
    "a cost to society that few projects have": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |
    | 成本指标 | 社会成本指标 |  |  |`),
      finds: [["B8", "“社会成本指标”下没有填写任何指标。"]],
      severity: "info",
    },
    "a benefit that may not apply": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |
    | 效益指标 | 生态效益指标 |  |  |`),
      finds: [["B8", "“生态效益指标”下没有填写任何指标。"]],
      severity: "info",
    },
  },
});
