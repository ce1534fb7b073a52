import { drawSheet, drawWorkbook } from "../support/sheet";
import { sampleBook, startSession, valueAt } from "./support";
import type { Session } from "../../src/app/session";

const formId = (session: Session) => session.getState().forms[0]?.document.id ?? "";

const BLANK_WEIGHTS = drawWorkbook(
  drawSheet(
    `
  | 项目支出绩效自评表 | < | < | < | < | < | < |
  | 项目名称 | 培训项目 | < | 主管部门 | 市财政局 | < | < |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 100人次 |  |  |
  | ^ | 质量指标 | 考核合格率 | ≥95% | 96% |  |  |
  | ^ | 时效指标 | 按期完成率 | ≥90% | 95% |  |  |
  | 效益指标 | 社会效益指标 | 学员应用率 | ≥80% | 85% |  |  |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 93% |  |  |
`,
    { name: "自评表" },
  ),
);

test("blank weights are shown before they are written, sum exactly, and are taken back", async () => {
  const { session, host } = await startSession(BLANK_WEIGHTS);
  const preview = session.planWeights(formId(session));
  expect(preview.rows.map(({ before }) => before)).toEqual([null, null, null, null, null]);
  expect(valueAt(host, "自评表", "F4")).toBeNull();
  await session.applyWeights(preview);
  const weights = ["F4", "F5", "F6", "F7", "F8"].map((cell) => Number(valueAt(host, "自评表", cell)));
  expect(weights.reduce((sum, weight) => sum + Math.round(weight * 100), 0)).toBe((preview.base ?? 0) * 100);
  await session.undo();
  expect(valueAt(host, "自评表", "F4")).toBeNull();
});

test("a locked row keeps what it holds", async () => {
  const { session, host } = await startSession(BLANK_WEIGHTS);
  host.type([{ sheet: "自评表", cell: "F4", to: 33 }]);
  await session.check();
  const preview = session.planWeights(formId(session), { source: "", locked: new Set([0]), refill: true });
  expect(preview.edits.map(({ cell }) => cell)).not.toContain("F4");
  await session.applyWeights(preview);
  expect(valueAt(host, "自评表", "F4")).toBe(33);
});

test("a template weighs the rows it knows by its own weights", async () => {
  const { session } = await startSession(BLANK_WEIGHTS);
  await session.loadTemplates();
  const training = session.weightSources(formId(session)).find(({ id }) => id === "training");
  expect(training?.title).toMatch(/培训/);
  const choice = { source: "training", locked: new Set<number>(), refill: false };
  expect(session.planWeights(formId(session), choice).problem).toBe("");
  expect(session.offerTemplate(formId(session), "training").missing.length).toBeGreaterThan(0);
});

test("Suzhou: the score the form's own note gives, and the total with it, taken back to 6 and 80", async () => {
  const { session, host } = await startSession(sampleBook("seed2-suzhou-dzzw-zp-2020.xlsx"));
  const edits = session.planScores(formId(session));
  expect(edits.map(({ cell, from, to }) => [cell, from, to])).toEqual([
    ["G29", 6, 3.9],
    ["G63", 80, 77.9],
  ]);
  await session.applyScores(edits);
  expect(session.planScores(formId(session))).toEqual([]);
  await session.undo();
  const sheet = session.getState().forms[0]?.document.sheet.name ?? "";
  expect([valueAt(host, sheet, "G29"), valueAt(host, sheet, "G63")]).toEqual([6, 80]);
});

test("nothing to write is said, not done", async () => {
  const { session } = await startSession(sampleBook("seed0-nanjing-shenji-2023.xlsx"));
  await session.applyScores(session.planScores(formId(session)));
  expect(session.getState().notice).toEqual({ kind: "nothing-to-do" });
});

test("the review sheet is added once, replaced by the next, and is no form itself", async () => {
  const { session, host } = await startSession(sampleBook("seed2-suzhou-dzzw-zp-2020.xlsx"));
  const before = host.workbook().sheets.length;
  const forms = session.getState().forms.length;
  await session.report();
  await session.report();
  expect(session.getState().notice).toEqual({ kind: "reported", sheet: "审核意见表" });
  expect(host.workbook().sheets).toHaveLength(before + 1);
  await session.check();
  expect(session.getState().forms).toHaveLength(forms);
});
