import { targetFilled } from "../../src/rules/target-filled";
import { selfEvaluationForm, tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetFilled, {
  valid: {
    "words in a column of their own": tableForm(
      ["一级指标", "二级指标", "三级指标", "目标值", "定性描述", "备注"],
      `| 产出指标 | 数量指标 | 会议室改造数量 | 6间 |  |  |
    | 效益指标 | 社会效益指标 | 会议保障能力 |  | 参会单位评价良好 |  |`,
    ),
    "a row that says it does not apply": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 效益指标 | 生态效益指标 | 本项目不涉及 |  |`),
    "every value filled in": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
    "a heading row with its parts below": selfEvaluationForm(`| 产出指标 | 数量指标 | 补助种植面积 |  |  | 10 | 10 |  |
    | 产出指标 | 数量指标 | 红薯种植面积 | 5亩 | 5亩 |  |  |  |
    | 产出指标 | 数量指标 | 梨树种植面积 | 6亩 | 6亩 |  |  |  |`),
  },
  invalid: {
    "no value beside an explanation of it": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"],
        `| 产出指标 | 数量指标 | 会议室改造数量 | 改造会议室的间数 | 6间 |
    | 效益指标 | 社会效益指标 | 受益人数 | 使用会议室的人数 |  |`,
      ),
      finds: [["E6", "指标“受益人数”没有填写指标值。"]],
    },
    "a dash in place of a value that carries points": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | — | 3个 | 40 | 40 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% | 100% | 50 | 50 |  |`),
      finds: [["D5", "指标“系统升级数量”没有填写指标值。"]],
    },
    "a blank value": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收合格率 |  |`),
      finds: [["D7", "指标“验收合格率”没有填写指标值。"]],
    },
    "most values blank, told once": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 |  |
    | 产出指标 | 质量指标 | 验收合格率 |  |
    | 产出指标 | 时效指标 | 完成时间 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 |  |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
      finds: [["D5", "4条指标没有填写指标值。"]],
    },
  },
});
