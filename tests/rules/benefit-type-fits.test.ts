import { benefitTypeFits } from "../../src/rules/benefit-type-fits";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(benefitTypeFits, {
  valid: {
    "rivers, woods and green by their names, a fee for its name":
      targetForm(`| 效益指标 | 生态效益指标 | 河道整治完成率 | ≥95% |
    | 效益指标 | 生态效益指标 | 造林存活率 | ≥85% |
    | 效益指标 | 生态效益指标 | 绿地率 | ≥35% |
    | 效益指标 | 经济效益指标 | 减少运费 | ≥10万元 |`),
    "nature in other words, and rows that do not apply":
      targetForm(`| 效益指标 | 生态效益指标 | 地表水达到或好于Ⅲ类水体比例 | ≥80% |
    | 效益指标 | 生态效益指标 | 濒危品种保护率 | =100% |
    | 效益指标 | 经济效益指标 | / | / |`),
    "an ecology nobody listed": targetForm(`| 效益指标 | 生态效益指标 | 渗滤液泄漏次数 | ≤1次 |
    | 效益指标 | 生态效益指标 | 低温低氧科学保粮率 | ≥90% |`),
    "nature as ecology, money as economy": targetForm(`| 效益指标 | 经济效益指标 | 节约办公经费 | ≥10万元 |
    | 效益指标 | 生态效益指标 | 污水处理率 | ≥95% |`),
  },
  invalid: {
    "a place, an office and a lane called after them": {
      form: targetForm(`| 效益指标 | 生态效益指标 | 河南省级试点经费保障程度 | ≥95% |
    | 效益指标 | 生态效益指标 | 林业局业务系统使用程度 | ≥95% |
    | 效益指标 | 生态效益指标 | 绿色通道业务办理及时率 | ≥95% |`),
      finds: [
        ["C6", "“河南省级试点经费保障程度”与自然生态、环境无关，不是生态效益。"],
        ["C7", "“林业局业务系统使用程度”与自然生态、环境无关，不是生态效益。"],
        ["C8", "“绿色通道业务办理及时率”与自然生态、环境无关，不是生态效益。"],
      ],
    },
    "a thing free of charge, a thing of many kinds": {
      form: targetForm(`| 效益指标 | 经济效益指标 | 免费开放天数 | ≥300天 |
    | 效益指标 | 经济效益指标 | 课程多元化程度 | ≥95% |`),
      finds: [
        ["C6", "“免费开放天数”没有涉及收入、成本或产值，归入经济效益值得再核。"],
        ["C7", "“课程多元化程度”没有涉及收入、成本或产值，归入经济效益值得再核。"],
      ],
      severity: "info",
    },
    "an ecology of data, an ecology of costs": {
      form: targetForm(`| 效益指标 | 生态效益指标 | 大数据安全良好生态建设完成率 | ≥95% |
    | 效益指标 | 生态效益指标 | 基建项目成本控制程度 | ≥95% |`),
      finds: [
        ["C6", "“大数据安全良好生态建设完成率”与自然生态、环境无关，不是生态效益。"],
        ["C7", "“基建项目成本控制程度”与自然生态、环境无关，不是生态效益。"],
      ],
    },
    "an economy without money": {
      form: targetForm(`| 效益指标 | 经济效益指标 | 档案查阅便利度 | ≥95% |`),
      finds: [["C6", "“档案查阅便利度”没有涉及收入、成本或产值，归入经济效益值得再核。"]],
      severity: "info",
    },
  },
});
