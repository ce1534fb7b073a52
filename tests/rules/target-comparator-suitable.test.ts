import { targetComparatorSuitable } from "../../src/rules/target-comparator-suitable";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetComparatorSuitable, {
  valid: {
    "reductions, which are better when larger": targetForm(`| 效益指标 | 社会效益指标 | 投诉率下降 | ≥10% |
    | 效益指标 | 社会效益指标 | 学生营养不良率下降 | ≥1个百分点 |
    | 效益指标 | 生态效益指标 | 单位GDP能耗降低 | ≥3% |`),
    "at least for what should rise, at most for what should fall":
      targetForm(`| 产出指标 | 质量指标 | 验收合格率 | ≥90% |
    | 产出指标 | 质量指标 | 抽检合格率 | =100% |
    | 效益指标 | 社会效益指标 | 群众投诉率 | ≤2% |`),
  },
  invalid: {
    "a ceiling on work to be done": {
      form: targetForm(`| 产出指标 | 数量指标 | 开展示范村建设数量 | ≤4个 |`),
      finds: [["D6", "“开展示范村建设数量”越高越好，指标值“≤4个”却写成上限。"]],
    },
    "exactly 90 % for a pass rate": {
      form: targetForm(`| 产出指标 | 质量指标 | 验收合格率 | =90% |`),
      finds: [["D6", "“验收合格率”写成“=90%”，超过90%反而不算完成。"]],
    },
    "a ceiling for satisfaction": {
      form: targetForm(`| 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≤90% |`),
      finds: [["D6", "“用户满意度”越高越好，指标值“≤90%”却写成上限。"]],
    },
    "a floor for complaints": {
      form: targetForm(`| 效益指标 | 社会效益指标 | 群众投诉率 | ≥2% |`),
      finds: [["D6", "“群众投诉率”越低越好，指标值“≥2%”却写成下限。"]],
    },
  },
});
