/** @jest-environment jsdom */
import { invertEdit } from "../../src/sheet/edit";
import type { CellEdit } from "../../src/sheet/edit";
import type { CellValue } from "../../src/sheet/sheet";
import { desk, hostErrorOf, open, switchOn } from "./excel-desk";

beforeAll(switchOn);

const edit = (cell: CellEdit["cell"], from: CellValue, to: CellValue, more: Partial<CellEdit> = {}): CellEdit => ({
  sheet: "数据",
  cell,
  from,
  to,
  ...more,
});

describe("text is written as text, whatever Excel would make of it", () => {
  test.each([
    ..."=SUM(A1:A9)|+86|-5|@张三|95%|100|1,234.5|2023年12月|2023-12-31|12月31日|9:30|1/2|TRUE|false|#N/A|¥100|(5)|１２|'引号|=100%".split(
      "|",
    ),
    ..."≥95%|完成|30个|不超过2次| 前有空格|第一行\n第二行".split("|"),
  ])("%j", async (text) => {
    const { excel, cell } = open();
    const outcome = await excel.apply([edit("B2", null, text)]);
    expect(outcome.stale).toEqual([]);
    expect(cell("B2")).toEqual({ value: text, formula: null, format: "General" });
    const [sheet] = (await excel.read()).sheets;
    expect(sheet?.rows[1]?.[1]).toMatchObject({ value: text, formula: null });
  });

  test("in a cell formatted as text as well", async () => {
    const { excel, model, sheet, cell } = open();
    model.ensure(sheet(), 0, 0).format = "@";
    await excel.apply([edit("A1", null, "=1+1")]);
    expect(cell("A1")).toEqual({ value: "=1+1", formula: null, format: "@" });
  });
});

test("numbers stay numbers in a cell formatted as text, and the format stays", async () => {
  const { excel, model, sheet, cell } = open();
  model.ensure(sheet(), 0, 0).format = "@";
  await excel.apply([edit("A1", null, 12)]);
  expect(cell("A1")).toEqual({ value: 12, formula: null, format: "@" });
});

test("a formula does not bring the format of the cells it refers to, unless the edit says so", async () => {
  const { excel, type, model, sheet, cell } = open();
  type("A1", [[0.5]]);
  model.ensure(sheet(), 0, 0).format = "0%";
  await excel.apply([
    edit("B1", null, 1, { toFormula: "A1*2" }),
    edit("B2", null, 1, { toFormula: "A1*2", toFormat: "0%" }),
  ]);
  expect([cell("B1"), cell("B2")]).toEqual([
    { value: 1, formula: "=A1*2", format: "General" },
    { value: 1, formula: "=A1*2", format: "0%" },
  ]);
});

test("only the user's own text needs no apostrophe", async () => {
  const { excel, model, sheet } = open();
  await excel.apply([edit("A1", null, "≥95%"), edit("A2", null, "95%")]);
  expect([model.cell(sheet(), 0, 0)?.quoted, model.cell(sheet(), 1, 0)?.quoted]).toEqual([false, true]);
});

test("a cell changed meanwhile is stale and keeps what the user wrote", async () => {
  const { excel, type, cell } = open();
  type("A1:A2", [["旧"], ["旧"]]);
  await excel.read();
  type("A2", [["用户刚改"]]);
  const edits = [edit("A1", "旧", "新"), edit("A2", "旧", "新")];
  expect(await excel.apply(edits)).toEqual({ applied: [edits[0]], stale: [edits[1]] });
  expect([cell("A1")?.value, cell("A2")?.value]).toEqual(["新", "用户刚改"]);
});

test("a formula is never replaced by a value unless the edit names it", async () => {
  const { excel, type, cell } = open();
  type("A1:B1", [["=40+50", 1]]);
  expect((await excel.apply([edit("A1", 90, 100)])).stale).toHaveLength(1);
  expect(cell("A1")?.formula).toBe("=40+50");
  expect((await excel.apply([edit("A1", 90, 100, { fromFormula: "40+50" })])).applied).toHaveLength(1);
  expect(cell("A1")).toMatchObject({ value: 100, formula: null });
});

test("an edit of a cell that a merged area covers is stale and nothing is left in it", async () => {
  const { excel, model, sheet, cell } = open();
  sheet().merges = [{ top: 0, left: 0, bottom: 1, right: 1 }];
  model.enter(sheet(), { top: 0, left: 0, bottom: 0, right: 0 }, [["标题"]]);
  expect((await excel.apply([edit("B2", null, "藏起来")])).stale).toHaveLength(1);
  expect(cell("B2")?.value ?? "").toBe("");
});

