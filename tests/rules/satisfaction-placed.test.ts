import { satisfactionPlaced } from "../../src/rules/satisfaction-placed";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(satisfactionPlaced, {
  valid: {
    "a whole-department table whose first level joins output and benefit":
      targetForm(`| 投入 | 预算配置 | 在职人员控制率 | ≤100% |
    | 产出及效益 | 职责履行 | 监督检查完成率 | =100% |
    | ^ | 履职效益 | 社会公众满意度 | ≥90% |`),
    "satisfaction on its own level": targetForm(`| 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
    "a form that has no place for it": targetForm(`| 产出 | | 系统升级数量 | ≥3个 |
    | 结果 | | 用户满意度 | ≥90% |`),
  },
  invalid: {
    "satisfaction as a social benefit": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 社会效益指标 | 市民满意度 | ≥85% |`),
      finds: [["C7", "“市民满意度”是满意度指标，却列在社会效益指标下。"]],
    },
    "satisfaction as an output": {
      form: targetForm(`| 产出指标 | 数量指标 | 参训学员满意度 | ≥85% |`),
      finds: [["C6", "“参训学员满意度”是满意度指标，却列在数量指标下。"]],
      severity: "error",
    },
  },
});
