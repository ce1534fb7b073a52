import { memoryHost } from "../../src/hosts/memory";
import { recognize } from "../../src/form/recognize";
import { templateById } from "../../src/packs/templates";
import { checkWorkbook } from "../../src/rules/check";
import { weightSumOf } from "../../src/scoring/weight-base";
import { planWeights } from "../../src/scoring/weight-plan";
import type { WeightOptions } from "../../src/scoring/weight-groups";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { drawForm, packOf, sampleForms, written } from "./support";

const plan = (drawing: string, options: WeightOptions = {}) => {
  const form = drawForm(drawing);
  return planWeights(form, packOf(form), options);
};

const head = `
| 项目支出绩效目标申报表 | < | < | < | < |
| 项目名称 | 政务平台建设 | < | 主管部门 | 某局 |
| 年度目标 | 建成一个平台，年内上线运行 | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 |`;

const blank = `${head}
| 产出指标 | 数量指标 | 功能模块建成数 | ≥8个 | |
| ^ | ^ | 接入单位数 | ≥20家 | |
| ^ | 质量指标 | 系统验收合格率 | =100% | |
| ^ | 时效指标 | 系统上线时间 | 12月底前 | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | |
| ^ | 可持续影响指标 | 系统年度可用率 | ≥99% | |
| 满意度指标 | 服务对象满意度指标 | 系统用户满意度 | ≥90% | |
| 合计 | < | < | < | |`;

test("a blank column is filled by the national weights 50, 30, 10 and totalled with a formula", () => {
  expect(written(plan(blank).edits)).toEqual({
    E5: 12.5,
    E6: 12.5,
    E7: 12.5,
    E8: 12.5,
    E9: 15,
    E10: 15,
    E11: 10,
    E12: "=SUM(E5:E11)",
  });
});

test("the template's weights, scaled to the base and given by likeness of name", () => {
  const template = templateById("information-system");
  if (!template) throw new Error("template");
  const { edits, rows, problem } = plan(blank, { template });
  const sum = rows.reduce((total, { after }) => total + (after ?? 0) * 100, 0);
  expect([problem, Math.round(sum)]).toEqual([null, 9000]);
  const weights = written(edits);
  expect(Number(weights["E8"])).toBeGreaterThan(Number(weights["E6"]));
});

test("filled rows stay and the others share the rest of their category", () => {
  const some = blank.replace("功能模块建成数 | ≥8个 | |", "功能模块建成数 | ≥8个 | 20 |");
  expect(written(plan(some).edits)).toMatchObject({ E6: 10, E7: 10, E8: 10 });
  expect(written(plan(some).edits)).not.toHaveProperty("E5");
});

test("a locked blank row counts as nothing and is not written", () => {
  const { edits } = plan(blank, { locked: new Set([0]) });
  expect(written(edits)).toMatchObject({ E6: 16.67, E7: 16.67, E8: 16.66 });
  expect(written(edits)).not.toHaveProperty("E5");
});

test("weights in level names are the categories' weights", () => {
  const named = blank
    .replace("| 产出指标 |", "| 产出指标（40分） |")
    .replace("| 效益指标 |", "| 效益指标（40分） |")
    .replace("| 满意度指标 |", "| 满意度指标（10分） |");
  expect(written(plan(named).edits)).toMatchObject({ E5: 10, E8: 10, E9: 20, E10: 20, E11: 10 });
});

test("parents follow children: the number in the name becomes the sum", () => {
  const named =
    head +
    `
| 产出指标（50分） | 数量指标 | 功能模块建成数 | ≥8个 | 30 |
| ^ | 时效指标 | 系统上线时间 | 12月底前 | 25 |
| 效益指标（30分） | 社会效益指标 | 业务线上办理率 | ≥90% | 25 |
| 满意度指标（10分） | 服务对象满意度指标 | 系统用户满意度 | ≥90% | 10 |`;
  expect(written(plan(named, { parents: "follow" }).edits)).toEqual({ A5: "产出指标（55分）", A7: "效益指标（25分）" });
});

