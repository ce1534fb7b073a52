import { indicatorNameConcise } from "../../src/rules/indicator-name-concise";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNameConcise, {
  valid: {
    "a noun phrase": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a slogan of clauses": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 严控成本，严格按照项目资金落实工作，不扩大，不增债 | ≤50万元 |`),
      finds: [["C6", "指标名称有22个字，是一句工作任务：“严控成本，严格按照项目资金落实工作，不扩大，不增债”。"]],
    },
    "a task sentence": {
      form: targetForm(
        `| 产出指标 | 数量指标 | 通过数据安全建设工作加强数据安全保障能力推动政务数据服务效率提升 | ≥3个 |`,
      ),
      finds: [
        ["C6", "指标名称有32个字，是一句工作任务：“通过数据安全建设工作加强数据安全保障能力推动政务数据服务效率…”。"],
      ],
    },
    "a formula in the name": {
      form: targetForm(`| 产出指标 | 质量指标 | 验收合格率=合格数/验收数 | =100% |`),
      finds: [["C6", "指标名称里写了计算公式：“验收合格率=合格数/验收数”。"]],
    },
  },
});
