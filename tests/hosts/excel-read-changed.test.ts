/** @jest-environment jsdom */
import type { Sheet, Workbook } from "../../src/sheet/sheet";
import { cellAtRef } from "../../src/sheet/sheet";
import { createModel } from "../excel-host/model";
import { desk, hostErrorOf, open, settle, switchOn, SYNC_CODES } from "./excel-desk";
import type { Opened } from "./excel-desk";

beforeAll(switchOn);

let end: (() => void)[] = [];
afterEach(() => {
  end.forEach((stop) => {
    stop();
  });
  end = [];
});

const NAMES = Array.from({ length: 30 }, (_, i) => `表${i + 1}`);

/** A workbook of sheets with 20 rows of 5 cells each, followed and read once. */
async function followed(names: readonly string[] = NAMES, options: Parameters<typeof open>[1] = {}) {
  const model = createModel(names);
  for (const sheet of model.sheets) {
    model.enter(
      sheet,
      { top: 0, left: 0, bottom: 19, right: 4 },
      Array.from({ length: 20 }, (_, r) => [`${sheet.name}第${r + 1}行`, r, r * 2, "", 5]),
    );
  }
  const opened = open(model, options);
  end.push(opened.excel.onChange(() => undefined));
  const first = await opened.excel.read();
  await settle();
  return { ...opened, first };
}

const find = ({ sheets }: Workbook, name: string): Sheet => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** The names of the sheets that are not the objects they were. */
const renewed = (before: Workbook, after: Workbook) =>
  after.sheets.filter((sheet) => !before.sheets.includes(sheet)).map(({ name }) => name);

/** What a read of what changed gives is what a read of everything gives. */
async function expectTrue({ excel }: Opened, changed: Workbook): Promise<void> {
  expect(changed).toEqual(await excel.read());
}

test.each(["1.9", "1.14", "1.18"])("ExcelApi %s: an edit on one of 30 sheets asks for that sheet", async (excelApi) => {
  const opened = await followed(NAMES, { excelApi });
  const { excel, type, costOf, first } = opened;
  type("B2", [["改"]], "表3");
  await settle();
  let after = first;
  expect(
    await costOf(async () => {
      after = await excel.read("changed");
    }),
  ).toEqual({ syncs: 1, ranges: 1, cells: 100 });
  expect(renewed(first, after)).toEqual(["表3"]);
  expect(cellAtRef(find(after, "表3"), "B2").value).toBe("改");
  await expectTrue(opened, after);
});

test("where nothing has changed nothing is asked but names and notes", async () => {
  const { excel, costOf, first } = await followed();
  expect(await costOf(() => excel.read("changed"))).toEqual({ syncs: 1, ranges: 0, cells: 0 });
  expect((await excel.read("changed")).sheets).toEqual(first.sheets);
});

test("a read of everything asks for everything, whatever is known", async () => {
  const { excel, costOf } = await followed();
  expect((await costOf(() => excel.read())).ranges).toBe(30);
});

test("a host nobody listens through is never told of changes, and reads everything", async () => {
  const { excel, type } = open(createModel(["一", "二"]));
  await excel.read();
  type("A1", [["改"]], "二");
  await settle();
  expect(cellAtRef(find(await excel.read("changed"), "二"), "A1").value).toBe("改");
});

test("what happens while nobody listens is on the account all the same", async () => {
  const opened = await followed(["表1", "表2"]);
  const { excel, type } = opened;
  end.splice(0).forEach((stop) => {
    stop();
  });
  type("B2", [["改"]], "表2");
  await settle();
  end.push(excel.onChange(() => undefined));
  await expectTrue(opened, await excel.read("changed"));
});

test("an Excel that will not tell of everything is read whole each time", async () => {
  const { excel, type, costOf } = open(createModel(["一", "二"]));
  desk.plan({ sync: 2, code: "GeneralException", action: 0 });
  end.push(excel.onChange(() => undefined));
  type("A1:A2", [["甲"], ["乙"]], "一");
  type("A1:A2", [["甲"], ["乙"]], "二");
  await excel.read();
  await settle();
  expect((await costOf(() => excel.read("changed"))).ranges).toBe(2);
});

