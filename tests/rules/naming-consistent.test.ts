import { namingConsistent } from "../../src/rules/naming-consistent";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(namingConsistent, {
  valid: {
    "one manner of naming": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
  },
  invalid: {
    "one level without 指标": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 成本指标 | 经济成本指标 | 项目总成本 | ≤50万元 |
    | 效益 | 社会效益指标 | 办理时间压减率 | ≥20% |`),
      finds: [["A8", "“效益”与“产出指标”的叫法不统一（有的带“指标”，有的不带）。"]],
    },
  },
});
