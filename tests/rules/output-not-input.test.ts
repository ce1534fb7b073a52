import { outputNotInput } from "../../src/rules/output-not-input";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(outputNotInput, {
  valid: {
    "money paid to people, people served": targetForm(`| 产出指标 | 数量指标 | 创业担保贷款发放金额 | ≥5000万元 |
    | 效益指标 | 社会效益指标 | 受益人数 | ≥500人 |
    | 成本指标 | 经济成本指标 | 项目支出金额 | ≤50万元 |`),
    "money that is not spent": targetForm(`| 效益指标 | 经济效益指标 | 节约办公经费 | ≥12万元 |
    | 效益指标 | 经济效益指标 | 压减三公经费 | ≥5万元 |`),
  },
  invalid: {
    "hands and trips as an output": {
      form: targetForm(`| 产出指标 | 数量指标 | 投入施工人员数量 | ≥60人 |
    | 产出指标 | 数量指标 | 项目管理人员出差次数 | ≥30次 |
    | 产出指标 | 数量指标 | 财政资金投入额 | ≥650万元 |`),
      finds: [
        ["C6", "“投入施工人员数量”是投入，不能作为数量指标。"],
        ["C7", "“项目管理人员出差次数”是投入，不能作为数量指标。"],
        ["C8", "“财政资金投入额”是投入，不能作为数量指标。"],
      ],
      severity: "warning",
    },
    "staff as an impact": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 影响力 | 长效管理 | 开发人员数量 | ≥3人 |`),
      finds: [["C7", "“开发人员数量”是投入，不能作为效益指标。"]],
    },
    "money spent as an output": {
      form: targetForm(`| 产出指标 | 数量指标 | 业务工作支出金额 | =28.8万元 |
    | 产出指标 | 数量指标 | 执法补助经费 | =72890元 |`),
      finds: [
        ["C6", "“业务工作支出金额”是投入，不能作为数量指标。"],
        ["C7", "“执法补助经费”是投入，不能作为数量指标。"],
      ],
      severity: "warning",
    },
  },
});
