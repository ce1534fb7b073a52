import { reviewParts } from "../../src/report/review-parts";
import { withoutReviewSheets } from "../../src/report/own-sheets";
import { reviewSheet } from "../../src/report/review-sheet";
import { areaHas } from "../../src/sheet/address";
import type { ReportSheet } from "../../src/sheet/host";
import { drawSheet } from "../support/sheet";
import { checkedForm, DOCUMENT, finding } from "./support";

const lines = ({ rows }: ReportSheet) => rows.map((row) => row.map((cell) => String(cell?.value ?? "")).join("|"));

test.each([
  ["B3", "总体目标"],
  ["A3", "总体目标"],
  ["D5", "产出指标"],
  ["A5", "产出指标"],
  ["D7", "效益指标"],
  ["A8", "满意度指标"],
  ["C8", "满意度指标"],
  ["A1", "需补充完善"],
  ["B2", "需补充完善"],
] as const)("an opinion on %s belongs to %s", (cell, part) => {
  const parts = reviewParts(DOCUMENT, [finding(cell, "有问题。")]);
  expect([...parts].filter(([, found]) => found.length > 0).map(([name]) => name)).toEqual([part]);
});

test("the sheet has the five parts in order, each opinion with cell, severity, basis and advice", () => {
  const sheet = reviewSheet([
    checkedForm([
      finding("D6", "“较好”无法衡量。", { advice: "写成“合格率≥95%”。" }),
      finding("D5", "面积与年度目标不一致。", { severity: "error" }),
      finding("A1", "缺少时效指标。", { severity: "error", basis: "" }),
    ]),
  ]);
  expect(sheet.name).toBe("审核意见表");
  const table = lines(sheet);
  const from = table.indexOf("审核内容|单元格|级别|审核意见|原因与依据|修改建议");
  expect(table.slice(from + 1, from + 7)).toEqual([
    "总体目标|未发现问题。",
    "产出指标|D6|警告|“较好”无法衡量。|依据：财预〔2015〕88号|写成“合格率≥95%”。",
    "|D5|错误|面积与年度目标不一致。|依据：财预〔2015〕88号|改为可衡量的写法。",
    "效益指标|未发现问题。",
    "满意度指标|未发现问题。",
    "需补充完善|A1|错误|缺少时效指标。||改为可衡量的写法。",
  ]);
});

test("the heading names project, department, year and what was found; grade and signature lines close it", () => {
  const table = lines(
    reviewSheet([checkedForm([finding("D6", "无法衡量。"), finding("D5", "矛盾。", { severity: "error" })])]),
  );
  expect(table[0]).toBe("绩效审核意见表（目标表）");
  expect(table[1]).toBe("项目名称|校舍维修|||主管部门|教育局");
  expect(table[4]).toBe("审核情况|共 4 条指标，发现错误 1 处、警告 1 处。");
  expect(table.slice(-3).map((line) => line.split("|")[0])).toEqual(["审核等级", "审核结论", "签字"]);
});

test("rules that could not be judged are left to a person, each named once", () => {
  const verdicts = [
    { rule: "甲", verdict: "cannot-judge" as const, reason: "一" },
    { rule: "甲", verdict: "cannot-judge" as const, reason: "二" },
    { rule: "乙", verdict: "pass" as const },
  ];
  expect(lines(reviewSheet([checkedForm([], { verdicts })]))).toContain(
    "人工核对|以下各项无法自动判断，请人工核对：甲。",
  );
});

test("merged areas do not overlap, lie inside the page, and hide no text", () => {
  const sheet = reviewSheet([
    checkedForm([finding("D5", "甲"), finding("D6", "乙"), finding("A1", "丙"), finding("B2", "丁")]),
    checkedForm([finding("D7", "戊"), finding("D7", "己")]),
  ]);
  const covered = new Set<string>();
  for (const area of sheet.merges) {
    expect(area.right).toBeLessThan(sheet.columnWidths.length);
    expect(area.bottom).toBeLessThan(sheet.rows.length);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const key = `${row},${column}`;
        expect(covered.has(key)).toBe(false);
        covered.add(key);
        const isCorner = row === area.top && column === area.left;
        if (!isCorner) expect(sheet.rows[row]?.[column] ?? null).toBeNull();
      }
  }
  expect(sheet.merges.some((area) => areaHas(area, 0, 5))).toBe(true);
});

test("a row is as high as its longest text needs, and never over what Excel allows", () => {
  const short = reviewSheet([checkedForm([finding("D5", "短。")])]);
  const long = reviewSheet([checkedForm([finding("D5", "很长的说明".repeat(12))])]);
  const endless = reviewSheet([checkedForm([finding("D5", "很长的说明".repeat(900))])]);
  const height = (sheet: ReportSheet) => sheet.rowHeights?.[7] ?? 0;
  expect(height(long)).toBeGreaterThan(height(short) + 30);
  expect(height(endless)).toBeLessThanOrEqual(409);
});

test("our sheet is told from the forms, also when someone has renamed it; a sheet of theirs is kept", () => {
  const { rows } = reviewSheet([checkedForm([finding("D5", "有问题。")])]);
  const cells = rows.map((row) =>
    row.map((cell) => ({
      value: cell?.value ?? null,
      text: String(cell?.value ?? ""),
      formula: null,
      format: "General",
    })),
  );
  const ours = { ...DOCUMENT.sheet, name: "张三的意见", rows: cells, merges: [] };
  const theirs = drawSheet("| 绩效审核意见表 | < |\n| 意见 | 同意 |", { name: "审核意见表" });
  const kept = withoutReviewSheets({ sheets: [DOCUMENT.sheet, ours, theirs], date1904: false });
  expect(kept.sheets.map(({ name }) => name)).toEqual(["目标表", "审核意见表"]);
});

test("every form of the workbook has its own table on the sheet", () => {
  const other = checkedForm([], { document: { ...DOCUMENT, sheet: { ...DOCUMENT.sheet, name: "自评表" } } });
  const titles = lines(reviewSheet([checkedForm([]), other])).filter((line) => line.startsWith("绩效审核意见表"));
  expect(titles).toEqual(["绩效审核意见表（目标表）", "绩效审核意见表（自评表）"]);
});