describe("sheets whose formulas reach the changed one are asked for as well", () => {
  test.each([
    ["表1!B2*2", ["表1", "表2"]],
    ["SUM('表1'!B1:B9)", ["表1", "表2"]],
    ["SUM(B1:B9)", ["表1"]],
    ['IF(B2>1,ROUND(C2,1),"表1!B2")', ["表1"]],
    ['INDIRECT("表1!B2")', ["表1", "表2"]],
    ["总数*2", ["表1", "表2"]],
    ["NOW()", ["表1", "表2"]],
    ["SUM(表1:表4!B2)", ["表1", "表2"]],
    ["SUM([1]预算!B2)", ["表1", "表2"]],
    ["SUM(明细[金额])", ["表1", "表2"]],
    ["本单位函数(B2)", ["表1", "表2"]],
    ["表4!B2", ["表1"]],
  ])("=%s", async (formula, expected) => {
    const names = ["表1", "表2", "表4"];
    const opened = await followed(names);
    const { excel, type, costOf } = opened;
    type("E5", [[`=${formula}`]], "表2");
    await settle();
    await excel.read();
    type("B2", [[70]], "表1");
    await settle();
    const { ranges } = await costOf(async () => {
      await expectTrue(opened, await excel.read("changed"));
    });
    expect(ranges - names.length).toBe(expected.length);
  });

  test("by way of a third sheet, and by way of a hidden one, which is never read", async () => {
    const opened = await followed(["表1", "表2", "表3", "暗", "表5", "表6"]);
    const { excel, type, sheet } = opened;
    type("E5", [["=表2!E5+1"]], "表3");
    type("E5", [["=表1!B2"]], "表2");
    type("E5", [["=表1!B2"]], "暗");
    type("E5", [["=暗!E5"]], "表5");
    sheet("暗").visibility = "Hidden";
    const before = await excel.read();
    await settle();
    await excel.read("changed");
    type("B2", [[70]], "表1");
    await settle();
    const after = await excel.read("changed");
    expect(renewed(before, after)).toEqual(["表1", "表2", "表3", "表5"]);
    expect(["表3", "表5"].map((name) => cellAtRef(find(after, name), "E5").value)).toEqual([71, 70]);
    await expectTrue(opened, after);
  });
});

describe("changes that touch more than cells", () => {
  test.each<[string, (opened: Opened) => void]>([
    ["a sheet added", ({ model }) => void model.addSheet("新表", 1)],
    ["a sheet deleted", ({ model, sheet }) => model.removeSheet(sheet("表2"))],
    ["a sheet renamed", ({ model, sheet }) => model.renameSheet(sheet("表2"), "改名")],
    [
      "a sheet moved, of which Excel tells nothing",
      ({ model }) => void model.sheets.splice(0, 0, ...model.sheets.splice(2, 1)),
    ],
    ["a sheet hidden", ({ sheet }) => void (sheet("表2").visibility = "Hidden")],
    ["rows inserted", ({ model, sheet }) => model.insertRows(sheet("表2"), 3, 2)],
    [
      "a number format",
      ({ model, sheet }) => model.setFormats(sheet("表2"), { top: 1, left: 1, bottom: 1, right: 1 }, [["0%"]]),
    ],
    ["a hidden row", ({ model, sheet }) => model.hideRow(sheet("表2"), 4, true)],
    [
      "a hidden column and merged cells, of which Excel tells nothing, on the sheet the person has left",
      ({ model, sheet }) => {
        model.activate(sheet("表2"));
        sheet("表2").hiddenColumns.add(1);
        sheet("表2").merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
        model.activate(sheet("表1"));
      },
    ],
    [
      "a note of the user's on another sheet",
      ({ sheet }) => void sheet("表2").notes.push({ row: 1, column: 1, content: "请核对", author: "李四" }),
    ],
    [
      "another person's edit",
      ({ model, sheet }) =>
        model.enter(sheet("表2"), { top: 0, left: 1, bottom: 0, right: 1 }, [[9]], { source: "Remote" }),
    ],
  ])("%s", async (_, change) => {
    const opened = await followed(NAMES.slice(0, 8));
    change(opened);
    opened.type("B2", [["改"]], "表1");
    await settle();
    await expectTrue(opened, await opened.excel.read("changed"));
  });

  test.each(["1.9", "1.18"])(
    "ExcelApi %s: a sheet renamed or deleted between the change and the read",
    async (excelApi) => {
      const opened = await followed(["表1", "表2", "表3"], { excelApi });
      const { model, sheet, type, excel } = opened;
      type("B2", [["改"]], "表2");
      type("B2", [["改"]], "表3");
      model.renameSheet(sheet("表2"), "改名");
      model.removeSheet(sheet("表3"));
      const after = await excel.read("changed");
      expect(after.sheets.map(({ name }) => name)).toEqual(["表1", "改名"]);
      await settle();
      await expectTrue(opened, await excel.read("changed"));
    },
  );
});

