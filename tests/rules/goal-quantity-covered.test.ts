import { goalQuantityCovered } from "../../src/rules/goal-quantity-covered";
import { targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(goalQuantityCovered, {
  valid: {
    "kilometres that stand in two rows as km and in metres": targetForm(
      `| 产出指标 | 数量指标 | 石坪村新建水泥路 | 2km |
    | 产出指标 | 数量指标 | 呼家河新建水泥路 | 2000米 |`,
      { goal: "改善交通条件，新建道路4公里" },
    ),
    "numbers that stand in the indicators": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |
    | 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% |`),
    "how things stand before the project": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "全县总人口36万人，其中农村人口21万人；上年设备完好率仅为62%，现有设备5台。本年完成3个系统升级",
    }),
    "once a month beside twelve a year": targetForm(`| 产出指标 | 数量指标 | 巡诊次数 | ≥12次 |`, {
      goal: "每月开展巡诊1次",
    }),
    "sizes that are no promise": targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
      goal: "按照三年行动计划完成3个系统升级和110千伏变电站建设",
    }),
  },
  invalid: {
    "a number no indicator takes up": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, { goal: "完成3个系统升级，建立10条预警规则" }),
      finds: [["B4", "“年度目标”承诺“10条预警规则”，但没有一条指标承接它。"]],
    },
    "a number that stands after what it counts": {
      form: targetForm(`| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |`, {
        goal: "完成3个系统升级，举办培训讲座4期以上",
      }),
      finds: [["B4", "“年度目标”承诺“举办培训讲座4期以上”，但没有一条指标承接它。"]],
    },
  },
});
