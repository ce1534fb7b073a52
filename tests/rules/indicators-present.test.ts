import { indicatorsPresent } from "../../src/rules/indicators-present";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

const withoutIndicators = `
    | 项目支出绩效目标申报表 | < | < | < |
    | （2024年度） | < | < | < |
    | 项目名称 | 智慧档案馆建设 | 主管部门 | 市档案局 |
    | 年度目标 | 年底前完成3个系统升级，用户满意度不低于90% | < | < |
    | 立项依据 | 市政府第12次常务会议纪要 | < | < |`;

testRule(indicatorsPresent, {
  valid: {
    "a form with indicators": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
    "goals on one sheet, indicators on another": [
      withoutIndicators,
      targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
    ],
  },
  invalid: {
    "a form without one": {
      form: withoutIndicators,
      finds: [["A1", "本表没有读出一条绩效指标，其余各项检查无从进行。"]],
    },
  },
});
