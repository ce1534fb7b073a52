import fc from "fast-check";
import { openXlsx } from "../../src/hosts/xlsx/host";
import { isWellFormed } from "../../src/hosts/formula-syntax";
import { memoryHost } from "../../src/hosts/memory";
import { cellAtRef } from "../../src/sheet/sheet";
import { benchHost } from "../../src/app/workbench/bench-host";
import { refusesCommand } from "../../src/app/workbench/grid-commands";
import { pasteCells } from "../../src/app/workbench/grid-clipboard";
import { inputOf } from "../../src/app/workbench/shown-cells";
import { typedFormula } from "../../src/app/workbench/typed-formula";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { bookFile } from "../support/workbook-file";
import type { BenchNotice } from "../../src/app/workbench/bench-host";
import type { Copied } from "../../src/app/workbench/grid-clipboard";
import type { Host } from "../../src/sheet/host";

describe("text that begins with = is a formula only where it works something out", () => {
  test.each<[string, string]>([
    ["=SUM(G5:G20)", "SUM(G5:G20)"],
    ["=sum(g5:g20)", "SUM(G5:G20)"],
    ["=SUM(G5:G20", "SUM(G5:G20)"],
    ["=SUM（G5：G20，H1）", "SUM(G5:G20,H1)"],
    ["＝G5＋G6", "G5+G6"],
    ["= g5 * 20%", "G5 * 20%"],
    ["=$g$5", "$G$5"],
    ["='明细 表'!a1", "'明细 表'!A1"],
    ["=明细!A1+1", "明细!A1+1"],
    ["=20+30", "20+30"],
    ["=(20%+30%)", "(20%+30%)"],
    ['=IF(A1>0,"达成","未达成")', 'IF(A1>0,"达成","未达成")'],
    ['=if(a1="g5",“是”,"否")', 'IF(A1="g5","是","否")'],
    ["=TODAY()", "TODAY()"],
    ['=ifs(A1>1,"IFS(",TRUE,"")', '_xlfn.IFS(A1>1,"IFS(",TRUE,"")'],
    ["=SUMIFS(A:A,B:B,1)", "SUMIFS(A:A,B:B,1)"],
    ["=VLOOKUP(A1,B:C,2,FALSE)", "VLOOKUP(A1,B:C,2,FALSE)"],
    ["=SUM({1,2;3,4})", "SUM({1,2;3,4})"],
    ["=-A1", "-A1"],
    ["=IF(A1,,1)", "IF(A1,,1)"],
  ])("%s is the formula %s", (text, formula) => {
    expect(typedFormula(text, false)).toEqual({ kind: "formula", formula });
  });

  test.each([
    "=100%",
    "=8",
    "=-3",
    "=30篇",
    "=7个",
    "=5A景区",
    "=3A",
    "=A类项目5个",
    "=B3级",
    "=PM2.5浓度",
    "=达成率(1)",
    "=项目数(A1)",
    "=T+3",
    "=合格",
    "=2020-2023",
    "=1/2",
    "=90%-95%",
    "=2023年12月",
    "=",
    "=≥95%",
    "==5",
    "100%",
    "第=A1行",
  ])("%s is what was typed, and nothing is said", (text) => {
    expect(typedFormula(text, false)).toEqual({ kind: "data", said: false });
  });

  test.each(["=A1+", "=SUM(A1:A3))", "=SUM(权重)", "=SUM(A1 A2 A3", "=IF(A1>0,达成,0)", "=A1+B2元", "=G5+#"])(
    "%s was meant as a formula and cannot be one: it is said",
    (text) => {
      expect(typedFormula(text, false)).toEqual({ kind: "data", said: true });
    },
  );

  test("newer functions are read without the mark files give them, others as they are", () => {
    expect(inputOf({ formula: "_xlfn.IFS(A1,1)+_xlfn._xlws.FILTER(A:A,1)", text: "" })).toBe(
      "=IFS(A1,1)+_xlfn._xlws.FILTER(A:A,1)",
    );
  });

  test("in a cell that holds a formula anything with = was meant as one, other text was not", () => {
    expect(typedFormula("=合计", true)).toEqual({ kind: "data", said: true });
    expect(typedFormula("合计", true)).toEqual({ kind: "data", said: false });
  });

  test("no text makes a formula Excel would not take", () => {
    const pieces = fc.constantFrom(
      "A1",
      "B2:B9",
      "SUM(",
      "(",
      ")",
      "+",
      "-",
      ",",
      "1",
      '"字"',
      "%",
      "=",
      "个",
      "<",
      "{",
      "}",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 9 }), (list) => {
        const typed = typedFormula(`=${list.join("")}`, false);
        if (typed.kind === "data") return;
        expect(isWellFormed(typed.formula)).toBe(true);
        expect(typed.formula.split("(").length).toBe(typed.formula.split(")").length);
        expect(typed.formula).not.toMatch(/[-+,<=]$|^[,)<]|个/);
      }),
    );
  });
});

