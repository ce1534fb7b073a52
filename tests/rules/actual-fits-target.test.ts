import { actualFitsTarget } from "../../src/rules/actual-fits-target";
import { selfEvaluationForm, tableForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(actualFitsTarget, {
  valid: {
    "what was wanted exactly, done exactly": selfEvaluationForm(
      `| 产出指标 | 质量指标 | 验收合格率 | =100% | =100% | 30 | 30 |  |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 30 | 30 |  |
    | 产出指标 | 时效指标 | 完工时间 | 12月31日前 | 12月31日前 | 30 | 30 |  |`,
    ),
    "two amounts done as planned": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 管网长度 | 改造25公里，新建5公里 | 改造25公里，新建5公里 | 90 | 90 |  |`,
    ),
    "nothing happened, as was wanted": selfEvaluationForm(
      `| 效益指标 | 社会效益指标 | 安全事故起数 | 0起 | 无 | 10 | 10 |  |`,
    ),
    "numbers for numbers, grades of the scale for words": selfEvaluationForm(
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 资料完整性 | 完整 | 较好 | 40 | 32 |  |`,
      `| 填表说明：定性指标按照好、较好、一般、较差、差等级评分，分别得对应权重值的100%、80%、60%、40%和20%。 | < | < | < | < | < | < | < |`,
    ),
  },
  invalid: {
    "the target copied with its sign": {
      form: selfEvaluationForm(`| 产出指标 | 质量指标 | 验收合格率 | ≥95% | ≥95% | 50 | 50 |  |
    | 成本指标 | 经济成本指标 | 项目总成本 | ≤80万元 | ≤80万元 | 40 | 40 |  |`),
      finds: [
        ["E5", "完成值“≥95%”照抄了指标值，看不出实际完成多少。"],
        ["E6", "完成值“≤80万元”照抄了指标值，看不出实际完成多少。"],
      ],
    },
    "a whole column copied": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | ≥3个 | 30 | 30 |  |
    | 产出指标 | 质量指标 | 验收合格率 | ≥95% | ≥95% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | ≥20% | 30 | 30 |  |
    | 满意度指标 | 服务对象满意度 | 用户满意度 | ≥90% | ≥90% | 10 | 10 |  |`),
      finds: [["E4", "4个完成值连同“≥”“≤”照抄了指标值，看不出实际完成多少（E5、E6、E7、E8）。"]],
    },
    "a rate for a date": {
      form: selfEvaluationForm(`| 产出指标 | 时效指标 | 完工时间 | 2024年11月30日前 | 95% | 90 | 90 |  |`),
      finds: [["E5", "指标值“2024年11月30日前”是时间，完成值“95%”却是比率，看不出是否按期。"]],
    },
    "percent and shares mixed": {
      form: tableForm(
        ["一级指标", "二级指标", "三级指标", "比较符号", "年度指标值", "计量单位", "实际完成值", "分值", "得分"],
        `| 产出指标 | 质量指标 | 食品抽检合格率 | ≥ | 100 | % | 1 | 10 | 10 |`,
      ).replace("项目支出绩效目标申报表", "项目支出绩效自评表"),
      finds: [["G5", "指标值“100”按百分数填写，完成值“1”却像是按小数填写，口径不一致。"]],
      severity: "info",
    },
    "a pass rate over 100 %": {
      form: selfEvaluationForm(`| 产出指标 | 质量指标 | 水质合格率 | ≥95% | 120% | 10 | 10 |  |`),
      finds: [["E5", "“水质合格率”最高为100%，完成值“120%”超出了范围。"]],
    },
    "people beside households": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 救助人数 | ≥1000人 | 980户 | 10 | 10 |  |`),
      finds: [["E5", "指标值“≥1000人”按“人”计，完成值“980户”却按“户”计，无法比较。"]],
    },
    "a word that is no grade of the scale": {
      form: selfEvaluationForm(
        `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 50 | 50 |  |
    | 产出指标 | 质量指标 | 资料完整性 | 完整 | 规范 | 40 | 40 |  |`,
        `| 填表说明：定性指标按照好、较好、一般、较差、差等级评分，分别得对应权重值的100%、80%、60%、40%和20%。 | < | < | < | < | < | < | < |`,
      ),
      finds: [["E6", "定性指标的完成值应为“好、较好、一般、较差、差”之一，填的是“规范”，无法对应得分。"]],
    },
    "words for a number": {
      form: selfEvaluationForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 效果良好 | 90 | 90 |  |`),
      finds: [["E5", "指标值“≥3个”是数值，完成值“效果良好”没有数值。"]],
    },
  },
});
