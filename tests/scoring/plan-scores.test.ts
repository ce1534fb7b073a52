import { recognize } from "../../src/form/recognize";
import { memoryHost } from "../../src/hosts/memory";
import { checkWorkbook } from "../../src/rules/check";
import { planScores } from "../../src/scoring/plan-scores";
import type { ScoreOptions } from "../../src/scoring/plan-scores";
import { scoreForm } from "../../src/scoring/score-form";
import { drawSheet, drawWorkbook } from "../support/sheet";
import type { SheetOptions } from "../support/sheet";
import { drawForm, packOf, sampleForms, written } from "./support";
import { choosePack } from "../../src/packs/choose-pack";

const evaluation = `
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2023年度） | < | < | < | < | < | < | < |
| 项目名称 | 政务平台建设 | < | < | 主管部门 | 某局 | < | < |
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ^ | 年度资金总额 | 100 | 100 | 86.2 | 10 | 86.2% | |
| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
| ^ | 建成平台并上线，接入20家单位 | < | < | 平台已上线，接入18家单位 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 30 | | 两家单位机构改革后撤并 |
| ^ | 成本指标 | 单次运维成本 | ≤400元 | 500元 | 20 | | 备件涨价 |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 95% | 30 | | |
| 满意度指标 | 服务对象满意度指标 | 用户满意度 | ≥90% | 92% | 10 | | |
| 总分 | < | < | < | < | 100 | | |`;

const plan = (drawing: string, options: ScoreOptions = {}, cells: SheetOptions = {}) => {
  const form = drawForm(drawing, cells);
  const pack = packOf(form);
  return planScores(form, scoreForm(form, pack), pack, options);
};

test("blank scores are filled by the rule in force, the budget row and the total with them", () => {
  expect(written(plan(evaluation))).toEqual({
    G9: 27,
    G10: 16,
    G11: 30,
    G12: 10,
    H5: 8.62,
    G13: "=SUM(H5,G9:G12)",
  });
});

test("the total is the sum of what was written", () => {
  expect(plan(evaluation).find(({ cell }) => cell === "G13")?.to).toBe(91.62);
});

test("a wrong score is corrected, a right one stays, and none is when only blanks are wanted", () => {
  const scored = evaluation.replace("18家 | 30 | |", "18家 | 30 | 30 |").replace("500元 | 20 | |", "500元 | 20 | 16 |");
  expect(written(plan(scored))).toMatchObject({ G9: 27 });
  expect(written(plan(scored))).not.toHaveProperty("G10");
  expect(written(plan(scored, { correct: false }))).not.toHaveProperty("G9");
});

test("a score that is a formula, or words, is left alone", () => {
  const scored = evaluation.replace("18家 | 30 | |", "18家 | 30 | 待定 |");
  const edits = plan(scored, {}, { cells: { G11: { value: 30, text: "30", formula: "F11" } } });
  expect(written(edits)).not.toHaveProperty("G9");
  expect(written(edits)).not.toHaveProperty("G11");
});

test("a live formula where target and actual are numbers in cells", () => {
  const numbers = evaluation.replace("| ≥20家 | 18家 | 30 |", "| 20 | 18 | 30 |");
  expect(written(plan(numbers, { formula: true }))).toMatchObject({ G9: "=MIN(F9,ROUND(F9*E9/D9,2))", G11: 30 });
});

test("Suzhou: one score is wrong; its total follows to 77.90", () => {
  const [form] = sampleForms("seed2-suzhou-dzzw-zp-2020.xlsx");
  if (!form) throw new Error("form");
  const pack = choosePack(form);
  const edits = planScores(form, scoreForm(form, pack), pack);
  expect(edits.map(({ from, to }) => [from, to])).toEqual([
    [6, 3.9],
    [80, 77.9],
  ]);
});

test("apply and undo is the identity, and a filled form has no score finding left", async () => {
  const host = memoryHost(drawWorkbook(drawSheet(evaluation)));
  const before = JSON.stringify((await host.read()).sheets[0]?.rows);
  const [form] = recognize(await host.read()).forms;
  if (!form) throw new Error("form");
  const pack = packOf(form);
  expect((await host.apply(planScores(form, scoreForm(form, pack), pack))).stale).toEqual([]);
  const [again] = recognize(await host.read()).forms;
  if (!again) throw new Error("form");
  expect(again.totals[0]?.score?.value).toBe(91.62);
  expect(planScores(again, scoreForm(again, pack), pack)).toEqual([]);
  const findings = checkWorkbook(recognize(await host.read())).flatMap(({ diagnostics }) => diagnostics);
  expect(findings.filter(({ rule }) => /score|weight|rating|total/.test(rule))).toEqual([]);
  host.undo();
  expect(JSON.stringify((await host.read()).sheets[0]?.rows)).toBe(before);
});

const scoredForm = (rows: string, budget = "| 年度资金总额 | 100 | 100 | 86.2 | 10 | 86.2% | |") =>
  evaluation.replace(/\| \^ \| 年度资金总额.*\|/, `| ^ ${budget}`).replace(/\| 产出指标 \| 数量指标[^]*$/, rows);

test.each([
  [
    "the sum of the rows and the budget row it is filled with",
    `| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 95% | 40 | 40 | |
| 总分 | < | < | < | < | 100 | 100 | |`,
    undefined,
    { G9: 45, H5: 8.62, G11: 93.62 },
  ],
  [
    "moved by what the rows moved, where the execution score was not read",
    `| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 95% | 40 | 40 | |
| 总分 | < | < | < | < | 100 | 98.62 | |`,
    "| 年度资金总额 | 100 | 100 | 86.2 | | | |",
    { G9: 45, G11: 93.62 },
  ],
  [
    "each of two totals with its own sum",
    `| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 95% | 40 | 40 | |
| 合计 | < | < | < | < | 90 | 90 | |
| 总分 | < | < | < | < | 100 | 98.62 | |`,
    "| 年度资金总额 | 100 | 100 | 86.2 | 10 | 86.2% | 8.62 |",
    { G9: 45, G11: 85, G12: 93.62 },
  ],
  [
    "left alone where its full marks are not those of what was read",
    `| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 50 | 50 | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 95% | 40 | 40 | |
| 总分 | < | < | < | < | 120 | 118 | |`,
    "| 年度资金总额 | 100 | 100 | 86.2 | 10 | 86.2% | 8.62 |",
    { G9: 45 },
  ],
])("the total that is written: %s", (_what, rows, budget, expected) => {
  expect(written(plan(scoredForm(rows, budget)))).toEqual(expected);
});

test("a form with a score still open has no rating", () => {
  const form = drawForm(
    scoredForm(`| 产出指标 | 数量指标 | 接入单位数 | ≥20家 | 18家 | 50 | 45 | |
| 效益指标 | 社会效益指标 | 办事环境 | 明显改善 | 改善 | 40 | | |
| 总分 | < | < | < | < | 100 | 53.62 | |`),
  );
  expect(scoreForm(form, packOf(form)).rating).toBeNull();
});

test("an unfilled form has nothing to score", () => {
  const empty = evaluation.replaceAll(/\| (18家|500元|95%|92%) \|/g, "| |");
  const edits = plan(empty);
  expect(edits.map(({ cell }) => cell)).toEqual(["H5"]);
});
