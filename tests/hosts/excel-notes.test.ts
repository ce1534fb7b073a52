/** @jest-environment jsdom */
import { FILE_AUTHOR } from "../../src/hosts/excel/ledger";
import { SHEET_MARK } from "../../src/hosts/excel/report-sheet";
import { OUR_AUTHOR } from "../../src/hosts/xlsx/comments";
import { OUR_SHEET_MARK } from "../../src/hosts/xlsx/report-sheet";
import { excelHost } from "../../src/hosts/excel";
import type { SheetNote } from "../../src/sheet/host";
import { createModel } from "../excel-host/model";
import { desk, hostErrorOf, open, switchOn } from "./excel-desk";

beforeAll(switchOn);

const note = (cell: SheetNote["cell"], text = `【错误】${cell}`, sheet = "数据"): SheetNote => ({ sheet, cell, text });

const LADDER = [
  ["1.18", "notes"],
  ["1.17", "threaded-comments"],
  ["1.14", "threaded-comments"],
  ["1.12", "threaded-comments"],
] as const;

describe.each(LADDER)("at ExcelApi %s, as %s", (excelApi, means) => {
  const start = () => open(undefined, { excelApi });

  test("notes are written, changed, removed and cleared", async () => {
    const { excel, marks } = start();
    expect(await excel.setNotes([note("A1"), note("B2")])).toMatchObject({ removed: 0, skipped: [], means });
    expect(marks()).toEqual({ A1: "【错误】A1", B2: "【错误】B2" });
    await excel.setNotes([note("B2", "改了"), note("C3")]);
    expect(marks()).toEqual({ B2: "改了", C3: "【错误】C3" });
    expect(await excel.setNotes([])).toMatchObject({ written: [], removed: 2, means });
    expect(marks()).toEqual({});
  });

  test("clearing leaves nothing of ours in the workbook", async () => {
    const { excel, model } = start();
    await excel.setNotes([note("A1")]);
    expect(model.xmlParts.size).toBe(1);
    await excel.setNotes([]);
    expect(model.xmlParts.size).toBe(0);
  });

  test("the same notes again write nothing and take one sync", async () => {
    const { excel, syncsOf } = start();
    await excel.setNotes([note("A1"), note("B2")]);
    expect(await syncsOf(() => excel.setNotes([note("A1"), note("B2")]))).toBe(1);
  });

  test("a second person's add-in knows our notes", async () => {
    const { excel, marks } = start();
    await excel.setNotes([note("A1"), note("B2")]);
    const second = excelHost();
    const [sheet] = (await second.read()).sheets;
    expect(sheet?.notes).toEqual([
      { cell: "A1", text: "【错误】A1", ours: true },
      { cell: "B2", text: "【错误】B2", ours: true },
    ]);
    await second.setNotes([note("B2")]);
    expect(marks()).toEqual({ B2: "【错误】B2" });
  });

  test("a note that moved with its row is still ours", async () => {
    const { excel, model, sheet, marks } = start();
    await excel.setNotes([note("A3")]);
    model.insertRows(sheet(), 0, 2);
    expect(marks()).toEqual({ A5: "【错误】A3" });
    await excel.setNotes([note("A5", "新的")]);
    expect(marks()).toEqual({ A5: "新的" });
  });

  test("the user's own comment is left alone and reported", async () => {
    const { excel, sheet, marks } = start();
    sheet().comments.push({
      id: "{user}",
      row: 0,
      column: 0,
      content: "请核实",
      author: "李四",
      resolved: false,
      replies: [],
    });
    const outcome = await excel.setNotes([note("A1"), note("B2")]);
    expect(outcome).toMatchObject({ written: [note("B2")], skipped: [note("A1")] });
    await excel.setNotes([]);
    expect(marks()).toEqual({ A1: "请核实" });
  });

  test("a note of ours that the user has rewritten has become the user's", async () => {
    const { excel, sheet, marks } = start();
    await excel.setNotes([note("A1")]);
    for (const mark of [...sheet().notes, ...sheet().comments]) mark.content = "已与科室核对";
    expect((await excel.setNotes([note("A1")])).skipped).toEqual([note("A1")]);
    await excel.setNotes([]);
    expect(marks()).toEqual({ A1: "已与科室核对" });
  });

  test("two notes for one cell stand as one", async () => {
    const { excel, marks } = start();
    await excel.setNotes([note("A1", "一"), note("A1", "二")]);
    expect(marks()).toEqual({ A1: "一\n二" });
  });

  test("a protected sheet is told before anything is written", async () => {
    const { excel, model, sheet } = start();
    model.addSheet("其他");
    sheet().protected = true;
    const error = await hostErrorOf(excel.setNotes([note("A1", "a", "其他"), note("A1")]));
    expect(error.code).toBe("protected");
    expect(model.find("其他")).toMatchObject({ notes: [], comments: [] });
  });
});

