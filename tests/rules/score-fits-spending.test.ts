import { recognize } from "../../src/form/recognize";
import { choosePack } from "../../src/packs/choose-pack";
import { checkWorkbook } from "../../src/rules/check";
import { scoreFitsSpending } from "../../src/rules/score-fits-spending";
import { drawSheet, drawWorkbook } from "../support/sheet";

const form = (spending: number, rate: string, points: number) => `
    | 项目支出绩效自评表 | < | < | < | < | < | < | < |
    | 项目名称 | 智慧档案馆建设 | < | < | < | < | < | < |
    | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | 年度资金总额 | 60 | 60 | ${spending} | 10 | ${rate} | ${points} |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | 产出指标 | 数量指标 | 系统升级数量 | ≥3个 | 3个 | 90 | 90 |  |`;

/** The findings under a pack that lets the score run ahead of the money by so much, or does not ask (null). */
function said(drawing: string, limit: number | null): readonly string[] {
  const recognition = recognize(drawWorkbook(drawSheet(drawing)));
  const [document] = recognition.forms;
  if (!document) throw new Error("the drawing is no form");
  const pack = choosePack(document);
  const asking = { ...pack, scoring: { ...pack.scoring, scoreAgainstBudget: limit } };
  const [checked] = checkWorkbook(recognition, () => asking, { rules: [scoreFitsSpending] });
  return (checked?.diagnostics ?? []).map(({ cell, message }) => `${cell} ${message}`);
}

test.each([
  ["full marks on half the money", form(30, "50%", 5), 0.2, ["H4 指标得分率100%，预算执行率只有50%，相差较大。"]],
  ["full marks on nearly all the money", form(57, "95%", 9.5), 0.2, []],
  ["a pack that does not ask", form(30, "50%", 5), null, []],
])("%s", (_name, drawing, limit, finds) => {
  expect(said(drawing, limit)).toEqual(finds);
});
