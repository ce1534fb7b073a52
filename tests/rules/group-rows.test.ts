import { recognize } from "../../src/form/recognize";
import { checkWorkbook } from "../../src/rules/check";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { selfEvaluationForm } from "./forms";

const GAPS = ["actual-filled", "target-filled", "weight-filled", "score-filled", "weights-sum", "score-total-correct"];

function said(form: string): readonly string[] {
  const [checked] = checkWorkbook(recognize(drawWorkbook(drawSheet(form))));
  if (!checked) throw new Error("the drawing is no form");
  return checked.diagnostics.filter(({ rule }) => GAPS.includes(rule)).map(({ cell, message }) => `${cell} ${message}`);
}

test.each([
  [
    "a heading with the weight, its figures in the rows below",
    `| 产出指标 | 数量指标 | ★补助种植面积 |  |  | 50 | 50 |  |
    | ^ | ^ | 其中：水稻 | ≥30亩 | 30亩 |  |  |  |
    | ^ | ^ | 玉米 | ≥20亩 | 20亩 |  |  |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`,
  ],
  [
    "a heading with nothing, the weights in the rows below",
    `| 产出指标 | 数量指标 | 培训人数，其中： |  |  |  |  |  |
    | ^ | ^ | （1）技术人员 | ≥30人 | 30人 | 30 | 30 |  |
    | ^ | ^ | （2）管理人员 | ≥20人 | 20人 | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 办理时间压减率 | ≥20% | 25% | 40 | 40 |  |`,
  ],
])("a group of rows owes nothing twice: %s", (_what, rows) => {
  expect(said(selfEvaluationForm(rows, "| 总分 | < | < | < | < | 90 | 90 |  |"))).toEqual([]);
});
