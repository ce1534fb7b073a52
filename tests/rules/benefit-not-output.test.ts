import { benefitNotOutput } from "../../src/rules/benefit-not-output";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(benefitNotOutput, {
  valid: {
    "what changed for somebody": targetForm(`| 效益指标 | 社会效益指标 | 群众办事时间缩短率 | ≥20% |`),
  },
  invalid: {
    "work done, the verb first": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 更换智能水表数量 | ≥6000只 |`),
      finds: [["C6", "社会效益指标“更换智能水表数量”说的是做了什么，不是带来什么变化。"]],
    },
    "what was done": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 系统建设数量 | ≥3个 |`),
      finds: [["C6", "社会效益指标“系统建设数量”说的是做了什么，不是带来什么变化。"]],
    },
    "reports handed in": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 分析报告频率 | =2次 |`),
      finds: [["C6", "社会效益指标“分析报告频率”说的是做了什么，不是带来什么变化。"]],
    },
  },
});
