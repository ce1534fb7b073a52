import { readFileSync } from "node:fs";

import { recognize } from "../../src/form/recognize";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { line } from "./reading";

function formsIn(file: string) {
  return recognize(readWorkbook(readFileSync(`assets/samples/${file}`))).forms;
}

/** The five sample workbooks: sheet, kind, year, number of indicators, the first and the last of them. */
const SAMPLES: Readonly<
  Record<string, readonly (readonly [string, string, number | null, number, string?, string?])[]>
> = {
  "seed0-nanjing-shenji-2023.xlsx": [
    [
      "绩效目标表",
      "project-target",
      2023,
      15,
      "决策 / 项目立项 / 立项依据充分性 = 充分",
      "效益 / 社会效益 / 相关功能稳定运行、补贴信心可查询 = 完成",
    ],
  ],
  "seed1-minhang-2020.xlsx": [
    ["项目总体情况", "project-target", 2020, 0],
    [
      "绩效目标",
      "project-target",
      2020,
      8,
      "产出目标 / 数量 / 元成区镇网级系统开发建设 = 100%",
      "影响力目标 / 满意度 / 人大代表对预算审查监督 = 95%以上",
    ],
    ["制度保障", "project-target", 2020, 0],
  ],
  "seed2-suzhou-dzzw-zp-2020.xlsx": [
    [
      "项目绩效自评表",
      "project-self-evaluation",
      2020,
      38,
      "投入目标 / 资金使用合规性 = 合规",
      "影响力目标 / 全市电子政务项目治理水平 = 提升",
    ],
    ["项目基本情况", "project-self-evaluation", null, 0],
  ],
  "seed3-nanjing-dsj-zt-2022.xlsx": [
    [
      "附件1",
      "department-evaluation",
      2022,
      57,
      "部门决策 / 决策机制 / 决策机制科学规范性 = 规范",
      "可持续发展能力 / 人力资源建设情况 / 专业能力建设度 = 提升",
    ],
  ],
  "seed4-suzhou-spj-sb-2020.xlsx": [
    ["绩效目标申报表", "project-target", 2020, 24, "投入 / 资金使用合规性 = 合规", "影响力 / 开发人员数量 = ≥3↑"],
  ],
};

test.each(Object.entries(SAMPLES))("%s", (file, expected) => {
  const found = formsIn(file).map(({ sheet, kind, year, indicators }) => {
    const [first, last] = [indicators[0], indicators.at(-1)];
    return [sheet.name, kind, year, indicators.length, ...(first && last ? [line(first), line(last)] : [])];
  });
  expect(found).toEqual(expected);
});

test("Suzhou's weights stand in the names of the first levels and add up to 80", () => {
  const [form] = formsIn("seed2-suzhou-dzzw-zp-2020.xlsx");
  expect(form?.levels.map(({ name, weight, indicators }) => [name, weight?.value, indicators.length])).toEqual([
    ["投入目标", 26, 14],
    ["产出目标", 24, 11],
    ["结果目标", 22, 9],
    ["影响力目标", 8, 4],
  ]);
  const sum = form?.indicators.reduce((total, { weight }) => total + (weight ?? 0), 0);
  expect(sum).toBeCloseTo(80, 6);
  expect(form?.totals.map(({ label, score }) => [label, score?.value])).toEqual([["合计", 80]]);
  expect(form?.notes.some(({ text }) => text.startsWith("填表说明"))).toBe(true);
});

test("Suzhou's sub-projects are items of a table, 13 of them and their total", () => {
  const [form] = formsIn("seed2-suzhou-dzzw-zp-2020.xlsx");
  const table = form?.tables.find(({ kind }) => kind === "subprojects");
  expect(table?.moneyUnit).toBe(10_000);
  const parts = table?.rows.filter(({ role }) => role === "part") ?? [];
  const total = table?.rows.find(({ role }) => role === "total");
  expect(parts).toHaveLength(13);
  expect(parts.reduce((sum, { amounts }) => sum + (amounts[0]?.number ?? 0), 0)).toBe(3773);
  expect(total?.amounts[0]?.number).toBe(3773);
});

test("Nanjing's evaluation: weights of both levels in their names, extra points left out, the total found", () => {
  const [form] = formsIn("seed3-nanjing-dsj-zt-2022.xlsx");
  const ones = form?.levels.filter(({ depth }) => depth === 1) ?? [];
  expect(ones.map(({ weight }) => weight?.value)).toEqual([15, 20, 30, 30, 5]);
  expect(form?.levels.filter(({ depth }) => depth === 2)).toHaveLength(22);
  expect(form?.indicators.some(({ name }) => name.includes("嘉奖"))).toBe(false);
  expect(form?.totals.map(({ label, weight, score }) => [label, weight?.value, score?.value])).toEqual([
    ["小计", 100, 93.08],
  ]);
});
