/** @jest-environment jsdom */
import type { HostChange } from "../../src/sheet/host";
import { createModel } from "../excel-host/model";
import { changeLine, desk, open, settle, switchOn } from "./excel-desk";

beforeAll(switchOn);

let end: (() => void)[] = [];
afterEach(() => {
  end.forEach((stop) => {
    stop();
  });
  end = [];
});

/** A workbook whose changes are written down, one line each. */
async function followed(options: Parameters<typeof open>[1] = {}) {
  const opened = open(createModel(["数据", "其他"]), options);
  const changes: HostChange[] = [];
  end.push(opened.excel.onChange((change) => changes.push(change)));
  await opened.excel.read();
  return { ...opened, lines: () => changes.map(changeLine) };
}

describe.each(["1.9", "1.14", "1.18"])("at ExcelApi %s", (excelApi) => {
  test("the user's edits, our own writes and other people's edits are told apart", async () => {
    const { excel, model, sheet, type, lines } = await followed({ excelApi });
    type("A1", [["用户"]]);
    await settle();
    await excel.apply([
      { sheet: "数据", cell: "B1", from: null, to: 5 },
      { sheet: "数据", cell: "B2", from: null, to: "95%" },
    ]);
    await settle();
    model.enter(
      sheet("其他"),
      { top: 2, left: 2, bottom: 3, right: 3 },
      [
        [1, 2],
        [3, 4],
      ],
      { source: "Remote" },
    );
    await settle();
    expect(lines()).toEqual(["local 数据 A1", "own 数据 B1", "own 数据 B2", "remote 其他 C3:D4"]);
  });

  test("a user's edit of a cell we have just written is the user's", async () => {
    const { excel, type, lines } = await followed({ excelApi });
    await excel.apply([{ sheet: "数据", cell: "B1", from: null, to: 5 }]);
    type("B1", [[6]]);
    await settle();
    expect(lines()).toEqual(["own 数据 B1", "local 数据 B1"]);
  });

  test("sheets added and deleted are told; a sheet of ours is our own", async () => {
    const { excel, model, lines } = await followed({ excelApi });
    model.addSheet("新表");
    await settle();
    await excel.read();
    await excel.putSheet({
      name: "审核意见表",
      rows: [[{ value: "审核意见表", style: "title" }], [{ value: 1, style: "number" }]],
      merges: [],
      columnWidths: [20],
      print: { landscape: false, titleRows: 1 },
    });
    await settle();
    model.removeSheet(model.find("新表")!);
    await settle();
    expect(lines().filter((line) => line.includes("sheets"))).toEqual([
      "local sheets null",
      "own sheets null",
      "local sheets 新表",
    ]);
    expect(lines().filter((line) => !line.includes("sheets") && !line.startsWith("own"))).toEqual([]);
  });
});

test("sheets renamed and hidden are told from ExcelApi 1.17 on", async () => {
  const { model, sheet, lines } = await followed({ excelApi: "1.17" });
  model.renameSheet(sheet("其他"), "改名");
  await settle();
  expect(lines()).toEqual(["local sheets 其他"]);
});

test("a number format the user sets is a change; one of ours is our own", async () => {
  const { excel, model, sheet, type, lines } = await followed();
  type("A1", [[0.95]]);
  model.setFormats(sheet(), { top: 0, left: 0, bottom: 0, right: 0 }, [["0%"]]);
  await settle();
  await excel.apply([{ sheet: "数据", cell: "B1", from: null, to: 0.5, fromFormat: "General", toFormat: "0%" }]);
  await settle();
  expect(lines()).toEqual(["local 数据 A1", "local 数据 A1", "own 数据 B1", "own 数据 B1"]);
});

test("notes of ours raise no change of cells", async () => {
  const { excel, lines } = await followed();
  await excel.setNotes([{ sheet: "数据", cell: "A1", text: "批注" }]);
  await settle();
  expect(lines()).toEqual([]);
});

test("a burst of 1,000 pasted cells: one event, no sync of ours, all areas told", async () => {
  const { type, lines } = await followed();
  const before = desk.syncs();
  type(
    "A1:A1000",
    Array.from({ length: 1000 }, (_, i) => [i]),
  );
  for (let i = 0; i < 200; i++) type(`C${i + 1}`, [[i]]);
  await settle(100);
  expect(lines()).toHaveLength(201);
  expect(lines()[0]).toBe("local 数据 A1:A1000");
  expect(desk.syncs() - before).toBe(0);
});

test("an event that arrives while we are writing waits until it is known whose it is", async () => {
  const { excel, lines } = await followed({ excelApi: "1.9", latency: 5 });
  const writing = excel.apply([{ sheet: "数据", cell: "B1", from: null, to: 5 }]);
  await settle(8);
  expect(lines()).toEqual([]);
  await writing;
  await settle(30);
  expect(lines()).toEqual(["own 数据 B1"]);
});

test("the selection is followed, on a sheet that was never read as well", async () => {
  const { excel, model, sheet } = open(createModel(["数据"]));
  const selected: string[] = [];
  end.push(excel.onSelect((name, cell) => selected.push(`${name}!${cell}`)));
  await settle();
  model.select(sheet(), { top: 4, left: 2, bottom: 9, right: 5 });
  await settle();
  model.select(model.addSheet("新表"), { top: 0, left: 0, bottom: 0, right: 0 });
  await settle(100);
  expect(selected).toEqual(["数据!C5", "新表!A1"]);
});

test("a cell is shown to the user, on another sheet too; a merged one as a whole", async () => {
  const { excel, model, sheet } = open(createModel(["数据", "其他"]));
  sheet("其他").merges = [{ top: 4, left: 1, bottom: 6, right: 2 }];
  await excel.reveal("其他", "B5");
  expect([model.active.name, model.selection]).toEqual(["其他", { top: 4, left: 1, bottom: 6, right: 2 }]);
  await excel.reveal("数据", "C2:C9");
  expect([model.active.name, model.selection]).toEqual(["数据", { top: 1, left: 2, bottom: 8, right: 2 }]);
  await expect(excel.reveal("无", "A1")).rejects.toMatchObject({ code: "missing-sheet" });
});

test("a subscription ends when asked", async () => {
  const { excel, type } = open();
  const changes: HostChange[] = [];
  const stop = excel.onChange((change) => changes.push(change));
  await excel.read();
  stop();
  type("A1", [["后"]]);
  await settle();
  expect(changes).toEqual([]);
});

test("a subscription Excel refused is asked for again, and the refusal is told if it stays", async () => {
  const { excel, type } = open();
  desk.plan({ sync: 1, code: "GeneralException", action: 0 });
  desk.plan({ sync: 2, code: "GeneralException", action: 0 });
  const changes: HostChange[] = [];
  end.push(excel.onChange((change) => changes.push(change)));
  await expect(excel.read()).rejects.toMatchObject({ code: "failed", retryable: true });
  await excel.read();
  type("A1", [["听见"]]);
  await settle();
  expect(changes.map(changeLine)).toEqual(["local 数据 A1"]);
});
