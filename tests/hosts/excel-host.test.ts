/** @jest-environment jsdom */
import { createExcelHost } from "../excel-host/excel-host";
import { loadOffice } from "../excel-host/load-in-jest";
import { createModel } from "../excel-host/model";

const host = createExcelHost();
let files: readonly string[] = [];

beforeAll(async () => {
  const loaded = await loadOffice(host);
  expect(loaded.info).toEqual({ host: "Excel", platform: "PC", addin: null });
  files = loaded.files;
});

function restart(options: Parameters<typeof host.restart>[1] = {}) {
  const model = createModel(["数据", "其他"]);
  host.restart(model, options);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  return { model, sheet };
}

const area = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

/** The code of the OfficeExtension.Error that a batch ends with. */
async function codeOf(batch: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      batch(context);
      await context.sync();
    });
    return "none";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

test("the unmodified library loads with three files and no network", () => {
  expect(files).toEqual(["office.debug.js", "excel-win32-16.01.debug.js", "zh-cn/office_strings.debug.js"]);
  expect(Office.context.displayLanguage).toBe("zh-CN");
});

test("values, texts, formulas and formats are read and written", async () => {
  const { model, sheet } = restart();
  model.enter(sheet, area(0, 0, 1, 1), [
    ["姓名", "分数"],
    ["李雷", 90],
  ]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数据").getRange("A1:C2");
    range.getCell(1, 2).formulas = [["=B2*10%"]];
    range.load("values,formulas,text,numberFormat,address");
    await context.sync();
    expect(range.values).toEqual([
      ["姓名", "分数", ""],
      ["李雷", 90, 9],
    ]);
    expect(range.formulas[1]?.[2]).toBe("=B2*10%");
    expect(range.text[1]).toEqual(["李雷", "90", "9"]);
    expect(range.address).toBe("数据!A1:C2");
  });
});

test("a property that was not loaded throws before and after sync", async () => {
  restart();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数据").getRange("A1");
    range.load("values");
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    await context.sync();
    expect(range.values).toEqual([[""]]);
    expect(() => range.formulas).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test.each([
  [
    "a sheet that is not there",
    "ItemNotFound",
    (c: Excel.RequestContext) => c.workbook.worksheets.getItem("无").load("name"),
  ],
  [
    "an array of other dimensions",
    "InvalidArgument",
    (c: Excel.RequestContext) => (c.workbook.worksheets.getItem("数据").getRange("A1:B2").values = [[1]]),
  ],
  [
    "an unknown property",
    "InvalidArgument",
    (c: Excel.RequestContext) => c.workbook.worksheets.getItem("数据").load("nonsense"),
  ],
  [
    "items/ in an array of properties",
    "InvalidArgument",
    (c: Excel.RequestContext) => c.workbook.worksheets.load(["items/name"]),
  ],
  [
    "a note on two cells",
    "InvalidCellAddress",
    (c: Excel.RequestContext) => c.workbook.worksheets.getItem("数据").notes.add("A1:B1", "批注"),
  ],
  [
    "a comment on two cells",
    "InvalidArgument",
    (c: Excel.RequestContext) => c.workbook.comments.add("数据!A1:B1", "批注"),
  ],
  ["a sheet name that is taken", "ItemAlreadyExists", (c: Excel.RequestContext) => c.workbook.worksheets.add("其他")],
  ["a sheet name with a slash", "InvalidArgument", (c: Excel.RequestContext) => c.workbook.worksheets.add("一/二")],
  [
    "a custom XML part that is not XML",
    "InvalidArgument",
    (c: Excel.RequestContext) => c.workbook.customXmlParts.add("<a>"),
  ],
])("Excel refuses %s", async (_name, code, batch) => {
  restart();
  expect(await codeOf(batch)).toBe(code);
});

test.each([
  [
    "1.12",
    "getMergedAreasOrNullObject",
    (c: Excel.RequestContext) =>
      c.workbook.worksheets.getItem("数据").getRange("A1").getMergedAreasOrNullObject().load("address"),
  ],
  ["1.17", "notes", (c: Excel.RequestContext) => c.workbook.worksheets.getItem("数据").notes.load("items/content")],
  ["1.9", "comments", (c: Excel.RequestContext) => c.workbook.comments.load("items/content")],
])("ExcelApi %s has no %s", async (excelApi, _member, batch) => {
  restart({ excelApi });
  expect(await codeOf(batch)).toBe("ApiNotFound");
});

test("what stood before the failing action stays, what stood after it does not happen", async () => {
  const { model, sheet } = restart();
  const code = await codeOf((context) => {
    const worksheet = context.workbook.worksheets.getItem("数据");
    worksheet.getRange("A1").values = [["先"]];
    worksheet.getRange("B1").values = [[1, 2]];
    worksheet.getRange("C1").values = [["后"]];
  });
  expect(code).toBe("InvalidArgument");
  expect([model.text(sheet, 0, 0), model.text(sheet, 0, 2)]).toEqual(["先", ""]);
});

test("a null object propagates through what hangs on it", async () => {
  restart();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const beyond = sheets.getItemOrNullObject("无").getNextOrNullObject().getUsedRangeOrNullObject();
    beyond.load("values");
    const empty = sheets.getItem("数据").getUsedRangeOrNullObject(true);
    empty.load("address");
    await context.sync();
    expect([beyond.isNullObject, empty.isNullObject]).toEqual([true, true]);
  });
});

