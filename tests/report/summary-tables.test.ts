import { formReport } from "../../src/report/json-report";
import { summaryTables } from "../../src/report/summary-tables";
import { checkedForm, finding } from "./support";

const files = [
  {
    path: "送审/校舍.xlsx",
    forms: [
      formReport(
        checkedForm([
          finding("D5", "矛盾。", { severity: "error", rule: "甲" }),
          finding("D6", "无法衡量。", { rule: "乙" }),
        ]),
      ),
    ],
    unrecognized: [],
  },
  { path: "送审/好.xlsx", forms: [formReport(checkedForm([]))], unrecognized: [] },
  { path: "送审/坏.xlsx", error: { code: "encrypted", message: "文件有密码。" }, forms: [], unrecognized: [] },
  { path: "送审/空.xlsx", forms: [], unrecognized: [{ sheet: "封面", reason: "没有指标表。" }] },
];
const tables = new Map(summaryTables(files).map((table) => [table.name, table]));
const rows = (name: string) => tables.get(name)?.rows ?? [];

test("every file has its line, a form that was checked, one that could not be read, one without a form", () => {
  expect(rows("汇总")).toEqual([
    [
      "送审/校舍.xlsx",
      "目标表",
      "项目支出绩效目标表",
      "教育局",
      null,
      "校舍维修",
      4,
      1,
      1,
      0,
      98,
      null,
      null,
      "须修改",
    ],
    [
      "送审/好.xlsx",
      "目标表",
      "项目支出绩效目标表",
      "教育局",
      null,
      "校舍维修",
      4,
      0,
      0,
      0,
      98,
      null,
      null,
      "未发现问题",
    ],
    ["送审/坏.xlsx", ...Array.from({ length: 12 }, () => null), "无法读取：文件有密码。"],
    ["送审/空.xlsx", ...Array.from({ length: 12 }, () => null), "没有识别出绩效表。"],
  ]);
});

test("every finding has its line with cell, basis and advice", () => {
  expect(rows("问题清单")[0]).toEqual([
    "送审/校舍.xlsx",
    "目标表",
    "D5",
    "错误",
    "甲",
    "矛盾。",
    "财预〔2015〕88号",
    "改为可衡量的写法。",
  ]);
  expect(rows("问题清单")).toHaveLength(2);
});

test("rules are counted against the files that have a form", () => {
  expect(rows("检查项统计")).toEqual([
    ["乙", "警告", 1, 1, "50%"],
    ["甲", "错误", 1, 1, "50%"],
  ]);
});

test("no row is wider than its headings", () => {
  for (const { columns, rows: lines } of tables.values())
    expect(lines.filter((line) => line.length !== columns.length)).toEqual([]);
});