const filled = (weights: readonly number[]) =>
  `${head}
| 产出指标 | 数量指标 | 功能模块建成数 | ≥8个 | ${weights[0]} |
| ^ | 时效指标 | 系统上线时间 | 12月底前 | ${weights[1]} |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | ${weights[2]} |
| 满意度指标 | 服务对象满意度指标 | 系统用户满意度 | ≥90% | ${weights[3]} |`;

test.each([
  ["99.98", [33.32, 33.33, 23.33, 10], { E6: 33.35 }],
  ["102", [40, 30, 22, 10], { E5: 38 }],
  ["100 as it should be", [40, 30, 20, 10], {}],
])("a column that sums to %s is repaired with the least change", (_what, weights, edits) => {
  expect(written(plan(filled(weights)).edits)).toEqual(edits);
});

test("nothing is repaired when that is not asked for", () => {
  expect(plan(filled([40, 30, 22, 10]), { repair: false }).edits).toEqual([]);
});

test("formulas are never replaced", () => {
  const form = drawForm(filled([40, 30, 22, 10]), { cells: { E5: { value: 40, text: "40", formula: "20*2" } } });
  const { edits } = planWeights(form, packOf(form));
  expect(edits.map(({ cell }) => cell)).toEqual(["E6"]);
});

test("levels that contradict the base are named, not changed", () => {
  const wrong = filled([40, 30, 20, 10])
    .replace("| 产出指标 |", "| 产出指标（60分） |")
    .replace("| 效益指标 |", "| 效益指标（40分） |")
    .replace("| 满意度指标 |", "| 满意度指标（20分） |");
  const { problem, base } = plan(wrong, { base: 100 });
  expect([base, problem]).toEqual([100, "各类权重合计120分，与应有的100分不符，请先改正一级指标的权重"]);
});

test("a form without a weight column says so", () => {
  const [form] = sampleForms("seed0-nanjing-shenji-2023.xlsx");
  if (!form) throw new Error("form");
  expect(planWeights(form, packOf(form))).toMatchObject({ edits: [], problem: "这张表没有可以填写权重的单元格" });
});

test("a sub-total row of a blank column sums its own rows", () => {
  const parts = `${head}
| 产出指标 | 数量指标 | 功能模块建成数 | ≥8个 | 30 |
| ^ | 时效指标 | 系统上线时间 | 12月底前 | 20 |
| 小计 | < | < | < | |
| 效益指标 | 社会效益指标 | 业务线上办理率 | ≥90% | 30 |
| 满意度指标 | 服务对象满意度指标 | 系统用户满意度 | ≥90% | 10 |
| 小计 | < | < | < | |
| 合计 | < | < | < | |`;
  expect(written(plan(parts).edits)).toMatchObject({ E7: "=SUM(E5:E6)", E10: "=SUM(E8:E9)", E11: "=SUM(E5:E6,E8:E9)" });
});

test("apply and undo is the identity, and a filled form has no weight finding left", async () => {
  const book = drawWorkbook(drawSheet(blank));
  const host = memoryHost(book);
  const before = JSON.stringify((await host.read()).sheets[0]?.rows);
  const [form] = recognize(await host.read()).forms;
  if (!form) throw new Error("form");
  const { edits } = planWeights(form, packOf(form));
  expect((await host.apply(edits)).stale).toEqual([]);
  const [again] = recognize(await host.read()).forms;
  if (!again) throw new Error("form");
  expect([weightSumOf(again), again.totals[0]?.weight?.value]).toEqual([90, 90]);
  expect(planWeights(again, packOf(again)).edits).toEqual([]);
  const findings = checkWorkbook(recognize(await host.read())).flatMap(({ diagnostics }) => diagnostics);
  expect(findings.filter(({ rule }) => rule.startsWith("weight"))).toEqual([]);
  host.undo();
  expect(JSON.stringify((await host.read()).sheets[0]?.rows)).toBe(before);
});