test.each(["1.14", "1.18"])("at ExcelApi %s a note for a covered cell stands on the top-left one", async (excelApi) => {
  const { excel, sheet, marks, type } = open(undefined, { excelApi });
  type("A1", [["合并"]]);
  sheet().merges = [{ top: 0, left: 0, bottom: 2, right: 1 }];
  await excel.read();
  await excel.setNotes([note("B3", "覆盖")]);
  expect(marks()).toEqual({ A1: "覆盖" });
});

test("a user's classic note that Excel does not show turns ours down for that cell only", async () => {
  const { excel, sheet, marks } = open(undefined, { excelApi: "1.14" });
  sheet().notes.push({ row: 0, column: 1, content: "旧批注", author: "李四" });
  const outcome = await excel.setNotes([note("A1"), note("B1"), note("C1")]);
  expect(outcome).toMatchObject({ written: [note("A1"), note("C1")], skipped: [note("B1")] });
  expect(marks()).toEqual({ A1: "【错误】A1", B1: "旧批注", C1: "【错误】C1" });
});

test("a thread that somebody has answered stays when its problem is gone", async () => {
  const { excel, sheet, marks } = open(undefined, { excelApi: "1.14" });
  await excel.setNotes([note("A1"), note("B1")]);
  sheet().comments[0]?.replies.push({ id: "{reply}", content: "已改", author: "李四" });
  expect(await excel.setNotes([])).toMatchObject({ removed: 1 });
  expect(marks()).toEqual({ A1: "【错误】A1" });
});

test("a workbook marked with comments gets notes when it is opened in a newer Excel", async () => {
  const { excel, model, sheet } = open(undefined, { excelApi: "1.14" });
  await excel.setNotes([note("A1")]);
  const newer = open(model, { excelApi: "1.18" });
  await newer.excel.setNotes([note("A1")]);
  expect([sheet().comments.length, sheet().notes.length]).toEqual([0, 1]);
});

test.each(["not-implemented", "silent"] as const)(
  "comments that are announced and %s leave the pane and the review sheet",
  async (comments) => {
    const { excel, marks } = open(undefined, { excelApi: "1.14", comments });
    expect(excel.limits()).toEqual(["此版本 Excel 不支持传统批注，问题将写成带有您姓名的会话批注。"]);
    expect(await excel.setNotes([note("A1")])).toEqual({ written: [], skipped: [], removed: 0, means: "none" });
    expect(excel.limits()).toEqual(["此版本 Excel 不能写批注，问题列在窗格和审核意见表中。"]);
    expect(marks()).toEqual({});
  },
);

test("ExcelApi 1.9 has neither notes nor comments, and says so", async () => {
  const { excel } = open(undefined, { excelApi: "1.9" });
  expect((await excel.setNotes([note("A1")])).means).toBe("none");
  expect(excel.limits()).toHaveLength(2);
});

test("comments without a signed-in user: told what to do, and a retry after signing in completes", async () => {
  const { excel, marks } = open(undefined, { excelApi: "1.14", user: null });
  const error = await hostErrorOf(excel.setNotes([note("A1")]));
  expect([error.code, error.retryable, error.message]).toEqual([
    "signed-out",
    true,
    "写批注需要登录 Office 账号，请登录后重试。",
  ]);
  desk.stage.user = { name: "张三", email: "zhangsan@example.com" };
  await excel.setNotes([note("A1")]);
  expect(marks()).toEqual({ A1: "【错误】A1" });
});

test("a note that the command line wrote into the file is ours in Excel", async () => {
  const { excel, sheet, marks } = open();
  sheet().notes.push({ row: 0, column: 0, content: "命令行写的", author: FILE_AUTHOR });
  await excel.read();
  await excel.setNotes([]);
  expect(marks()).toEqual({});
});

test("the marks of the file host and of this one are the same", () => {
  expect([FILE_AUTHOR, SHEET_MARK]).toEqual([OUR_AUTHOR, OUR_SHEET_MARK]);
});

test("a note on a sheet that is gone is told", async () => {
  const { excel } = open();
  expect((await hostErrorOf(excel.setNotes([note("A1", "x", "旧表")]))).code).toBe("missing-sheet");
});

test.each(["1.12", "1.14", "1.18"])(
  "ExcelApi %s: a comment of ours that the user has deleted, alone or with its sheet, does not keep the workbook from being read",
  async (excelApi) => {
    const { excel, model, sheet } = open(createModel(["数据", "其他"]), { excelApi });
    await excel.read();
    await excel.setNotes([
      { sheet: "数据", cell: "B2", text: "一" },
      { sheet: "其他", cell: "B2", text: "二" },
    ]);
    sheet("数据").comments = [];
    sheet("数据").notes = [];
    expect((await excel.read()).sheets.map(({ notes }) => notes.length)).toEqual([0, 1]);
    model.removeSheet(sheet("其他"));
    expect((await excel.read()).sheets.map(({ notes }) => notes.length)).toEqual([0]);
  },
);
