import { targetNoPlaceholder } from "../../src/rules/target-no-placeholder";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetNoPlaceholder, {
  valid: {
    "a value": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
  },
  invalid: {
    "a number that was never written": {
      form: targetForm(`| 产出指标 | 数量指标 | 管网改造长度 | 公里 |
    | 效益指标 | 经济效益指标 | 年节约水费 | ≥  万元 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |`),
      finds: [
        ["D6", "指标值“公里”只有单位，没有数值。"],
        ["D7", "指标值“≥万元”只有单位，没有数值。"],
      ],
    },
    "a template with nothing written in, told once": {
      form: targetForm(`| 产出指标 | 数量指标 | 救助人数 | ≥**人 |
    | 产出指标 | 数量指标 | 救助人次 | ≥**人次 |
    | 产出指标 | 质量指标 | 发放准确率 | ≥**% |
    | 效益指标 | 社会效益指标 | 政策知晓率 | ≥**% |
    | 满意度指标 | 服务对象满意度指标 | 救助对象满意度 | 90% |`),
      finds: [["D5", "4个指标值还是占位符，没有填写实际数值（D6、D7、D8、D9）。"]],
    },
    "crosses for a number": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥××个 |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |`),
      finds: [["D6", "指标值“≥××个”还是占位符，没有填写实际数值。"]],
    },
  },
});
