import { targetMeasurable } from "../../src/rules/target-measurable";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetMeasurable, {
  valid: {
    "litres are no ones": targetForm(`| 产出指标 | 数量指标 | 消毒液发放量 | ≥50l |`),
    "a number written in words": targetForm(`| 效益指标 | 生态效益指标 | 年节约电量 | 三万千瓦时 |`),
    "numbers, rates, dates and what can be ticked off": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 质量指标 | 验收结果 | 合格 |
    | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |
    | 效益指标 | 社会效益指标 | 重大安全事故次数 | 0次 |`),
    "a scale that is the value": targetForm(`| 效益指标 | 社会效益指标 | 群众办事便利程度 | 优良中低差 |`),
    "a cost tied to the budget, a time that is now":
      targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | 预算批复数以内 |
    | 产出指标 | 时效指标 | 信息发布 | 实时 |`),
  },
  invalid: {
    "letters typed for digits": {
      form: targetForm(`| 产出指标 | 质量指标 | 验收合格率 | ≥9O% |`),
      finds: [["D6", "指标值“≥9O%”里的数字写成了字母，应为“≥90%”。"]],
    },
    "a target that stands elsewhere": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | 见附表1 |
    | 产出指标 | 数量指标 | 培训场次 | 详见实施方案 |`),
      finds: [
        ["D6", "指标值“见附表1”没有给出具体数值，等于没有确定目标。"],
        ["D7", "指标值“详见实施方案”没有给出具体数值，等于没有确定目标。"],
      ],
      severity: "error",
    },
    "what depends on who applies": {
      form: targetForm(`| 产出指标 | 数量指标 | 临时救助人次 | 据实 |`),
      finds: [["D6", "指标值“据实”没有给出具体数值，等于没有确定目标。"]],
    },
    "words of direction and degree": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 城市治理水平 | 大幅提升 |
    | 效益指标 | 可持续影响指标 | 公众知晓程度 | 较高 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | 显著提升 |`),
      finds: [
        ["D6", "指标值“大幅提升”无法衡量，达到什么程度算完成没有标准。"],
        ["D7", "指标值“较高”无法衡量，达到什么程度算完成没有标准。"],
        ["D8", "指标值“显著提升”无法衡量，达到什么程度算完成没有标准。"],
      ],
    },
    "the task told again": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 数据安全保障 | 按照年度工作计划，积极完成全年工作安排 |`),
      finds: [["D6", "指标值“按照年度工作计划，积极完成全年工作安排”只是重述工作任务，没有写明完成的标准或数量。"]],
    },
    "a value put off": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 新增就业人数 | 根据下达任务确定 |`),
      finds: [["D6", "指标值“根据下达任务确定”没有给出具体数值，等于没有确定目标。"]],
    },
    "a cost nobody can hold to": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | 较低 |`, {
        above: `| 资金情况（万元） | 年度资金总额： | 80 | < |
    | ^ | 其中：财政拨款 | 80 | < |`,
      }),
      finds: [["D8", "指标值“较低”无法衡量，达到什么程度算完成没有标准。"]],
      severity: "error",
    },
  },
});
