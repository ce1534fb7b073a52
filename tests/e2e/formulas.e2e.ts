import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { unzipSync, strFromU8 } from "fflate";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellAtRef } from "../../src/sheet/sheet";
import { bookFile } from "../support/workbook-file";
import { gridHands } from "./grid-hands";
import { openWorkbench } from "./workbench-page";
import type { GridHands } from "./grid-hands";
import type { WorkbenchPage } from "./workbench-page";

const number = (cell: string, value: number) => `<c r="${cell}"><v>${value}</v></c>`;
const formula = (cell: string, text: string, value: string) => `<c r="${cell}"><f>${text}</f><v>${value}</v></c>`;
const SHEET = `<sheetData>
<row r="1">${number("A1", 10)}${number("B1", 20)}${formula("C1", "A1+B1", "30")}${formula("D1", "VLOOKUP(A1,A1:B3,2,FALSE)", "20")}${formula("E1", "D1+1", "21")}</row>
<row r="2">${number("A2", 1)}${number("B2", 2)}<c r="C2"><f t="shared" ref="C2:C3" si="0">A2+B2</f><v>3</v></c>${formula("D2", "'明细 表'!A1*2", "14")}</row>
<row r="3">${number("A3", 3)}${number("B3", 4)}<c r="C3"><f t="shared" si="0"/><v>7</v></c><c r="D3" t="e"><f>A1/A9</f><v>#DIV/0!</v></c></row>
<row r="4"><c r="C4"><f t="array" ref="C4">SUM(A1:A3*B1:B3)</f><v>214</v></c><c r="D4" t="e"><f>SUM(#REF!)</f><v>#REF!</v></c></row>
</sheetData>`;

