import { indicatorNotDuplicated } from "../../src/rules/indicator-not-duplicated";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(indicatorNotDuplicated, {
  valid: {
    "the same names in the long-term and the annual block": `
    | 项目支出绩效目标申报表 | < | < | < | < |
    | （2024年度） | < | < | < | < |
    | 项目名称 | 薄弱学校改造 | < | < | < |
    | 年度目标 | 改造学校15所 | < | < | < |
    | 类型 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 长期绩效指标 | 产出指标 | 数量指标 | 改造学校数量 | ≥40所 |
    | ^ | ^ | 质量指标 | 验收合格率 | =100% |
    | 年度绩效指标 | 产出指标 | 数量指标 | 改造学校数量 | ≥15所 |
    | ^ | ^ | 质量指标 | 验收合格率 | =100% |`,
    "two animals, one letter apart": targetForm(`| 产出指标 | 数量指标 | 肉猪养殖数量 | ≥80头 |
    | 产出指标 | 数量指标 | 肉牛养殖数量 | ≥30头 |`),
    "one thing under each level, which says what of it is measured":
      targetForm(`| 产出指标 | 质量指标 | 道路维修 | =100% |
    | 产出指标 | 时效指标 | 道路维修 | =100% |`),
    "one name with other values under two levels": targetForm(`| 产出指标 | 质量指标 | 任务完成率 | ≥95% |
    | 产出指标 | 时效指标 | 任务完成率 | =100% |`),
  },
  invalid: {
    "one indicator under two levels": {
      form: targetForm(`| 产出指标 | 质量指标 | 任务完成率 | =100% |
    | 产出指标 | 时效指标 | 任务完成率 | =100% |`),
      finds: [["C7", "“任务完成率”在“质量指标”（C6）和“时效指标”下各列了一条，指标值也相同。"]],
    },
    "the same name twice": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`),
      finds: [["C7", "“系统升级数量”与C6的指标名称相同。"]],
    },
    "a slip of one letter": {
      form: targetForm(`| 产出指标 | 数量指标 | 在建项目推进率 | =100% |
    | 产出指标 | 数量指标 | 在建设项目推进率 | =100% |`),
      finds: [["C7", "“在建设项目推进率”与C6的“在建项目推进率”几乎相同，疑为重复。"]],
    },
  },
});
