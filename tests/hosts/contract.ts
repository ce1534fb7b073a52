import type { CellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import { invertEdit } from "../../src/sheet/edit";
import type { Host, ReportSheet } from "../../src/sheet/host";
import { HostError } from "../../src/sheet/host";
import type { Cell, Sheet, Workbook } from "../../src/sheet/sheet";
import { cellAtRef } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";

/** What differs between hosts and is no fault. */
export interface ContractOptions {
  /** False where the host can neither read nor write notes on cells. */
  readonly notes?: boolean;
  /** False where the host cannot read merged areas (Excel below ExcelApi 1.13, which says so). */
  readonly merges?: boolean;
}

/** The workbook every host is tried on. */
export function contractWorkbook(): Workbook {
  const form = drawSheet(
    `
    | 项目支出绩效自评表 | <      | <    |
    | 指标               | 权重   | 得分 |
    | 培训人次           | 20     | 18   |
    | 合格率             | 30     | 0.95 |
    | 完成时限           | "5"    |      |
    | 合计               | 50     |      |`,
    {
      name: "自评表",
      hiddenRows: [4],
      cells: {
        C4: { value: 0.95, text: "95%", format: "0%" },
        B6: { value: 50, text: "50", formula: "SUM(B3:B4)" },
      },
      notes: [{ cell: "A4", text: "张三：请核对", ours: false }],
    },
  );
  return drawWorkbook(form, drawSheet("| 甲 | 1 |", { name: "明细" }));
}

/** What every host promises. `open` puts the workbook in front of the host under test. */
export function describeHost(
  name: string,
  open: (workbook: Workbook) => Promise<Host>,
  options: ContractOptions = {},
): void {
  const start = async () => {
    const host = await open(contractWorkbook());
    const sheet = async (sheetName = "自评表"): Promise<Sheet> => sheetOf(await host.read(), sheetName);
    const cell = async (ref: CellRef): Promise<Cell> => cellAtRef(await sheet(), ref);
    return { host, sheet, cell };
  };
  const edit = (ref: CellRef, from: CellEdit["from"], to: CellEdit["to"], more: Partial<CellEdit> = {}): CellEdit => ({
    sheet: "自评表",
    cell: ref,
    from,
    to,
    ...more,
  });

  describe(`${name}: reading`, () => {
    test.each<[CellRef, Cell]>([
      ["A1", { value: "项目支出绩效自评表", text: "项目支出绩效自评表", formula: null, format: "General" }],
      ["B3", { value: 20, text: "20", formula: null, format: "General" }],
      ["C4", { value: 0.95, text: "95%", formula: null, format: "0%" }],
      ["B5", { value: "5", text: "5", formula: null, format: "General" }],
      ["C5", { value: null, text: "", formula: null, format: "General" }],
      ["B6", { value: 50, text: "50", formula: "SUM(B3:B4)", format: "General" }],
    ])("gives %s as a reader sees it", async (ref, expected) => {
      const { cell } = await start();
      expect(await cell(ref)).toEqual(expected);
    });

    test("gives sheets in tab order, merged areas, hidden rows and notes", async () => {
      const { host, sheet } = await start();
      const form = await sheet();
      expect((await host.read()).sheets.map((each) => each.name)).toEqual(["自评表", "明细"]);
      expect(form.merges).toEqual(options.merges === false ? [] : [{ top: 0, left: 0, bottom: 0, right: 2 }]);
      expect([...form.hiddenRows]).toEqual([4]);
      const note = { cell: "A4", text: "张三：请核对", ours: false };
      expect(form.notes).toEqual(options.notes === false ? [] : [note]);
    });
  });

  test(`${name}: a read of what changed gives the whole workbook as it is now`, async () => {
    const { host } = await start();
    expect(await host.read("changed")).toEqual(await host.read());
    await host.apply([edit("B3", 20, 25)]);
    expect(await host.read("changed")).toEqual(await host.read());
  });

  describe(`${name}: writing values`, () => {
    test.each<[string, CellRef, CellEdit["from"], CellEdit["to"]]>([
      ["a number", "B3", 20, 25.5],
      ["a text", "A3", "培训人次", "参训人数\n（人）"],
      ["a truth value", "C5", null, true],
      ["a blank", "B3", 20, null],
      ["into a cell that was never filled", "F12", null, "备注"],
      ["text that begins with =", "C5", null, "=100%"],
      ["text that begins with +", "C5", null, "+5"],
      ["text that begins with -", "C5", null, "-5"],
      ["text that begins with @", "C5", null, "@SUM"],
      ["text that looks like a number", "C5", null, "007.50"],
    ])("writes %s", async (_, ref, from, to) => {
      const { host, cell } = await start();
      const wanted = edit(ref, from, to);
      expect(await host.apply([wanted])).toEqual({ applied: [wanted], stale: [] });
      const { value, formula } = await cell(ref);
      expect([value, formula]).toEqual([to, null]);
    });

    test("leaves a cell alone that changed meanwhile, and writes the others", async () => {
      const { host, cell } = await start();
      const stale = edit("B3", 19, 40);
      const good = edit("B4", 30, 60);
      expect(await host.apply([stale, good])).toEqual({ applied: [good], stale: [stale] });
      expect((await cell("B3")).value).toBe(20);
      expect((await cell("B4")).value).toBe(60);
    });

    test("takes numbers and texts of the same digits for different", async () => {
      const { host } = await start();
      const wanted = edit("B5", 5, 10);
      expect((await host.apply([wanted])).stale).toEqual([wanted]);
    });

    test("never replaces a formula unless the edit names it", async () => {
      const { host, cell } = await start();
      const blind = edit("B6", 50, 100);
      expect((await host.apply([blind])).stale).toEqual([blind]);
      expect((await cell("B6")).formula).toBe("SUM(B3:B4)");
      const named = edit("B6", 50, 100, { fromFormula: "SUM(B3:B4)" });
      expect((await host.apply([named])).applied).toEqual([named]);
      expect(await cell("B6")).toMatchObject({ value: 100, formula: null });
    });

    test("gives formulas that read a changed cell their new result", async () => {
      const { host, cell } = await start();
      await host.apply([edit("B3", 20, 25)]);
      expect(await cell("B6")).toMatchObject({ value: 55, text: "55", formula: "SUM(B3:B4)" });
    });

    test("writes a formula with its result", async () => {
      const { host, cell } = await start();
      await host.apply([edit("C6", null, 18.95, { toFormula: "C3+C4" })]);
      expect(await cell("C6")).toMatchObject({ value: 18.95, formula: "C3+C4" });
    });

    test("changes a number format where the edit says so", async () => {
      const { host, cell } = await start();
      await host.apply([edit("C3", 18, 0.9, { fromFormat: "General", toFormat: "0.00%" })]);
      expect(await cell("C3")).toEqual({ value: 0.9, text: "90.00%", formula: null, format: "0.00%" });
    });

    test("takes a batch back exactly: values, formulas, formats", async () => {
      const { host, sheet } = await start();
      const before = (await sheet()).rows.map((row) => row?.filter((cell) => cell !== undefined));
      const { applied } = await host.apply([
        edit("B3", 20, "二十"),
        edit("C3", 18, 0.9, { fromFormat: "General", toFormat: "0.00%" }),
        edit("C5", null, 5),
        edit("B6", 50, 100, { fromFormula: "SUM(B3:B4)" }),
      ]);
      expect(applied).toHaveLength(4);
      const back = await host.apply(applied.map(invertEdit).reverse());
      expect(back.stale).toEqual([]);
      const after = (await sheet()).rows.map((row) => row?.filter((cell) => cell !== undefined));
      expect(after.filter((row) => row?.length)).toEqual(before.filter((row) => row?.length));
    });

    test("refuses a sheet that is not there, and then writes nothing", async () => {
      const { host, cell } = await start();
      const failure = await host.apply([edit("B3", 20, 1), { ...edit("A1", null, 1), sheet: "封面" }]).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(HostError);
      expect(failure).toMatchObject({ code: "missing-sheet" });
      expect((await cell("B3")).value).toBe(20);
    });

    test('takes "" for blank, when it is expected and when it is written', async () => {
      const { host, cell } = await start();
      expect((await host.apply([edit("C5", "", "备注")])).stale).toEqual([]);
      expect((await host.apply([edit("C5", "备注", "")])).stale).toEqual([]);
      expect((await cell("C5")).value).toBeNull();
    });

    test("an empty batch changes nothing", async () => {
      const { host } = await start();
      expect(await host.apply([])).toEqual({ applied: [], stale: [] });
    });
  });

  (options.notes === false ? describe.skip : describe)(`${name}: notes`, () => {
    const note = (cell: CellRef, text: string) => ({ sheet: "自评表", cell, text });
    const ours = (sheet: Sheet) => sheet.notes.filter((each) => each.ours).map(({ cell, text }) => [cell, text]);

    test("stand on their cells, and are known as ours", async () => {
      const { host, sheet } = await start();
      const outcome = await host.setNotes([note("B3", "权重不等于 100\n请核对"), note("C3", "<得分> & 权重")]);
      expect(outcome).toMatchObject({ skipped: [], removed: 0 });
      expect(outcome.written).toHaveLength(2);
      expect(ours(await sheet())).toEqual([
        ["B3", "权重不等于 100\n请核对"],
        ["C3", "<得分> & 权重"],
      ]);
    });

    test("a second run adds no duplicates, changes texts and removes what no longer holds", async () => {
      const { host, sheet } = await start();
      await host.setNotes([note("B3", "一"), note("C3", "二")]);
      const outcome = await host.setNotes([note("C3", "二之二"), note("B4", "三")]);
      expect(outcome.removed).toBe(1);
      expect(ours(await sheet()).sort()).toEqual([
        ["B4", "三"],
        ["C3", "二之二"],
      ]);
    });

    test("the user's own note is never touched: ours is skipped", async () => {
      const { host, sheet } = await start();
      const outcome = await host.setNotes([note("A4", "我们的"), note("B4", "也是我们的")]);
      expect(outcome.skipped).toEqual([note("A4", "我们的")]);
      expect((await sheet()).notes).toContainEqual({ cell: "A4", text: "张三：请核对", ours: false });
      await host.setNotes([]);
      expect((await sheet()).notes).toEqual([{ cell: "A4", text: "张三：请核对", ours: false }]);
    });

    (options.merges === false ? test.skip : test)("on a merged area they stand on its top-left cell", async () => {
      const { host, sheet } = await start();
      await host.setNotes([note("C1", "标题")]);
      expect(ours(await sheet())).toEqual([["A1", "标题"]]);
    });
  });

  describe(`${name}: sheets of ours`, () => {
    const report = (name: string, text: string): ReportSheet => ({
      name,
      rows: [
        [{ value: text, style: "title" }, null],
        [null, { value: 3, style: "number" }],
        [{ value: "=不是公式", style: "text" }],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      columnWidths: [20, 10],
      print: { landscape: true, titleRows: 1 },
    });
    const others = async (host: Host) =>
      (await host.read()).sheets.filter(({ name: n }) => n !== "自评表" && n !== "明细");

    test("are added with texts, numbers and merged areas", async () => {
      const { host } = await start();
      await host.putSheet(report("审核意见表", "第一版"));
      const [sheet] = await others(host);
      expect(sheet?.name).toBe("审核意见表");
      expect(sheet?.merges).toEqual(options.merges === false ? [] : [{ top: 0, left: 0, bottom: 0, right: 1 }]);
      expect(["A1", "B2", "A3"].map((ref) => cellAtRef(sheet!, ref).value)).toEqual(["第一版", 3, "=不是公式"]);
    });

    test("are replaced by the next one of that name", async () => {
      const { host } = await start();
      await host.putSheet(report("审核意见表", "第一版"));
      await host.putSheet(report("审核意见表", "第二版"));
      const sheets = await others(host);
      expect(sheets.map((sheet) => cellAtRef(sheet, "A1").value)).toEqual(["第二版"]);
    });

    test("never take the place of a user's sheet of that name", async () => {
      const { host, sheet } = await start();
      await host.putSheet(report("明细", "我们的"));
      expect(cellAtRef(await sheet("明细"), "A1").value).toBe("甲");
      expect((await others(host)).map((each) => cellAtRef(each, "A1").value)).toEqual(["我们的"]);
    });
  });

  describe(`${name}: what is kept in the workbook`, () => {
    test("comes back as it was, and goes when it is removed", async () => {
      const { host } = await start();
      const text = '{"pack":"南京","note":"<a & \\"b\\">\\n\t第二行%"}';
      expect(await host.readState("pack")).toBeNull();
      await host.writeState("pack", text);
      await host.writeState("ignored", "[]");
      expect(await host.readState("pack")).toBe(text);
      await host.writeState("pack", null);
      expect([await host.readState("pack"), await host.readState("ignored")]).toEqual([null, "[]"]);
    });
  });
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
