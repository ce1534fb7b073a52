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