describe("pasting", () => {
  const sheet = drawSheet("| 1 | 2 | 3 | < |\n| 4 | 5 | 6 | 7 |\n| 8 | 9 | 10 | 11 |", { name: "表" });
  const at = (top: number, left: number, bottom = top, right = left) => ({ sheet, area: { top, left, bottom, right } });
  const copied = (cut: boolean): Copied => ({
    sheet: "表",
    area: { top: 0, left: 0, bottom: 0, right: 1 },
    text: "1\t3",
    inputs: [["1", "=A1+$A$2"]],
    cut,
  });
  const written = (paste: ReturnType<typeof pasteCells>) =>
    Object.fromEntries(paste.cells.map(({ cell, text }) => [cell, text]));

  test("text from elsewhere goes in as it is; what falls under a merged area is counted", () => {
    const paste = pasteCells("a\tb\tc\td", null, at(0, 0));
    expect(written(paste)).toEqual({ A1: "a", B1: "b", C1: "c" });
    expect(paste.dropped).toBe(1);
  });
  test("a formula copied here moves with its references", () => {
    expect(written(pasteCells("1\t3\r\n", copied(false), at(2, 1)))).toEqual({ B3: "1", C3: "=B3+$A$2" });
  });
  test("another text on the clipboard is not what was copied here", () => {
    expect(written(pasteCells("x\ty", copied(false), at(2, 0)))).toEqual({ A3: "x", B3: "y" });
  });
  test("a cut formula keeps its references and leaves its place", () => {
    expect(written(pasteCells("1\t3", copied(true), at(2, 0)))).toEqual({
      A1: "",
      B1: "",
      A3: "1",
      B3: "=A1+$A$2",
    });
  });
  test("what is copied fills a selection it divides, else it is written once", () => {
    expect(written(pasteCells("5", null, at(1, 0, 2, 1)))).toEqual({ A2: "5", B2: "5", A3: "5", B3: "5" });
    expect(written(pasteCells("5\t6", null, at(1, 0, 2, 2)))).toEqual({ A2: "5", B2: "6", A3: "5", B3: "6" });
  });
  test("a formula that would leave the sheet has lost its reference", () => {
    const up = { ...copied(false), area: { top: 1, left: 0, bottom: 1, right: 0 }, text: "x", inputs: [["=A1"]] };
    expect(written(pasteCells("x", up, at(0, 0)))).toEqual({ A1: "=#REF!" });
  });
});

test.each([
  ["sheet.command.set-range-bold", true],
  ["sheet.command.insert-row-before", true],
  ["sheet.command.remove-col-by-range", true],
  ["sheet.command.add-worksheet-merge-all", true],
  ["sheet.command.set-range-values", false],
  ["sheet.command.clear-selection-content", false],
  ["sheet.command.auto-fill", false],
  ["sheet.command.insert-sheet", false],
  ["sheet.command.remove-sheet", false],
  ["sheet.command.set-worksheet-col-width", false],
])("the grid's command %s refused: %s", (id, refused) => {
  expect(refusesCommand(id)).toBe(refused);
});

