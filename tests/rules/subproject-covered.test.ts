import { subprojectCovered } from "../../src/rules/subproject-covered";
import { testRule } from "./rule-tester";

/** A road project whose budget lists these works; two of them, 沥青罩面 and 坑槽修补, have indicators. */
function works(...rows: readonly string[]): string {
  return `
    | 项目支出绩效目标申报表 | < | < | < | < |
    | （2024年度） | < | < | < | < |
    | 项目名称 | 道路养护 | < | < | < |
    | 项目预算明细（万元） | 明细项目 | 金额 | 数量 | 单价 |
    ${rows.join("\n    ")}
    | ^ | 合计 | 700 |  |  |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 沥青罩面面积 | ≥8万平方米 |  |
    | 产出指标 | 数量指标 | 坑槽修补数量 | ≥200处 |  |
    | 产出指标 | 质量指标 | 验收合格率 | =100% |  |`;
}

testRule(subprojectCovered, {
  valid: {
    "expenses beside the works": works(
      "| ^ | 沥青罩面 | 480 | 8 | 60 |",
      "| ^ | 坑槽修补 | 170 | 2 | 85 |",
      "| ^ | 差旅费 | 50 | 1 | 50 |",
    ),
    "parts that the indicators do not follow": works(
      "| ^ | 日常养护 | 480 | 8 | 60 |",
      "| ^ | 坑槽修补 | 170 | 2 | 85 |",
      "| ^ | 交安设施更换 | 50 | 1 | 50 |",
    ),
    "every sub-project with an indicator": `
    | 财政支出项目绩效目标申报表 | < | < | < |
    | （2024年度） | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < |
    | 项目资金构成 | 子项目名称 | < | 预算金额（万元） |
    | ^ | 合计 | < | 92 |
    | ^ | 风险预警系统 | < | 46 |
    | ^ | 分析评价系统 | < | 46 |
    | 类别 | 对应子项目名称 | 指标名称 | 指标目标值 |
    | 产出 | 风险预警系统 | 预警模块数量 | =6个 |
    | 产出 | 分析评价系统 | 评价模块数量 | =3个 |`,
  },
  invalid: {
    "a sub-project nobody asks about": {
      form: `
    | 财政支出项目绩效目标申报表 | < | < | < |
    | （2024年度） | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < |
    | 项目资金构成 | 子项目名称 | < | 预算金额（万元） |
    | ^ | 合计 | < | 49 |
    | ^ | 风险预警系统 | < | 46 |
    | ^ | 监理费用 | < | 3 |
    | 类别 | 对应子项目名称 | 指标名称 | 指标目标值 |
    | 产出 | 风险预警系统 | 预警模块数量 | =6个 |`,
      finds: [["B7", "子项目“监理费用”安排了资金3万元，但没有一条指标与它对应。"]],
    },
    "one of three works, on a form without a column that ties them": {
      form: works(
        "| ^ | 沥青罩面 | 480 | 8 | 60 |",
        "| ^ | 坑槽修补 | 170 | 2 | 85 |",
        "| ^ | 交安设施更换 | 50 | 1 | 50 |",
      ),
      finds: [["B7", "子项目“交安设施更换”安排了资金50万元，但没有一条指标与它对应。"]],
      severity: "info",
    },
  },
});
