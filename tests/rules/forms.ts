/** Blank surroundings for the rows a test is about: what a clerk would have above the indicator table. */
export interface Surroundings {
  readonly goal?: string;
  readonly year?: string;
  /** Further rows between the heading and the goal, each of four cells. */
  readonly above?: string;
  /** Rows below the indicators. */
  readonly below?: string;
}

const GOAL = "年底前完成3个系统升级，用户满意度不低于90%";

/** A declaration of four columns; the first indicator stands in row 6 (lower by as many rows as stand in `above`). */
export function targetForm(
  rows: string,
  { goal = GOAL, year = "2024", above = "", below = "" }: Surroundings = {},
): string {
  return `
    | 项目支出绩效目标申报表 | < | < | < |
    | （${year}年度） | < | < | < |
    | 项目名称 | 智慧档案馆建设 | 主管部门 | 市档案局 |
    ${above}
    | 年度目标 | ${goal} | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    ${rows}
    ${below}`;
}

/** A declaration whose table has the columns named; the first indicator stands in row 5. */
export function tableForm(columns: readonly string[], rows: string, below = ""): string {
  const rest = " < |".repeat(columns.length - 1);
  const heading = columns.map((column) => ` ${column} |`).join("");
  return `
    | 项目支出绩效目标申报表 |${rest}
    | （2024年度） |${rest}
    | 项目名称 | 智慧档案馆建设 |${" < |".repeat(columns.length - 2)}
    |${heading}
    ${rows}
    ${below}`;
}

/** A self-evaluation of eight columns; the first indicator stands in row 5. */
export function selfEvaluationForm(rows: string, below = ""): string {
  return `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | 主管部门 | 市档案局 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    ${rows}
    ${below}`;
}

/** An evaluation with a scoring rule on every row; the first indicator stands in row 4. */
export function evaluationForm(rows: string, below = ""): string {
  return `
    | 部门整体绩效评价评分表 | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 评分规则 | 评分过程 | 得分 |
    ${rows}
    ${below}`;
}

/** A declaration with the term (中期) on the left and the year on the right: money of both and the cost each may have. */
export function termForm(termMoney: number, yearMoney: number, termCost: string, yearCost: string): string {
  return `
    | 项目支出绩效目标申报表 | < | < | < | < | < | < |
    | （2023年度） | < | < | < | < | < | < |
    | 项目名称 | 执法车辆维修 | < | < | < | < | < |
    | 项目资金（万元） | 中期资金总额： | ${termMoney} | < | 年度资金总额： | ${yearMoney} | < |
    | ^ | 其中：财政拨款 | ${termMoney} | < | 其中：财政拨款 | ${yearMoney} | < |
    | 总体目标 | 中期目标 | < | < | 年度目标 | < | < |
    | ^ | 三年维修车辆270辆，车辆完好率95%以上 | < | < | 维修车辆90辆，车辆完好率95%以上 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 维修车辆数量 | ≥270辆 | 数量指标 | 维修车辆数量 | ≥90辆 |
    | ^ | 成本指标 | 项目总成本 | ${termCost} | 成本指标 | 项目总成本 | ${yearCost} |`;
}
