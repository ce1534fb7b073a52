import { indicatorResidueRemoved } from "../../src/rules/indicator-residue-removed";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorResidueRemoved, {
  valid: {
    "rows of one's own": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a template's hint in place of an answer": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        above: `| 立项依据 | 请在此处简要说明立项依据，如没有请填无。 | < | < |`,
      }),
      finds: [["B4", "“立项依据”里还是表样的填写提示“请在此处简要说明立项依据，如没有请填无。”，没有填写内容。"]],
      severity: "warning",
    },
    "the template's numbering before a name": {
      form: targetForm(`| 产出指标 | 数量指标 | 指标1：系统升级数量 | ≥3个 |`),
      finds: [["C6", "指标名称前还留着表样的编号“指标1”。"]],
    },
    "the template's numbering before every name, told once": {
      form: targetForm(`| 产出指标 | 数量指标 | 指标1：系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 指标1：验收合格率 | =100% |
    | 效益指标 | 社会效益指标 | 指标1：办理时间压减率 | ≥20% |
    | 满意度指标 | 服务对象满意度指标 | 指标1：用户满意度 | ≥90% |`),
      finds: [["C5", "4条指标的名称前还留着表样的编号（“指标1”等）。"]],
    },
    "a slot of the template left over": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 数量指标 | 指标2 |  |
    | 产出指标 | 质量指标 | …… |  |`),
      finds: [
        ["C7", "这一行还是表样的占位文字“指标2”，没有填写内容。"],
        ["C8", "这一行还是表样的占位文字“......”，没有填写内容。"],
      ],
    },
  },
});
