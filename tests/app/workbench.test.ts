import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/hosts/xlsx/host";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellAtRef } from "../../src/sheet/sheet";
import { benchHost } from "../../src/app/workbench/bench-host";
import { readClipboardText } from "../../src/app/workbench/clipboard-text";
import { gridSheet } from "../../src/app/workbench/grid-data";
import { typedValue } from "../../src/app/workbench/typed-value";
import { copyName } from "../../src/app/workbench/use-bench";
import { drawSheet } from "../support/sheet";
import { shownCell } from "../../src/app/workbench/shown-cells";
import type { BenchNotice, BenchView } from "../../src/app/workbench/bench-host";
import type { HostChange } from "../../src/sheet/host";

describe("what typed text becomes", () => {
  test.each([
    ["", "General", { value: null }],
    ["合规", "General", { value: "合规" }],
    ["35", "General", { value: 35 }],
    ["-3.50", "General", { value: -3.5 }],
    ["1,234.5", "General", { value: 1234.5 }],
    ["12,34", "General", { value: "12,34" }],
    ["007", "General", { value: "007" }],
    ["0.5", "General", { value: 0.5 }],
    ["95%", "General", { value: 0.95, format: "0%" }],
    ["93.11%", "General", { value: 0.9311, format: "0.00%" }],
    ["95％", "0%", { value: 0.95 }],
    ["95", "0%", { value: 0.95 }],
    ["0.9", "0%", { value: 0.9 }],
    ["≥95%", "General", { value: "≥95%" }],
    ["=100%", "General", { value: "=100%" }],
    ["=8", "General", { value: "=8" }],
    ["=7个", "General", { value: "=7个" }],
    ["=SUM(E1:E3)", "General", { value: null, formula: "SUM(E1:E3)" }],
    ["=E1*2", "General", { value: null, formula: "E1*2" }],
    ["35", "@", { value: "35" }],
    ["=SUM(E1:E3)", "@", { value: "=SUM(E1:E3)" }],
    ["-", "General", { value: "-" }],
    [".", "General", { value: "." }],
  ])("%j in a cell of format %s", (text, format, expected) => {
    expect(typedValue(text, { format })).toEqual(expected);
  });
});

test.each([
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"两行\n一格"\tb', [["两行\n一格", "b"]]],
  ['"说""引号"""', [['说"引号"']]],
  ["只有一格", [["只有一格"]]],
  ["a\t\tc", [["a", "", "c"]]],
  ["", []],
])("copied text %j is read cell by cell", (text, rows) => {
  expect(readClipboardText(text)).toEqual(rows);
});

test.each([
  ["申报表.xlsx", "申报表（已检查）.xlsx"],
  ["申报表（已检查）.xlsx", "申报表（已检查）.xlsx"],
  ["旧表.xlsm", "旧表（已检查）.xlsx"],
  ["无后缀", "无后缀（已检查）.xlsx"],
])("a copy of %s is saved as %s", (name, copy) => {
  expect(copyName(name)).toBe(copy);
});

test("the grid shows what a reader sees: texts, merged areas, hidden rows", () => {
  const sheet = drawSheet("| 表头 | < |\n| 完成率 | 0.95 |", {
    cells: { B2: { value: 0.95, text: "95%", format: "0%" } },
    hiddenRows: [1],
  });
  const cells = new Map([["B2", shownCell("表", "B2", cellAtRef(sheet, "B2"), null)]]);
  const shown = gridSheet(sheet, cells, null);
  expect(shown.cellData?.[1]?.[1]).toMatchObject({ v: "95%" });
  expect(shown.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 }]);
  expect(shown.rowData?.[1]).toMatchObject({ hd: 1 });
});

describe("a file with a person in front of it", () => {
  const SHEET = "项目绩效自评表";
  const open = () => {
    const file = openXlsx(new Uint8Array(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx")));
    let dirty = 0;
    const notices: BenchNotice[] = [];
    const host = benchHost(file, {
      onDirty: () => void dirty++,
      onNotice: (notice) => void (notice && notices.push(notice)),
    });
    const shown: string[] = [];
    const changes: HostChange[] = [];
    const view: BenchView = {
      show: (cells) => shown.push(...cells.map(({ cell, text }) => `${cell} ${text}`)),
      notes: (notes) => shown.push(`${notes.length} notes`),
      putSheet: ({ name }) => shown.push(`sheet ${name}`),
      reveal: (_, cell) => shown.push(`at ${cell}`),
    };
    host.attach(view);
    host.onChange((change) => changes.push(change));
    return { file, host, shown, changes, notices, dirty: () => dirty };
  };
  const valueIn = (bytes: Uint8Array, ref: string) => {
    const sheet = readWorkbook(bytes).sheets.find(({ name }) => name === SHEET);
    return sheet && cellAtRef(sheet, ref);
  };

  test("what is typed goes into the file and is told as the person's own change", async () => {
    const { file, host, changes, dirty } = open();
    await host.type([{ sheet: SHEET, cell: "G29", text: "3.9" }]);
    expect(valueIn(file.save(), "G29")?.value).toBe(3.9);
    expect(changes.map(({ source }) => source)).toEqual(["local"]);
    expect(dirty()).toBe(1);
  });

  test("what a command writes is shown and told as our own", async () => {
    const { host, shown, changes } = open();
    await host.apply([{ sheet: SHEET, cell: "G29", from: 6, to: 3.9 }]);
    expect(shown).toContain("G29 3.9");
    expect(changes.map(({ source }) => source)).toEqual(["own"]);
  });

  test("a typed sum is worked out, and follows the cells it reads", async () => {
    const { file, host, shown } = open();
    await host.type([{ sheet: SHEET, cell: "H29", text: "=SUM(G25:G28)" }]);
    expect(valueIn(file.save(), "H29")).toMatchObject({ formula: "SUM(G25:G28)", value: 8 });
    await host.type([{ sheet: SHEET, cell: "G25", text: "1" }]);
    expect(shown).toContain("H29 6");
  });

  test("asking for the same notes again does not make the file unsaved", async () => {
    const { host, dirty } = open();
    const notes = [{ sheet: SHEET, cell: "G29", text: "核对" }] as const;
    await host.setNotes(notes);
    expect(dirty()).toBe(1);
    await host.setNotes(notes);
    expect(dirty()).toBe(1);
  });

  test("a sheet we add is shown, saved, and told as a change of sheets", async () => {
    const { file, host, shown, changes } = open();
    await host.putSheet({
      name: "审核意见表",
      rows: [[{ value: "审核意见表", style: "title" }]],
      merges: [],
      columnWidths: [20],
      print: { landscape: false, titleRows: 0 },
    });
    expect(shown).toContain("sheet 审核意见表");
    expect(changes.at(-1)).toMatchObject({ kind: "sheets", source: "own" });
    expect(readWorkbook(file.save()).sheets.map(({ name }) => name)).toContain("审核意见表");
  });
});
