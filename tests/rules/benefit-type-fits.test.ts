import { benefitTypeFits } from "../../src/rules/benefit-type-fits";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(benefitTypeFits, {
  valid: {
    "nature in other words, and rows that do not apply":
      targetForm(`| 效益指标 | 生态效益指标 | 地表水达到或好于Ⅲ类水体比例 | ≥80% |
    | 效益指标 | 生态效益指标 | 濒危品种保护率 | =100% |
    | 效益指标 | 经济效益指标 | / | / |`),
    "nature as ecology, money as economy": targetForm(`| 效益指标 | 经济效益指标 | 节约办公经费 | ≥10万元 |
    | 效益指标 | 生态效益指标 | 污水处理率 | ≥95% |`),
  },
  invalid: {
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
