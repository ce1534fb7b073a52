/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cellRef } from "../../src/sheet/address";
import type { Sheet, Workbook } from "../../src/sheet/sheet";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { createModel } from "../excel-host/model";
import { hostErrorOf, desk, open, switchOn } from "./excel-desk";

beforeAll(switchOn);

/** What a reader of the sheet sees: value, text and formula of each filled cell, merges, hidden lines. */
function seen(sheet: Sheet) {
  const cells: Record<string, unknown> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell || (cell.value === null && cell.formula === null)) return;
      cells[cellRef(r, c)] = [cell.value, cell.text, cell.formula];
    }),
  );
  const merges = sheet.merges.map(({ top, left, bottom, right }) => `${cellRef(top, left)}:${cellRef(bottom, right)}`);
  return { name: sheet.name, visibility: sheet.visibility, cells, merges: merges.sort() };
}

const samples = path.join("assets", "samples");

describe("the samples read alike through Excel and through the file", () => {
  test.each(readdirSync(samples).filter((name) => name.endsWith(".xlsx")))("%s", async (name) => {
    const file = readWorkbook(new Uint8Array(readFileSync(path.join(samples, name))));
    const { excel } = open(file);
    const book = await excel.read();
    expect(book.sheets.map(seen)).toEqual(
      file.sheets.map((sheet) =>
        sheet.visibility === "visible" ? seen(sheet) : { ...seen(sheet), cells: {}, merges: [] },
      ),
    );
    book.sheets.forEach((sheet, i) => {
      const inFile = file.sheets[i];
      const last = sheet.rows.length - 1;
      const used = [...(inFile?.hiddenRows ?? [])].filter((row) => row <= last);
      expect([...sheet.hiddenRows]).toEqual(used.sort((a, b) => a - b));
    });
  });
});

test("hidden rows and columns, formats of blank cells and the sheet's own order are read", async () => {
  const { excel, model, sheet, type } = open(createModel(["一", "二", "三"]));
  type("B2:D4", [
    ["指标", "", "权重"],
    ["数量", "", ""],
    ["质量", "", 0.1],
  ]);
  sheet().hiddenRows.add(2);
  sheet().hiddenColumns.add(2);
  model.ensure(sheet(), 2, 3).format = "0%";
  model.ensure(sheet(), 3, 3).format = "0%";
  const [first, ...others] = (await excel.read()).sheets;
  expect([[...(first?.hiddenRows ?? [])], [...(first?.hiddenColumns ?? [])]]).toEqual([[2], [2]]);
  expect(first?.rows[2]?.[3]).toEqual({ value: null, text: "", formula: null, format: "0%" });
  expect(first?.rows[3]?.[3]).toEqual({ value: 0.1, text: "10%", formula: null, format: "0%" });
  expect(others.map(({ name, rows }) => [name, rows])).toEqual([
    ["二", []],
    ["三", []],
  ]);
});

test("a text that begins with = is no formula", async () => {
  const { excel, type } = open();
  type("A1:B1", [["'=100%", "=100%"]]);
  const [sheet] = (await excel.read()).sheets;
  expect(sheet?.rows[0]).toEqual([
    { value: "=100%", text: "=100%", formula: null, format: "General" },
    { value: 1, text: "1", formula: "100%", format: "General" },
  ]);
});

test.each([1, 6, 7, 30])("%i sheets: the first reading takes at most two syncs, the next one", async (count) => {
  const { excel, type, syncsOf } = open(createModel(Array.from({ length: count }, (_, i) => `表${i + 1}`)));
  type("A1", [["尾"]], `表${count}`);
  expect(await syncsOf(() => excel.read())).toBe(count > 6 ? 2 : 1);
  expect(await syncsOf(() => excel.read())).toBe(count > 24 ? 2 : 1);
  const { sheets } = await excel.read();
  expect(sheets).toHaveLength(count);
  expect(sheets.at(-1)?.rows[0]?.[0]?.value).toBe("尾");
});

test("a hidden sheet is listed without its cells, and the sheets around it are whole", async () => {
  const { excel, type, sheet } = open(createModel(["封面", "字典", "目标表"]));
  type("A1", [["秘"]], "字典");
  type("A1", [["项目名称"]], "目标表");
  sheet("字典").visibility = "VeryHidden";
  const { sheets } = await excel.read();
  expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toEqual([
    ["封面", "visible", 0],
    ["字典", "veryHidden", 0],
    ["目标表", "visible", 1],
  ]);
});

test("below ExcelApi 1.13 merged areas cannot be read, and the host says so", async () => {
  const { excel, sheet, type } = open(undefined, { excelApi: "1.12" });
  type("A1", [["标题"]]);
  sheet().merges = [{ top: 0, left: 0, bottom: 0, right: 3 }];
  expect((await excel.read()).sheets[0]?.merges).toEqual([]);
  expect(excel.limits()[0]).toContain("不能读取合并单元格");
});

