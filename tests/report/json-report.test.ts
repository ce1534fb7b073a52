import { checkReport, formReport } from "../../src/report/json-report";
import { checkedForm, finding } from "./support";

const fix = {
  kind: "certain" as const,
  title: "改为 ≥90%",
  edits: [{ sheet: "目标表", cell: "D8" as const, from: "90", to: "≥90%" }],
};

test("a form is told with the cell of everything that was recognized", () => {
  const report = formReport(checkedForm([]));
  expect(report).toMatchObject({
    sheet: "目标表",
    kind: "project-target",
    confidence: 0.96,
    year: 2024,
    title: { cell: "A1", text: "项目支出绩效目标表" },
    scores: { weightBase: 100, weightSum: 98 },
  });
  expect(report.fields[0]).toEqual({
    name: "projectName",
    label: "项目名称",
    labelCell: "A2",
    cell: "B2",
    value: "校舍维修",
    confidence: 0.99,
  });
  expect(report.indicators[1]).toEqual({
    row: 6,
    cells: { levelOne: "A5", levelTwo: "B6", levelThree: "C6", target: "D6" },
    values: { levelOne: "产出指标", levelTwo: "质量指标", levelThree: "验收情况", target: "较好" },
    target: { class: "other", comparator: null, number: null, unit: null, measurability: "unmeasurable" },
    expectedScore: null,
    expectedWeight: null,
    explanation: "",
  });
});

test("the score worked out for an indicator stands beside it, whatever the order of the scores", () => {
  const none = { allowedScores: null, source: "", sourceCell: null, completion: null, problem: "" };
  const scores = {
    ...checkedForm([]).scores,
    indicators: [
      { ...none, indicator: 2, expectedWeight: 10, expectedScore: { min: 6, max: 8 }, explanation: "较好 60%–80%" },
      { ...none, indicator: 0, expectedWeight: 20, expectedScore: 19.5, explanation: "20 × 97.5%" },
    ],
  };
  const { indicators } = formReport(checkedForm([], { scores }));
  expect(indicators.map(({ expectedWeight, expectedScore }) => [expectedWeight, expectedScore])).toEqual([
    [20, 19.5],
    [null, null],
    [10, { min: 6, max: 8 }],
    [null, null],
  ]);
});

test("a finding carries its fix with the cells it would write", () => {
  const [plain, mended] = formReport(
    checkedForm([finding("D6", "无法衡量。"), finding("D8", "缺少符号。", { fix })]),
  ).diagnostics;
  expect(plain).toEqual({
    rule: "a-rule",
    severity: "warning",
    cell: "D6",
    message: "无法衡量。",
    advice: "改为可衡量的写法。",
    basis: "财预〔2015〕88号",
  });
  expect(mended?.fix).toEqual(fix);
});

test("what could not be judged is listed with its reason; passes and failures are not", () => {
  const verdicts = [
    { rule: "weights-sum", verdict: "cannot-judge" as const, reason: "权重列没有数字。", cell: "D5" as const },
    { rule: "goal-given", verdict: "pass" as const },
    { rule: "target-measurable", verdict: "fail" as const },
  ];
  expect(formReport(checkedForm([], { verdicts })).cannotJudge).toEqual([
    { rule: "weights-sum", reason: "权重列没有数字。", cell: "D5" },
  ]);
});

test("totals count findings by severity and unreadable files apart", () => {
  const form = formReport(
    checkedForm([
      finding("D6", "甲", { severity: "error" }),
      finding("D7", "乙"),
      finding("D8", "丙"),
      finding("A1", "丁", { severity: "info" }),
    ]),
  );
  const report = checkReport([
    { path: "a.xlsx", forms: [form, form], unrecognized: [] },
    { path: "b.xlsx", error: { code: "encrypted", message: "有密码。" }, forms: [], unrecognized: [] },
  ]);
  expect(report.schema).toBe("jixiao-check-report/1");
  expect(report.summary).toEqual({ files: 2, forms: 2, errors: 2, warnings: 4, infos: 2, unreadable: 1 });
});

test("the report is plain JSON: reading it back gives the same", () => {
  const report = checkReport([
    { path: "a.xlsx", forms: [formReport(checkedForm([finding("D8", "缺少符号。", { fix })]))], unrecognized: [] },
  ]);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
