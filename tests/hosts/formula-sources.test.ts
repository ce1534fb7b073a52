import { sheetSources } from "../../src/hosts/formula-sources";
import type { Cell } from "../../src/sheet/sheet";

const sheetWith = (...formulas: readonly string[]) => ({
  rows: [undefined, ...formulas.map((formula): Cell[] => [{ value: 0, text: "0", formula, format: "General" }])],
});
const sources = (...formulas: readonly string[]) => {
  const found = sheetSources(sheetWith(...formulas));
  return found && [...found];
};

test.each<[string, readonly string[]]>([
  ["SUM(G5:G20)", []],
  ["IF(AND(F5>=100,TRUE),G5*0.9,\"见'汇总'!A1\")", []],
  ['ROUND(SUM($F$5:F20)/F$21,4)&"%"', []],
  ['_xlfn.IFS(A1>1,"优",TRUE,"良")', []],
  ["汇总表!B3", ["汇总表"]],
  ["'2023年 自评表'!B3+Sheet2!C:C", ["2023年 自评表", "sheet2"]],
  ["VLOOKUP(A2,'O''Brien'!$A:$C,2,FALSE)", ["o'brien"]],
  ["SUMIFS(明细!C:C,明细!A:A,A3)", ["明细"]],
])("=%s takes from %j", (formula, expected) => {
  expect(sources(formula)).toEqual(expected);
});

test.each([
  ["a name", "预算总额*0.5"],
  ["a table", "SUM(明细[金额])"],
  ["another workbook", "[1]预算!B3"],
  ["another workbook, quoted", "'[预算.xlsx]一月'!B3"],
  ["several sheets at once", "SUM(一月:三月!B3)"],
  ["several sheets at once, quoted", "SUM('1月:3月'!B3)"],
  ["a function that looks where a text says", 'INDIRECT("汇总!B3")'],
  ["a function that moves", "SUM(OFFSET(A1,1,0,3,1))"],
  ["the time of day", "YEAR(TODAY())"],
  ["a chance", "RAND()*10"],
  ["rows shown or hidden", "SUBTOTAL(109,B2:B9)"],
  ["a function of an add-in", "本单位系数(B3)"],
  ["a name of a sheet", "汇总!总额"],
  ["what is not understood", "A1#"],
])("where %s is read, anything may be: =%s", (_, formula) => {
  expect(sources("SUM(A1:A2)", formula)).toBeNull();
});

test("a long column of like formulas is looked at once, one of unlike formulas not to the end", () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `IF(B${i}>0,C${i}/B${i},"")`);
  expect(sources(...rows)).toEqual([]);
  expect(sources(...rows.map((_, i) => `明细!C${i}`))).toBeNull();
});