test("the same cell edited twice in a batch ends with the second value", async () => {
  const { excel, cell } = open();
  const edits = [edit("A1", null, 1), edit("A1", 1, 2)];
  expect((await excel.apply(edits)).applied).toEqual(edits);
  expect(cell("A1")?.value).toBe(2);
});

test("where Excel can merge undo steps (1.20) a fill is one step of Excel's own undo", async () => {
  const { excel, cell } = open(undefined, { excelApi: "1.20" });
  expect(excel.support.undoGroup).toBe(true);
  await excel.apply([edit("A1", null, 1), edit("A2", null, "95%")]);
  expect([cell("A1")?.value, cell("A2")?.value]).toEqual([1, "95%"]);
});

test("cells far apart are written in the same two syncs", async () => {
  const { excel, syncsOf, cell } = open();
  const far = [edit("A1", null, 1), edit("Z5000", null, 2), edit("C9000", null, 3)];
  expect(await syncsOf(() => excel.apply(far))).toBe(2);
  expect([cell("Z5000")?.value, cell("C9000")?.value]).toEqual([2, 3]);
});

describe("undo", () => {
  const before = [
    ["旧文字", 10, "=A9*2"],
    ["95%的人", "", 0.5],
  ];

  test("takes a fill back exactly: values, formulas and number formats, also after the pane was reopened", async () => {
    const { excel, type, model, sheet } = open();
    type("A1:C2", before);
    model.ensure(sheet(), 1, 2).format = "0%";
    const picture = JSON.stringify([...sheet().cells]);
    const fill = [
      edit("A1", "旧文字", "95%"),
      edit("B1", 10, 13.5, { fromFormat: "General", toFormat: "0.00" }),
      edit("C1", 0, 7, { fromFormula: "A9*2" }),
      edit("A2", "95%的人", null),
      edit("B2", null, 23.5, { toFormula: "B1+10" }),
      edit("C2", 0.5, 1),
    ];
    expect((await excel.apply(fill)).applied).toEqual(fill);
    await excel.writeState("fill", JSON.stringify(fill));

    const reopened = (await import("../../src/hosts/excel")).excelHost();
    const remembered = JSON.parse((await reopened.readState("fill")) ?? "[]") as CellEdit[];
    const outcome = await reopened.apply(remembered.map(invertEdit).reverse());
    expect(outcome.stale).toEqual([]);
    const cells = [...sheet().cells].map(([key, cell]) => [key, { ...cell, quoted: false }]);
    expect(JSON.stringify(cells)).toBe(picture);
  });
});

describe("what Excel refuses", () => {
  test("a protected sheet is told before anything is written, even where other sheets are open", async () => {
    const { excel, model, sheet, cell } = open();
    model.addSheet("其他");
    sheet().protected = true;
    const edits = [{ ...edit("A1", null, 1), sheet: "其他" }, edit("A1", null, 1)];
    const error = await hostErrorOf(excel.apply(edits));
    expect([error.code, error.message]).toEqual([
      "protected",
      "工作表“数据”受保护，请先在“审阅”中撤销工作表保护再试。",
    ]);
    expect(cell("A1", "其他")).toBeNull();
  });

  test("unlocked cells of a protected sheet are filled in, as the form intends", async () => {
    const { excel, model, sheet, cell } = open();
    model.ensure(sheet(), 0, 1).unlocked = true;
    sheet().protected = true;
    expect((await excel.apply([edit("B1", null, "≥95%")])).applied).toHaveLength(1);
    expect(cell("B1")?.value).toBe("≥95%");
    const mixed = await hostErrorOf(excel.apply([edit("A1", null, 1), edit("B1", "≥95%", 2)]));
    expect(mixed.code).toBe("protected");
    expect(cell("B1")?.value).toBe("≥95%");
  });

  test("a read-only workbook", async () => {
    const { excel, model } = open();
    model.readOnly = true;
    expect((await hostErrorOf(excel.apply([edit("A1", null, 1)]))).code).toBe("read-only");
  });

  test("a sheet that is gone", async () => {
    const { excel } = open();
    const error = await hostErrorOf(excel.apply([{ ...edit("A1", null, 1), sheet: "旧表" }]));
    expect([error.code, error.message]).toEqual(["missing-sheet", "工作簿中没有名为“旧表”的工作表，请重新检查。"]);
  });

  test("cell editing: told, nothing written, and a retry completes", async () => {
    const { excel, cell } = open();
    desk.editing = true;
    const error = await hostErrorOf(excel.apply([edit("A1", null, 1)]));
    expect([error.code, error.retryable, error.message]).toEqual([
      "editing",
      true,
      "正在编辑单元格，请按回车键结束编辑后重试。",
    ]);
    desk.editing = false;
    await excel.apply([edit("A1", null, 1)]);
    expect(cell("A1")?.value).toBe(1);
  });
});