describe("a file with formulas in front of a person", () => {
  const open = (file: Host) => {
    const notices: BenchNotice[] = [];
    const shown = new Map<string, string>();
    const host = benchHost(file, {
      onDirty: () => undefined,
      onNotice: (notice) => void (notice && notices.push(notice)),
    });
    host.attach({
      show: (cells) => cells.forEach(({ cell, text }) => shown.set(cell, text)),
      notes: () => undefined,
      putSheet: () => undefined,
      reveal: () => undefined,
    });
    const cell = async (ref: string) => {
      const [sheet] = (await host.read()).sheets;
      return sheet && cellAtRef(sheet, ref);
    };
    const type = (...cells: readonly (readonly [string, string])[]) =>
      host.type(cells.map(([ref, text]) => ({ sheet: "表", cell: ref as "A1", text })));
    return { host, notices, shown, cell, type };
  };
  const book = () =>
    memoryHost(
      drawWorkbook(
        drawSheet("| 1 | 2 | 3 |", {
          name: "表",
          cells: {
            C1: { value: 3, text: "3", formula: "A1+B1" },
            D1: { value: 9, text: "9", formula: "VLOOKUP(A1,A:B,2)" },
          },
        }),
      ),
    );

  test("values and formulas pasted together see one another, whatever their order", async () => {
    const { type, cell } = open(book());
    await type(["A3", "=B3*2"], ["B3", "=A1+C1"], ["A1", "10"]);
    expect(await cell("A3")).toMatchObject({ value: 44, formula: "B3*2" });
    expect(await cell("C1")).toMatchObject({ value: 12 });
  });

  test("circles through several cells are refused, straight ones and those over others", async () => {
    const { type, cell, notices } = open(book());
    await type(["A5", "=B5"], ["B5", "=A5"]);
    expect(await cell("A5")).toMatchObject({ value: "=B5", formula: null });
    await type(["A1", "=C1"]);
    expect(await cell("A1")).toMatchObject({ value: "=C1", formula: null });
    expect(notices.flatMap((one) => (one.kind === "refused" ? one.refused.map(({ why }) => why) : []))).toEqual([
      "circular",
      "circular",
      "circular",
    ]);
  });

  test("what reads an unknown result is unknown, also when something else it reads changes", async () => {
    const { type, cell, shown, notices } = open(book());
    await type(["E1", "=D1+B1"]);
    expect((await cell("E1"))?.value).toBe(11);
    await type(["A1", "5"]);
    expect(shown.get("E1")).toBe("11（未重算）");
    expect(notices).toContainEqual({ kind: "waiting", cells: ["D1", "E1"] });
    await type(["B1", "7"]);
    expect((await cell("E1"))?.value).toBeNull();
    expect(shown.get("C1")).toBe("12");
  });

  test("undo goes back step by step through typing and commands alike, results and all; redo forth", async () => {
    const { host, type, cell, shown } = open(book());
    await type(["A1", "5"]);
    await host.apply([{ sheet: "表", cell: "B1", from: 2, to: 4 }]);
    expect(shown.get("C1")).toBe("9");
    expect(await host.undo()).toBe(true);
    expect(shown.get("C1")).toBe("7");
    expect(await host.undo()).toBe(true);
    expect(shown.get("C1")).toBe("3");
    expect(shown.get("D1")).toBe("9");
    expect(await host.undo()).toBe(false);
    expect(await host.redo()).toBe(true);
    expect(shown.get("D1")).toBe("9（未重算）");
    await type(["A2", "x"]);
    expect(await host.redo()).toBe(false);
    expect((await cell("A1"))?.value).toBe(5);
  });

  test("a formula that brings no result and cannot be worked out says so from the start", async () => {
    const sheets = {
      表: `<sheetData><row r="1"><c r="A1"><f>VLOOKUP(1,B:C,2)</f></c><c r="B1"><f>IFERROR(VLOOKUP(1,C:D,2),"")</f><v></v></c></row></sheetData>`,
    };
    const { host } = open(openXlsx(bookFile({ sheets })));
    const texts = host
      .shown(await host.read(), [
        { sheet: "表", cell: "A1" },
        { sheet: "表", cell: "B1" },
      ])
      .map(({ text }) => text);
    expect(texts).toEqual(["（未计算）", ""]);
  });

  test("results come back on undo also where the sheet is protected and its formulas are locked", async () => {
    const body =
      `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>VLOOKUP(A1,C:D,2)</f><v>8</v></c></row></sheetData>` +
      `<sheetProtection sheet="1"/>`;
    const styles = `<cellXfs count="2"><xf/>` + `<xf applyProtection="1"><protection locked="0"/></xf></cellXfs>`;
    const file = openXlsx(bookFile({ sheets: { 表: body }, styles }));
    const { host, type, shown } = open(file);
    await type(["A1", "2"]);
    expect(shown.get("B1")).toBe("8（未重算）");
    await host.undo();
    expect(shown.get("B1")).toBe("8");
    await expect(type(["B1", "1"])).rejects.toThrow("受保护");
    expect(shown.get("B1")).toBe("8");
  });
});
