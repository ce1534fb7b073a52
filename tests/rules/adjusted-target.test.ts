import { recognize } from "../../src/form/recognize";
import { checkWorkbook } from "../../src/rules/check";
import { drawSheet, drawWorkbook } from "../support/sheet";

const form = (rows: string) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
    | （2024年度） | < | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | 主管部门 | 市档案局 | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 调整后指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    ${rows}`;

const RULES = ["score-follows-rule", "shortfall-explained", "deviation-meaningful", "overachievement-explained"];

function said(rows: string): readonly string[] {
  const [checked] = checkWorkbook(recognize(drawWorkbook(drawSheet(form(rows)))));
  if (!checked) throw new Error("the drawing is no form");
  return checked.diagnostics
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ cell, message }) => `${cell} ${message}`);
}

test.each([
  [
    "reached as adjusted in mid-year",
    "| 产出指标 | 数量指标 | 系统升级数量 | ≥10个 | ≥8个 | 8个 | 50 | 50 |  |",
    "| 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |  | 20% | 40 | 40 |  |",
    [],
  ],
  [
    "short of the adjusted value, and of the first where none was set anew",
    "| 产出指标 | 数量指标 | 系统升级数量 | ≥5个 | ≥10个 | 8个 | 50 | 50 |  |",
    "| 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% |  | 15% | 40 | 30 |  |",
    [
      "H5 得分50偏高，按财预〔2020〕10号应得40分（50 × 8 ÷ 10 = 40.00）。",
      "I5 “系统升级数量”目标“≥10个”，实际“8个”，没有完成，偏差原因却是空白。",
      "I6 “办理时间压减率”目标“≥20%”，实际“15%”，没有完成，偏差原因却是空白。",
    ],
  ],
])("a result is judged by the target in force: %s", (_what, first, second, finds) => {
  expect(said(`${first}\n    ${second}`)).toEqual(finds);
});