test.each([
  ["95%", 0.95, "0%"],
  ["12", 12, "General"],
  ["2023年12月", 45261, 'yyyy"年"m"月"'],
  ["'95%", "95%", "General"],
  ["≥95%", "≥95%", "General"],
  ["'=1+1", "=1+1", "General"],
  ["=1+1", 2, "General"],
  ["-1+3", 2, "General"],
  ["TRUE", true, "General"],
])("%s entered becomes %p", async (entered, value, format) => {
  restart();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("数据").getRange("A1");
    cell.values = [[entered]];
    cell.load("values,numberFormat");
    await context.sync();
    expect([cell.values[0]?.[0], cell.numberFormat[0]?.[0]]).toEqual([value, format]);
  });
});

test("a protected sheet refuses locked cells, formats and notes, and takes unlocked cells", async () => {
  const { model, sheet } = restart();
  model.ensure(sheet, 0, 1).unlocked = true;
  sheet.protected = true;
  const on = (address: string) => (c: Excel.RequestContext) => c.workbook.worksheets.getItem("数据").getRange(address);
  expect(await codeOf((c) => (on("A1")(c).values = [[1]]))).toBe("AccessDenied");
  expect(await codeOf((c) => (on("B1")(c).values = [[1]]))).toBe("none");
  expect(await codeOf((c) => (on("B1")(c).numberFormat = [["0%"]]))).toBe("AccessDenied");
  expect(await codeOf((c) => c.workbook.worksheets.getItem("数据").notes.add("A1", "批注"))).toBe("AccessDenied");
});

test("merged areas are listed, keep their hidden cells empty and stop at 512", async () => {
  const { model, sheet } = restart();
  sheet.merges = [area(0, 0, 1, 1)];
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数据").getRange("A1:B2");
    range.values = [
      ["标题", "丢"],
      ["丢", "丢"],
    ];
    const merged = range.getMergedAreasOrNullObject();
    merged.areas.load("items/address");
    await context.sync();
    expect(merged.areas.items.map(({ address }) => address)).toEqual(["数据!A1:B2"]);
  });
  expect(model.used(sheet, true)).toEqual(area(0, 0));
  sheet.merges = Array.from({ length: 513 }, (_, row) => area(row, 0, row, 1));
  expect(
    await codeOf((c) =>
      c.workbook.worksheets.getItem("数据").getRange("A:B").getMergedAreasOrNullObject().load("areaCount"),
    ),
  ).toBe("OperationCellsExceedLimit");
});

