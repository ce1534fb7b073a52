import { evaluateFormula, formulaAreas } from "../../src/hosts/formula";
import { shiftFormula } from "../../src/hosts/formula-text";
import { memoryHost } from "../../src/hosts/memory";
import { formulaResult } from "../../src/hosts/recalculate";
import { cellAtRef } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";

const form = drawSheet(
  `
  | 20 | 30 | 50    |
  | 5  | "7"| 文本  |
  |    |    | "95%" |`,
  { name: "自评表", cells: { A4: { value: "#DIV/0!", text: "#DIV/0!" }, B4: { value: true, text: "TRUE" } } },
);
const book = drawWorkbook(form, drawSheet("| 100 |", { name: "明 细" }));
const result = (formula: string) => formulaResult(book, "自评表", formula);

describe("what a formula gives", () => {
  test.each<[string, unknown]>([
    ["A1+B1*2", 80],
    ["(A1+B1)*2", 100],
    ["-A1^2", 400],
    ["2^3^2", 64],
    ["A1/B1", 0.666666666666667],
    ["0.1+0.2", 0.3],
    ['A1&"分"', "20分"],
    ["50%", 0.5],
    ["100%", 1],
    ["A1%", 0.2],
    ["SUM(A1:C1)", 100],
    ["SUM(A1:C2)", 105],
    ["SUM(A1,B1,10)", 60],
    ["SUM(A:A)", "#DIV/0!"],
    ["SUM(B:C)", 80],
    ["SUM(1:1)", 100],
    ["sum($A$1:c$1)", 100],
    ["SUM('明 细'!A1,A1)", 120],
    ["B2+1", 8],
    ["C3*2", 1.9],
    ["C2+1", "#VALUE!"],
    ["A3+5", 5],
    ["A3=0", true],
    ['A3=""', true],
    ["A1>=20", true],
    ["A1<>20", false],
    ['"甲"="甲"', true],
    ['"a"="A"', true],
    ['"文字">999', true],
    ['IF(SUM(A1:C1)=100,"符合","不符合")', "符合"],
    ["IF(A1>100,1/0,2)", 2],
    ["IF(A1>100,1)", false],
    ["ROUND(2.345,2)", 2.35],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(-2.5,0)", -3],
    ["ROUNDDOWN(2.39,1)", 2.3],
    ["ROUNDUP(2.31,1)", 2.4],
    ["MIN(A1:C1)", 20],
    ["MAX(A1:C1,60)", 60],
    ["AVERAGE(A1:C1)", 33.3333333333333],
    ["COUNT(A1:C3)", 4],
    ["COUNTA(A1:C2)", 6],
    ["ABS(-3)", 3],
    ["INT(-1.5)", -2],
    ["AND(A1=20,B1=30)", true],
    ["OR(A1=1,B1=1)", false],
    ["NOT(A1=1)", true],
    ["IFERROR(1/0,0)", 0],
    ["IFERROR(A4,7)", 7],
    ["IFERROR(VLOOKUP(1,A1:B2,2),0)", null],
    ["1/0", "#DIV/0!"],
    ["A4+1", "#DIV/0!"],
    ["A1:C1+1", null],
    ["VLOOKUP(A1,A1:C3,2)", null],
    ["总权重*2", null],
    ["别的表!A1", null],
    ["[1]别的簿!A1", null],
    ["SUM(A1,#REF!)", "#REF!"],
    ["明细!#REF!+1", "#REF!"],
    ["IFERROR(A1/A3,0)", 0],
    ['"1,234"+1', null],
    ["AVERAGE(A3:A3)", "#DIV/0!"],
    ["10^400", "#NUM!"],
    ["SUM(A1:C1", null],
    ["A1+", null],
    ["", null],
    ["@A1", null],
    ["{1,2}", null],
  ])("%s", (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  test("a formula nested beyond all reason gives nothing, and does not exhaust the stack", () => {
    const lookup = { value: () => 1, extent: () => ({ rows: 1, columns: 1 }) };
    expect(evaluateFormula("(".repeat(8000) + "1" + ")".repeat(8000), lookup)).toBeNull();
    expect(evaluateFormula("-".repeat(8000) + "1", lookup)).toBeNull();
    expect(evaluateFormula("SUM(".repeat(4000) + "1" + ")".repeat(4000), lookup)).toBeNull();
  });
});

describe("what a formula reads", () => {
  test.each<[string, readonly string[] | null]>([
    ["A1+B2*$C$3", ["A1", "B2", "C3"]],
    ["SUM(A1:B2,'明 细'!C:C)", ["A1:B2", "明 细!C1:C1048576"]],
    ['IF(TRUE,"A1",VLOOKUP(B1,2:3,1))', ["B1", "A2:XFD3"]],
    ["LOG10(A1)", ["A1"]],
    ["YEAR(TODAY())&A1", ["A1"]],
    ['INDIRECT("A1")', null],
    ["总权重+1", null],
  ])("%s", (formula, expected) => {
    const name = (row: number, column: number) =>
      `${column === 16383 ? "XFD" : String.fromCharCode(65 + column)}${row + 1}`;
    const areas = formulaAreas(formula)?.map(({ sheet, top, left, bottom, right }) => {
      const [from, to] = [name(top, left), name(bottom, right)];
      return (sheet === null ? "" : `${sheet}!`) + (from === to ? from : `${from}:${to}`);
    });
    expect(areas ?? null).toEqual(expected);
  });
});

test.each([
  ["B3/$B$6", 2, 1, "C5/$B$6"],
  ["SUM(A$1:$B2)", 3, 2, "SUM(C$1:$B5)"],
  ['A1&"A1"', 1, 0, 'A2&"A1"'],
  ["'A1'!A1+Sheet1!B2", 1, 1, "'A1'!B2+Sheet1!C3"],
  ["LOG10(A1)+LN2", 0, 1, "LOG10(B1)+LO2"],
  ["A1", -1, 0, "#REF!"],
])("%s moved %d down and %d right is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

describe("results follow changes", () => {
  const chained = (cells: Record<string, [value: number, formula: string | null]>) =>
    memoryHost(
      drawWorkbook(
        drawSheet("| |", {
          cells: Object.fromEntries(
            Object.entries(cells).map(([ref, [value, formula]]) => [ref, { value, formula, text: String(value) }]),
          ),
        }),
      ),
    );
  const values = (host: ReturnType<typeof memoryHost>, ...refs: string[]) =>
    refs.map((ref) => cellAtRef(host.workbook().sheets[0]!, ref).value);

  test("through formulas that read formulas, in whatever order they stand", async () => {
    const host = chained({ A1: [3, "B1+1"], B1: [2, "C1*2"], C1: [1, null], D1: [9, "E1"] });
    await host.apply([{ sheet: "Sheet1", cell: "C1", from: 1, to: 10 }]);
    expect(values(host, "A1", "B1", "C1", "D1")).toEqual([21, 20, 10, 9]);
  });

  test("formulas in a circle lose their results instead of hanging", async () => {
    const host = chained({ A1: [1, "B1+C1"], B1: [1, "A1"], C1: [1, null] });
    await host.apply([{ sheet: "Sheet1", cell: "C1", from: 1, to: 2 }]);
    expect(values(host, "A1", "B1")).toEqual([null, null]);
  });

  test("a chain of thousands is followed to its end", async () => {
    const host = chained(
      Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`A${i + 1}`, [i + 1, i === 0 ? null : `A${i}+1`]])),
    );
    await host.apply([{ sheet: "Sheet1", cell: "A1", from: 1, to: 101 }]);
    expect(values(host, "A2", "A4000")).toEqual([102, 4100]);
  });

  test("one that reads by name may read any cell, so its result goes", async () => {
    const host = chained({ A1: [1, null], B1: [5, "总权重*2"] });
    await host.apply([{ sheet: "Sheet1", cell: "A1", from: 1, to: 2 }]);
    expect(values(host, "B1")).toEqual([null]);
  });
});
