import { priceTimesQuantity } from "../../src/rules/price-times-quantity";
import { testRule } from "./rule-tester";

testRule(priceTimesQuantity, {
  valid: {
    "price times quantity, in 元 and in 万元": `
    | 财政支出项目绩效目标申报表 | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < |
    | 项目构成分解 | 项目明细 | 明细金额 | 单价 | 数量 |
    | ^ | 服务器 | 80000 | 20000 | 4 |
    | ^ | 测评费 | 6 | 60000 | 1 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |  |`,
  },
  invalid: {
    "a product that is another amount": {
      form: `
    | 财政支出项目绩效目标申报表 | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < |
    | 项目构成分解 | 项目明细 | 明细金额 | 单价 | 数量 |
    | ^ | 服务器 | 80000 | 20000 | 3 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 |  |`,
      finds: [["C4", "单价20000×数量3＝60000，金额却是80000。"]],
    },
  },
});