test("changes, selections and sheets raise the events that are registered", async () => {
  const { model, sheet } = restart();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onChanged.add(async (event) => {
      seen.push(`changed ${event.address} ${event.source} ${event.triggerSource} ${event.details?.valueAfter ?? ""}`);
    });
    sheets.onSelectionChanged.add(async (event) => {
      seen.push(`selected ${event.address}`);
    });
    sheets.onAdded.add(async (event) => {
      seen.push(`added ${model.find(event.worksheetId)?.name}`);
    });
    await context.sync();
  });
  model.enter(sheet, area(0, 0), [["甲"]]);
  model.enter(sheet, area(1, 0), [["乙"]], { source: "Remote" });
  model.select(sheet, area(4, 2));
  model.addSheet("新表");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("数据").getRange("C1").values = [[3]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(seen).toEqual([
    "changed A1 Local Unknown 甲",
    "changed A2 Remote Unknown 乙",
    "selected C5",
    "added 新表",
    "changed C1 Local ThisLocalAddin 3",
  ]);
});

test("a fault on demand strikes the sync and the action it names, once", async () => {
  const { model, sheet } = restart();
  const write = (context: Excel.RequestContext) => {
    const worksheet = context.workbook.worksheets.getItem("数据");
    worksheet.getRange("A1").values = [["一"]];
    worksheet.getRange("A2").values = [["二"]];
  };
  host.plan({ sync: 1, code: "GeneralException", action: "end" });
  expect(await codeOf(write)).toBe("GeneralException");
  expect(model.text(sheet, 1, 0)).toBe("二");
  host.plan({ sync: 2, code: "Timeout", action: 0 });
  expect([await codeOf(write), await codeOf(write), await codeOf(write)]).toEqual(["none", "Timeout", "none"]);
});

test("too large an answer is refused, and cell editing refuses everything", async () => {
  const { model, sheet } = restart({ payloadLimit: 5_000 });
  model.enter(
    sheet,
    area(0, 0, 499, 1),
    Array.from({ length: 500 }, () => ["很长的一段文字", 1]),
  );
  const read = (c: Excel.RequestContext) => c.workbook.worksheets.getItem("数据").getUsedRange().load("values");
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
  host.editing = true;
  expect(await codeOf(read)).toBe("InvalidOperationInCellEditMode");
});

test("settings and custom XML stay in the workbook and are found again", async () => {
  restart();
  await Excel.run(async (context) => {
    context.workbook.settings.add("pack", { id: "nanjing" });
    context.workbook.customXmlParts.add('<a:root xmlns:a="urn:a">一</a:root>');
    await context.sync();
  });
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("pack");
    setting.load("value");
    const part = context.workbook.customXmlParts.getByNamespace("urn:a").getOnlyItemOrNullObject();
    const xml = part.getXml();
    const none = context.workbook.customXmlParts.getByNamespace("urn:b").getOnlyItemOrNullObject();
    await context.sync();
    expect([setting.value, xml.value, none.isNullObject]).toEqual([
      { id: "nanjing" },
      '<a:root xmlns:a="urn:a">一</a:root>',
      true,
    ]);
    setting.delete();
    part.delete();
    const left = context.workbook.customXmlParts.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test("sheets are added, named, hidden, protected and deleted as in Excel", async () => {
  const { model } = restart();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("新表");
    sheet.visibility = "Hidden";
    sheet.name = "改名";
    sheet.protection.protect({ allowEditObjects: true });
    await context.sync();
  });
  expect(model.find("改名")).toMatchObject({ visibility: "Hidden", protected: true, allowEditObjects: true });
  expect(await codeOf((c) => c.workbook.worksheets.getItem("改名").activate())).toBe("InvalidOperation");
  expect(await codeOf((c) => c.workbook.worksheets.getItem("改名").protection.protect())).toBe("InvalidOperation");
  expect(await codeOf((c) => c.workbook.worksheets.getItem("其他").delete())).toBe("none");
  expect(await codeOf((c) => c.workbook.worksheets.getItem("数据").delete())).toBe("InvalidOperation");
});

test("answers take their time where that is asked for", async () => {
  restart({ latency: 30 });
  const before = performance.now();
  expect(await codeOf((c) => c.workbook.worksheets.load("items/name"))).toBe("none");
  expect(performance.now() - before).toBeGreaterThan(25);
});