const WIDTH = 5;
const row = (r: number) =>
  Array.from({ length: WIDTH }, (_, c) => (c === 0 ? r : `第${r}行的第${c}项绩效指标及其说明`));

function filled(rows: number, options: Parameters<typeof open>[1] = {}) {
  const model = createModel(["大表"]);
  model.enter(
    model.sheets[0]!,
    { top: 0, left: 0, bottom: rows - 1, right: WIDTH - 1 },
    Array.from({ length: rows }, (_, r) => row(r)),
  );
  return open(model, options);
}

function expectWhole({ sheets: [sheet] }: Workbook, rows: number): void {
  expect(sheet?.rows).toHaveLength(rows);
  for (const r of [0, 1, 2_499, 2_500, rows - 1]) expect(sheet?.rows[r]?.map((cell) => cell?.value)).toEqual(row(r));
}

test("20,000 rows are read in one sync, and the pane may draw in between", async () => {
  const { excel, syncsOf } = filled(20_000);
  let drawn = 0;
  const drawing = setInterval(() => drawn++, 0);
  const syncs = await syncsOf(async () => {
    expectWhole(await excel.read(), 20_000);
  });
  clearInterval(drawing);
  expect(syncs).toBe(1);
  expect(drawn).toBeGreaterThan(4);
}, 20_000);

test("on the web (5 MB an answer) they are read in parts, the next time without the vain attempt", async () => {
  const { excel, syncsOf } = filled(20_000, { payloadLimit: 5_000_000 });
  const first = await syncsOf(async () => {
    expectWhole(await excel.read(), 20_000);
  });
  const second = await syncsOf(() => excel.read());
  expect(second).toBe(first - 1);
  expect(second).toBeLessThanOrEqual(14);
}, 20_000);

test("rows so long that even a part is too much are halved", async () => {
  const model = createModel(["长文"]);
  const long = "绩".repeat(30_000);
  model.enter(
    model.sheets[0]!,
    { top: 0, left: 0, bottom: 199, right: 0 },
    Array.from({ length: 200 }, () => [long]),
  );
  const { excel } = open(model, { payloadLimit: 5_000_000 });
  const [sheet] = (await excel.read()).sheets;
  expect(sheet?.rows.filter((cells) => cells?.[0]?.value === long)).toHaveLength(200);
});

test("more than 512 merged areas are read in halves", async () => {
  const { excel, sheet, type } = open();
  type(
    "A1:A1500",
    Array.from({ length: 1500 }, (_, i) => [i]),
  );
  sheet().merges = Array.from({ length: 1200 }, (_, i) => ({ top: i, left: 0, bottom: i, right: 2 }));
  sheet().merges.push({ top: 1200, left: 0, bottom: 1499, right: 0 });
  expect((await excel.read()).sheets[0]?.merges).toHaveLength(1201);
});

test.each(["1.14", "1.18"])("an Excel %s that will not list comments is read all the same", async (excelApi) => {
  const { excel, type } = open(undefined, { excelApi, comments: "unlisted" });
  type("A1", [["项目名称"]]);
  const { sheets } = await excel.read();
  expect(sheets[0]?.rows[0]?.[0]?.value).toBe("项目名称");
  expect((await excel.setNotes([{ sheet: "数据", cell: "A1", text: "批注" }])).means).toBe("none");
});

test("an Excel that will not have everything at once is read step by step", async () => {
  const { excel, sheet, type } = open(createModel(["一", "空", "三"]));
  type("A1:B2", [
    ["指标", "权重"],
    ["数量", 20],
  ]);
  sheet().merges = [{ top: 2, left: 0, bottom: 2, right: 1 }];
  sheet().hiddenRows.add(1);
  const whole = await excel.read();
  desk.plan({ sync: 1, code: "InvalidObjectPath", action: 5 });
  expect(await excel.read()).toEqual(whole);
});

test.each([
  ["ConnectionFailure", 0, "disconnected", "与 Excel 的连接中断了，请检查网络后重试。"],
  ["InvalidOrTimedOutSession", "bridge", "disconnected", "与 Excel 的连接中断了，请检查网络后重试。"],
  ["WriteNotSupportedWhenModalDialogOpen", "bridge", "editing", "Excel 打开着对话框，请先关闭对话框再重试。"],
] as const)("%s at %s: told so, and a retry completes", async (code, action, kind, message) => {
  const { excel } = open();
  desk.plan({ sync: 1, code, action });
  const error = await hostErrorOf(excel.read());
  expect([error.code, error.retryable, error.message]).toEqual([kind, true, message]);
  expect((await excel.read()).sheets).toHaveLength(1);
});

test.each(["GeneralException", "ActivityLimitReached"])("%s of the bridge: read again, step by step", async (code) => {
  const { excel, type } = open();
  type("A1", [["项目名称"]]);
  desk.plan({ sync: 1, code, action: "bridge" });
  expect((await excel.read()).sheets[0]?.rows[0]?.[0]?.value).toBe("项目名称");
});
