import { cellRef } from "../../src/sheet/address";
import { checkReport, formReport } from "../../src/report/json-report";
import { COLORED, PLAIN, textReport } from "../../src/report/text-report";
import { padText, textWidth, wrappedLines } from "../../src/report/text-width";
import { checkedForm, finding } from "./support";

const file = (path: string, ...diagnostics: ReturnType<typeof finding>[]) => ({
  path,
  forms: [formReport(checkedForm(diagnostics))],
  unrecognized: [],
});

test("findings stand by file, form and cell, with advice and basis below", () => {
  const report = checkReport([
    file(
      "送审/校舍.xlsx",
      finding("D6", "“较好”无法衡量。", { rule: "target-measurable" }),
      finding(cellRef(11, 27), "权重合计 98，\n应为 100。", {
        severity: "error",
        rule: "weight-sum",
        basis: "",
        advice: "",
      }),
    ),
  ]);
  expect(textReport(report, PLAIN)).toBe(`送审/校舍.xlsx
  目标表：项目绩效目标表，4 条指标，规则包“全国通用：绩效目标申报与监控”，识别把握 96%
    D6    警告  “较好”无法衡量。  target-measurable
                建议：改为可衡量的写法。
                依据：财预〔2015〕88号
    AB12  错误  权重合计 98， 应为 100。  weight-sum

检查了 1 个文件，1 张绩效表。
共 2 个问题（错误 1，警告 1，提示 0）。
`);
});

test("a clean form, an unread sheet and an unreadable file each say so", () => {
  const text = textReport(
    checkReport([
      file("好.xlsx"),
      {
        path: "坏.xlsx",
        error: { code: "encrypted", message: "文件有密码，请去掉密码后再试。" },
        forms: [],
        unrecognized: [],
      },
      { path: "空.xlsx", forms: [], unrecognized: [{ sheet: "封面", reason: "没有找到指标表。" }] },
    ]),
    PLAIN,
  );
  expect(text).toContain("    未发现问题。");
  expect(text).toContain("坏.xlsx\n  无法读取  文件有密码，请去掉密码后再试。");
  expect(text).toContain("空.xlsx\n  工作表“封面”未识别为绩效表：没有找到指标表。");
  expect(text).toContain("检查了 2 个文件，1 张绩效表。\n1 个文件无法读取。\n未发现问题。");
});

test("where nothing could be checked nothing is called in order", () => {
  const report = checkReport([
    {
      path: "坏.xlsx",
      error: { code: "encrypted", message: "文件有密码，请去掉密码后再试。" },
      forms: [],
      unrecognized: [],
    },
  ]);
  const text = textReport(report, PLAIN);
  expect(text).toContain("检查了 0 个文件，0 张绩效表。\n1 个文件无法读取。");
  expect(text).not.toContain("未发现问题");
});

test("certain fixes are counted, suggested ones are not", () => {
  const edits = [{ sheet: "目标表", cell: "D8" as const, from: null, to: 10 }];
  const report = checkReport([
    file(
      "a.xlsx",
      finding("D8", "权重空白。", { fix: { kind: "certain", title: "填 10", edits } }),
      finding("D7", "可改写。", { fix: { kind: "suggested", title: "改写", edits } }),
    ),
  ]);
  expect(textReport(report, PLAIN)).toContain("其中 1 个可以直接修正。");
});

test("colors only add escape codes: the words are the same", () => {
  const report = checkReport([file("a.xlsx", finding("D6", "无法衡量。", { severity: "error" }))]);
  const colored = textReport(report, COLORED);
  expect(colored).toContain("\u001b[31m错误\u001b[0m");

  expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(textReport(report, PLAIN));
});

test.each([
  ["E29", 3],
  ["指标值", 6],
  ["≥95％", 5],
  ["（万元）", 8],
  ["𠮷", 2],
])("“%s” takes %i columns", (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test("padding counts a Chinese character as two columns", () => {
  expect([padText("指标", 6), padText("E29", 6), padText("指标值", 4)]).toEqual(["指标  ", "E29   ", "指标值"]);
});

test.each([
  ["", 10, 1],
  ["一二三四五", 10, 1],
  ["一二三四五六", 10, 2],
  ["第一行\n第二行", 10, 2],
])("“%s” in %i columns takes %i lines", (text, width, lines) => {
  expect(wrappedLines(text, width)).toBe(lines);
});
