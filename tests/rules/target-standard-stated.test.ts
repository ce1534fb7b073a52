import { targetStandardStated } from "../../src/rules/target-standard-stated";
import { evaluationForm, tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetStandardStated, {
  valid: {
    "done the moment it comes": targetForm(`| 产出指标 | 时效指标 | 数据更新频率 | 实时更新 |`),
    "a national standard": targetForm(`| 产出指标 | 质量指标 | 出水水质 | 达到地表水Ⅲ类 |
    | 产出指标 | 质量指标 | 成果验收等级 | 合格及以上 |
    | 产出指标 | 质量指标 | 系统安全保护 | 三级等保 |`),
    "national grades": targetForm(`| 产出指标 | 质量指标 | 断面水质 | Ⅲ类及以上 |
    | 产出指标 | 质量指标 | 规划评审结果 | 通过 |
    | 产出指标 | 质量指标 | 辖区空气质量 | 优良 |
    | 产出指标 | 质量指标 | 污水处理厂出水 | 一级A标准 |`),
    "state words in common rows": targetForm(`| 过程 | 资金管理 | 资金使用合规性 | 合规 |
    | 产出指标 | 质量指标 | 验收结果 | 通过验收 |
    | 产出指标 | 时效指标 | 资金支付进度 | 按合同进度 |`),
    "a state word with a scoring rule of items": evaluationForm(
      `| 产出 | 质量 | 资料完整性 | 2 | 完整 | ①有目录；②有归档。以上2项各占1/2权重，符合得分，否则不得分。 | 得满分 | 2 |`,
    ),
    "state words on a form that says how they are graded": targetForm(`| 产出指标 | 质量指标 | 资料整理情况 | 规范 |`, {
      below: "| 填表说明：定性指标按照好、较好、一般、较差、差等级评分。 | < | < | < |",
    }),
    "a grade on a row declared qualitative": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标值"],
      `| 产出指标 | 时效指标 | 垃圾清运及时性 | 定性 | 优 |
    | 产出指标 | 数量指标 | 清运量 | ≥ | 5吨 |`,
    ),
    "grades that others lay down": targetForm(`| 产出指标 | 质量指标 | 工程质量 | 合格 |
    | 产出指标 | 质量指标 | 系统安全等级 | 三级 |`),
  },
  invalid: {
    "a word for a rate": {
      form: targetForm(`| 产出指标 | 质量指标 | 设备验收合格率 | 合格 |`),
      finds: [["D6", "质量指标的指标值“合格”没有判断标准。"]],
    },
    "bare state words": {
      form: targetForm(`| 产出指标 | 质量指标 | 系统功能完善情况 | 完成 |
    | 产出指标 | 时效指标 | 系统验收时间 | 及时 |
    | 产出指标 | 时效指标 | 任务完成时间 | 在项目计划完成时间内完成 |`),
      finds: [
        ["D6", "质量指标的指标值“完成”没有判断标准。"],
        ["D7", "时效指标的指标值“及时”没有写明完成时间。"],
        ["D8", "时效指标的指标值“在项目计划完成时间内完成”没有写明完成时间。"],
      ],
    },
  },
});