describe("our own writes", () => {
  test("a fill is seen by the next read, which asks for its sheets alone", async () => {
    const opened = await followed();
    const { excel, costOf, first } = opened;
    await excel.apply([{ sheet: "表3", cell: "D1", from: null, to: 20 }]);
    const { ranges } = await costOf(() => excel.read("changed"));
    expect(ranges).toBe(1);
    const after = await excel.read("changed");
    expect(renewed(first, after)).toEqual(["表3"]);
    await expectTrue(opened, after);
  });

  test("comments of ours renew the picture of their sheets and ask for no cells", async () => {
    const opened = await followed();
    const { excel, costOf, first } = opened;
    await excel.setNotes([{ sheet: "表5", cell: "B2", text: "请核对" }]);
    let after = first;
    expect(
      await costOf(async () => {
        after = await excel.read("changed");
      }),
    ).toEqual({ syncs: 1, ranges: 0, cells: 0 });
    expect(renewed(first, after)).toEqual(["表5"]);
    await expectTrue(opened, after);
  });

  test("a review sheet of ours is there", async () => {
    const opened = await followed(["表1", "表2"]);
    await opened.excel.putSheet({
      name: "审核意见表",
      rows: [[{ value: "审核意见表", style: "title" }]],
      merges: [],
      columnWidths: [20],
      print: { landscape: false, titleRows: 1 },
    });
    const after = await opened.excel.read("changed");
    expect(after.sheets.map(({ name }) => name)).toEqual(["表1", "表2", "审核意见表"]);
    await expectTrue(opened, after);
  });
});

describe("failures", () => {
  test.each(["InvalidOperationInCellEditMode", "ConnectionFailure"])(
    "%s: the next read has the changes of the failed one",
    async (code) => {
      const opened = await followed();
      const { excel, type, costOf, first } = opened;
      type("B2", [["一"]], "表3");
      await settle();
      desk.plan({ sync: 1, code, action: 0 });
      await hostErrorOf(excel.read("changed"));
      type("B2", [["二"]], "表7");
      await settle();
      let after = first;
      expect(
        (
          await costOf(async () => {
            after = await excel.read("changed");
          })
        ).ranges,
      ).toBe(2);
      expect(renewed(first, after)).toEqual(["表3", "表7"]);
      await expectTrue(opened, after);
    },
  );

  test.each(SYNC_CODES)(
    "each sync fails once with %s: told or read in another way, and a retry completes",
    async (code) => {
      for (let sync = 1; sync <= 2; sync++) {
        for (const action of [0, 12, "end"] as const) {
          const opened = await followed(["表1", "表2", "表3"]);
          const { excel, type, model } = opened;
          type("B2", [["改"]], "表3");
          // A sheet that has moved shows when the first sync is answered: then all is read.
          if (sync === 2) model.sheets.splice(0, 0, ...model.sheets.splice(1, 1));
          await settle();
          desk.plan({ sync, code, action });
          const after = await excel.read("changed").catch(async (error: unknown) => {
            await hostErrorOf(Promise.reject(error as Error));
            return excel.read("changed");
          });
          await expectTrue(opened, after);
        }
      }
    },
  );

  test("a change while a read is under way is seen by the next one", async () => {
    const opened = await followed(["表1", "表2"], { latency: 5 });
    const { excel, type } = opened;
    type("B2", [["一"]], "表1");
    await settle();
    const reading = excel.read("changed");
    await settle(7);
    type("B2", [["二"]], "表1");
    await reading;
    await settle();
    await expectTrue(opened, await excel.read("changed"));
  });
});

test("on the web a form beside a sheet of 20,000 rows is read alone, in one sync", async () => {
  const model = createModel(["表1", "数据"]);
  const [form, data] = model.sheets;
  model.enter(form!, { top: 0, left: 0, bottom: 0, right: 1 }, [["项目名称", "培训"]]);
  model.enter(
    data!,
    { top: 0, left: 0, bottom: 19_999, right: 4 },
    Array.from({ length: 20_000 }, (_, r) => [
      r,
      `第${r}行的绩效指标及其说明`,
      `第${r}行的备注，说明这一行从哪里来`,
      r * 2,
      r * 3,
    ]),
  );
  const opened = open(model, { payloadLimit: 5_000_000 });
  const { excel, type, costOf } = opened;
  end.push(excel.onChange(() => undefined));
  const whole = await costOf(() => excel.read());
  await settle();
  type("B1", [["研修"]], "表1");
  await settle();
  expect(await costOf(() => excel.read("changed"))).toEqual({ syncs: 1, ranges: 1, cells: 2 });
  expect(whole.syncs).toBeGreaterThan(5);
  type("B1", [["第一行改了"]], "数据");
  await settle();
  const changed = await excel.read("changed");
  expect(cellAtRef(find(changed, "数据"), "B1").value).toBe("第一行改了");
}, 30_000);
