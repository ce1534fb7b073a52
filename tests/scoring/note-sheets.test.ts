import { recognize } from "../../src/form/recognize";
import { packById } from "../../src/packs/packs";
import type { Pack } from "../../src/packs/pack";
import { scoreForm } from "../../src/scoring/score-form";
import { drawSheet, drawWorkbook } from "../support/sheet";

const national = packById("national-evaluation") as Pack;

const form = (name: string) =>
  drawSheet(
    `
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| 项目名称 | 某项目 | < | < | 主管部门 | 某局 | < | < |
| 年度总体目标 | 完成20场活动 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
| 产出指标 | 数量指标 | 活动场次 | ≥20场 | 18场 | 60 | 54 | |
| 效益指标 | 社会效益指标 | 服务人次 | ≥300人次 | 300人次 | 40 | 40 | |`,
    { name },
  );

const notes = (name: string, text = "“产出”类指标完成100%及以上得满分，每低于目标值1个百分点扣权重的2%。") =>
  drawSheet(
    `
| 填表说明 |
| 1.如实填写。 |
| 2.${text} |`,
    { name },
  );

function scored(...sheets: readonly ReturnType<typeof drawSheet>[]) {
  const workbook = drawWorkbook(...sheets);
  const { forms } = recognize(workbook);
  const [document] = forms;
  if (!document) throw new Error("no form");
  return scoreForm(document, national, forms, workbook.sheets).indicators[0];
}

test("a 填表说明 on a sheet of its own rules the only form of the workbook", () => {
  expect(scored(form("自评表"), notes("填表说明"))).toMatchObject({
    expectedScore: 48,
    explanation: "60 × (1 − 10 × 2%) = 48.00",
    source: "“填表说明”填表说明2",
    sourceCell: null,
  });
});

test.each([
  ["two forms, and the notes name neither", [form("甲"), form("乙"), notes("填表说明")], 54],
  [
    "two forms, and the notes name the first",
    [form("甲项目自评"), form("乙"), notes("填表说明", "甲项目自评：“产出”类指标每低于目标值1个百分点扣权重的2%。")],
    48,
  ],
  ["two sheets of notes", [form("自评表"), notes("填表说明"), notes("评分办法")], 54],
  [
    "a sheet that is no note",
    [form("自评表"), drawSheet("| 工作总结 |\n| 每低于目标值1个百分点扣权重的2%。 |", { name: "总结" })],
    54,
  ],
])("%s", (_what, sheets, expected) => {
  expect(scored(...sheets)?.expectedScore).toBe(expected);
});
