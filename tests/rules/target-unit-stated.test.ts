import { targetUnitStated } from "../../src/rules/target-unit-stated";
import { tableForm, targetForm } from "./forms";
import { testRule } from "./rule-tester";

testRule(targetUnitStated, {
  valid: {
    "one number in every row, which is told as such": targetForm(
      ["立面改造", "道路维修", "路灯安装", "绿化补种", "管网疏通", "标牌更换"]
        .map((name) => `| 产出指标 | 数量指标 | ${name} | 100 |`)
        .join("\n"),
    ),
    "a unit in the value, in its column or in the name": tableForm(
      ["一级指标", "二级指标", "三级指标", "指标值", "计量单位"],
      `| 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |  |
    | 产出指标 | 数量指标 | 报告数量 | ≥3 | 份 |
    | 产出指标 | 数量指标 | 新增就业人数（万人） | ≥3 |  |
    | 产出指标 | 数量指标 | 检查次数 | ≥12 |  |`,
    ),
  },
  invalid: {
    "counts of nothing": {
      form: targetForm(`| 产出指标 | 数量指标 | 形成预警信息 | ≥500 |
    | 产出指标 | 数量指标 | 安全认证网关 | =2 |
    | 产出指标 | 数量指标 | 系统升级完成情况 | 100 |`),
      finds: [
        ["D6", "指标值“≥500”没有计量单位。"],
        ["D7", "指标值“=2”没有计量单位。"],
        ["D8", "指标值“100”没有计量单位。"],
      ],
    },
    "a rate without its sign": {
      form: targetForm(`| 产出指标 | 质量指标 | 项目推进率 | 1 |`),
      finds: [["D6", "“项目推进率”是比率，指标值“1”没有写百分号。"]],
    },
    "万 of what": {
      form: targetForm(`| 成本指标 | 经济成本指标 | 项目总成本 | ≤250万 |`),
      finds: [["D6", "指标值“≤250万”只写了“万”，没有写是万元、万人还是别的。"]],
      severity: "info",
    },
  },
});
