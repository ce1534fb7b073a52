import { indicatorSingleFact } from "../../src/rules/indicator-single-fact";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorSingleFact, {
  valid: {
    "one fact": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "three things in one name": {
      form: targetForm(`| 产出指标 | 质量指标 | 系统审计、软件测试、终验通过率 | =100% |`),
      finds: [["C6", "指标名称里并列了几件事：“系统审计、软件测试、终验通过率”。"]],
    },
  },
});