describe("formulas in the grid", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-formulas-"));
  const file = path.join(folder, "公式.xlsx");
  let bench: WorkbenchPage;
  let grid: GridHands;
  beforeEach(async () => {
    await bench?.close();
    writeFileSync(
      file,
      bookFile({ sheets: { 计算: SHEET, "明细 表": `<sheetData><row r="1">${number("A1", 7)}</row></sheetData>` } }),
    );
    bench = await openWorkbench();
    await bench.open(file);
    grid = gridHands(bench.page);
  });
  after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = async () => new Uint8Array(readFileSync(await bench.save(folder)));
  const sheetXml = async () => strFromU8(unzipSync(await save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const cellIn = (bytes: Uint8Array, ref: string) => {
    const [sheet] = readWorkbook(bytes).sheets;
    assert.ok(sheet);
    const { value, formula: text } = cellAtRef(sheet, ref);
    return [value, text];
  };
  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => bench.page.keyboard.press(key)), Promise.resolve());

  test("a cell shows its result, its editor the formula: plain, shared, of another sheet, with errors", async () => {
    for (const [cell, shown, held] of [
      ["C1", "30", "=A1+B1"],
      ["C3", "7", "=A3+B3"],
      ["D2", "14", "='明细 表'!A1*2"],
      ["D3", "#DIV/0!", "=A1/A9"],
      ["D4", "#REF!", "=SUM(#REF!)"],
    ] as const) {
      await grid.shows(cell, shown);
      await grid.holds(cell, held);
    }
    assert.equal(await bench.page.getByText("有未保存的修改").count(), 0);
    assert.deepEqual(bench.complaints, []);
  });

  test("what depends on an edited cell follows; what cannot be worked out keeps its result and says so", async () => {
    await grid.type("A1", "100");
    await grid.shows("C1", "120");
    await grid.shows("D1", "20（未重算）");
    await grid.shows("E1", "21（未重算）");
    await grid.holds("D1", "=VLOOKUP(A1,A1:B3,2,FALSE)");
    await bench.page.getByText("公式本工作台不能计算").waitFor();
    const bytes = await save();
    assert.deepEqual(cellIn(bytes, "C1"), [120, "A1+B1"]);
    assert.deepEqual(cellIn(bytes, "D1"), [null, "VLOOKUP(A1,A1:B3,2,FALSE)"]);
    assert.match(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array()), /fullCalcOnLoad="1"/);
  });

  test("one undo takes the edit and all results back, the file with them; redo makes it again", async () => {
    const before = await sheetXml();
    await grid.type("A1", "100");
    await grid.shows("C1", "120");
    await press("Control+Z");
    await grid.shows("C1", "30");
    await grid.shows("D1", "20");
    await grid.shows("E1", "21");
    assert.equal(await sheetXml(), before);
    await press("Control+Y");
    await grid.shows("C1", "120");
    await grid.shows("E1", "21（未重算）");
  });

  test("an untouched formula stays as the file has it, also when its editor was opened and left", async () => {
    const before = await sheetXml();
    await grid.go("C2");
    await press("F2", "Enter");
    await grid.shows("C2", "3");
    await grid.holds("C2", "=A2+B2");
    assert.equal(await sheetXml(), before);
  });

  test("a formula is edited, deleted, and comes back; its shared group stays whole", async () => {
    await grid.go("C2");
    await press("F2");
    await bench.page.keyboard.type("*10");
    await press("Enter");
    await grid.shows("C2", "21");
    await grid.shows("C3", "7");
    await grid.go("C2");
    await press("Delete");
    await grid.shows("C2", "");
    await press("Control+Z");
    await grid.holds("C2", "=A2+B2*10");
    const bytes = await save();
    assert.deepEqual(cellIn(bytes, "C2"), [21, "A2+B2*10"]);
    assert.deepEqual(cellIn(bytes, "C3"), [7, "A3+B3"]);
  });

  test("an array formula that was deleted comes back as one", async () => {
    await grid.go("C4");
    await press("Delete");
    await grid.shows("C4", "");
    await press("Control+Z");
    await grid.holds("C4", "=SUM(A1:A3*B1:B3)");
    assert.match(await sheetXml(), /<f t="array" ref="C4">SUM\(A1:A3\*B1:B3\)<\/f><v>214<\/v>/);
  });

  test("a copied formula moves with its references, a cut one keeps them; one cell fills a selection", async () => {
    await grid.take("C1", "copy");
    await grid.go("F2");
    await press("Shift+ArrowDown", "Control+V");
    await grid.holds("F2", "=D2+E2");
    await grid.shows("F2", "14");
    await grid.holds("F3", "=D3+E3");
    await grid.shows("F3", "#DIV/0!");
    await grid.take("C1", "cut");
    await grid.go("G1");
    await press("Control+V");
    await grid.holds("G1", "=A1+B1");
    await grid.shows("C1", "");
    assert.deepEqual(cellIn(await save(), "F3"), ["#DIV/0!", "D3+E3"]);
  });

  test("typed with = it is a formula only where it reads or works something out", async () => {
    await grid.type("F1", "=sum(a1:b2");
    await grid.shows("F1", "33");
    await grid.holds("F1", "=SUM(A1:B2)");
    await grid.type("F2", "=30篇");
    await grid.shows("F2", "=30篇");
    await grid.type("F3", "=100%");
    await grid.shows("F3", "=100%");
    await grid.type("F4", "='明细 表'!A1+1");
    await grid.shows("F4", "8");
    await grid.type("F5", "=VLOOKUP(A1,A1:B3,2,0)");
    await grid.shows("F5", "（未计算）");
    const bytes = await save();
    assert.deepEqual(cellIn(bytes, "F1"), [33, "SUM(A1:B2)"]);
    assert.deepEqual(cellIn(bytes, "F2"), ["=30篇", null]);
    assert.deepEqual(cellIn(bytes, "F3"), ["=100%", null]);
    assert.deepEqual(cellIn(bytes, "F5"), [null, "VLOOKUP(A1,A1:B3,2,0)"]);
  });

  test("what was meant as a formula but cannot be one stays text, and the page says why", async () => {
    await grid.type("F1", "=A1+");
    await bench.page.getByText("不是完整的公式").waitFor();
    await grid.type("F2", "=SUM(F1:F3)");
    await bench.page.getByText("引用了自己的结果").waitFor();
    await grid.type("F3", "=别的表!A1+1");
    await bench.page.getByText("引用了本文件没有的工作表").waitFor();
    const bytes = await save();
    assert.deepEqual(cellIn(bytes, "F1"), ["=A1+", null]);
    assert.deepEqual(cellIn(bytes, "F2"), ["=SUM(F1:F3)", null]);
    assert.deepEqual(cellIn(bytes, "F3"), ["=别的表!A1+1", null]);
  });

  test("looks are not changed by shortcuts that the file would not get", async () => {
    const before = await sheetXml();
    await grid.go("A1");
    await press("Control+B", "Control+I", "Control+U");
    await grid.shows("A1", "10");
    assert.equal(await sheetXml(), before);
    assert.deepEqual(bench.complaints, []);
  });
});
