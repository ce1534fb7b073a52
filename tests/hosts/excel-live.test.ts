/** @jest-environment jsdom */
import { createExaminer } from "../../src/app/session-examine";
import { EMPTY_MEMORY } from "../../src/app/session-memory";
import { createSession } from "../../src/app/session";
import { allDiagnostics } from "../../src/app/session-state";
import { excelHost } from "../../src/hosts/excel";
import { PACKS } from "../../src/packs/packs";
import { parseArea } from "../../src/sheet/address";
import { keepUnchanged } from "../../src/sheet/same-sheet";
import type { Workbook } from "../../src/sheet/sheet";
import { testClock } from "../app/support";
import { modelOf } from "../excel-host/load-picture";
import { chanceOf } from "../support/form-generator/random";
import type { Chance } from "../support/form-generator/random";
import { manyForms, randomEntry } from "../support/many-forms";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { desk, open, settle, switchOn } from "./excel-desk";
import type { Opened } from "./excel-desk";

beforeAll(switchOn);

let end: (() => void)[] = [];
afterEach(() => {
  end.forEach((stop) => {
    stop();
  });
  end = [];
});

/** Where something is entered next: on a sheet as it was last read that is still there. */
function nextEntry({ model }: Opened, c: Chance, { sheets, date1904 }: Workbook) {
  return randomEntry(c, { sheets: sheets.filter(({ name }) => model.find(name)), date1904 });
}

/** What persons and we ourselves do to a workbook, one after the other. */
const DEEDS: readonly ((opened: Opened, c: Chance, book: Workbook) => unknown)[] = [
  ...Array.from({ length: 8 }, () => (opened: Opened, c: Chance, book: Workbook) => {
    const { sheet, cell, value, formula } = nextEntry(opened, c, book);
    const source = c.maybe(0.1) ? "Remote" : "Local";
    const area = parseArea(cell);
    if (area)
      opened.model.enter(opened.sheet(sheet), area, [[formula === null ? (value ?? "") : `=${formula}`]], { source });
  }),
  (opened, c, book) => {
    const { sheet, cell, value } = nextEntry(opened, c, book);
    return opened.excel.apply([{ sheet, cell, from: null, to: value }]);
  },
  (opened, c, book) => {
    const { sheet, cell } = nextEntry(opened, c, book);
    return opened.excel.setNotes([{ sheet, cell, text: `第${c.int(1, 9)}处` }]);
  },
  ({ model }, c) => {
    model.setFormats(c.pick(model.sheets), { top: 3, left: 3, bottom: 3, right: 3 }, [["0%"]]);
  },
  ({ model }, c) => {
    model.hideRow(c.pick(model.sheets), c.int(0, 9), c.maybe(0.7));
  },
  ({ model }, c) => {
    model.insertRows(c.pick(model.sheets), c.int(0, 9), 1);
  },
  ({ model }, c) => {
    model.renameSheet(c.pick(model.sheets), `改名${c.int(1, 1000)}`);
  },
  ({ model }, c) => {
    model.sheets.splice(c.int(0, model.sheets.length - 1), 0, ...model.sheets.splice(0, 1));
  },
  ({ model }, c) => {
    const sheet = c.pick(model.sheets);
    if (sheet !== model.active) sheet.visibility = sheet.visibility === "Visible" ? "Hidden" : "Visible";
  },
  ({ model }, c) => {
    if (model.sheets.length > 2) model.removeSheet(c.pick(model.sheets.slice(1)));
    else model.addSheet("新表");
  },
];

function said(book: Workbook, examiner = createExaminer()) {
  const steps = examiner.examine(book, EMPTY_MEMORY, PACKS);
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) continue;
    return step.value.forms.map(({ document: { id, fields, indicators }, diagnostics, verdicts, scores }) =>
      JSON.stringify({ id, fields, indicators, diagnostics, verdicts, scores }),
    );
  }
}

test.each(["1.12", "1.18"])(
  "ExcelApi %s: whatever is done to a workbook, a read of what changed and a read of everything are the same",
  async (excelApi) => {
    let reused = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const c = chanceOf(seed);
      const opened = open(modelOf(manyForms(seed)), { excelApi });
      const stop = opened.excel.onChange(() => undefined);
      const examiner = createExaminer();
      let book = await opened.excel.read();
      for (let step = 0; step < 6; step++) {
        for (let deed = 0; deed < c.int(1, 3); deed++) await c.pick(DEEDS)(opened, c, book);
        await settle(2);
        if (c.maybe(0.2)) {
          desk.plan({ sync: 1, code: "InvalidOperationInCellEditMode", action: 0 });
          await expect(opened.excel.read("changed")).rejects.toMatchObject({ code: "editing" });
        }
        const next = await opened.excel.read("changed");
        reused += next.sheets.filter((sheet) => book.sheets.includes(sheet)).length;
        const fresh = await excelHost().read();
        expect(next).toEqual(fresh);
        book = keepUnchanged(book, next);
        expect(said(book, examiner)).toEqual(said(fresh));
      }
      stop();
    }
    expect(reused).toBeGreaterThan(150);
  },
  120_000,
);

describe("a session over Excel", () => {
  const form = (name: string) =>
    drawSheet(
      `
      | 项目支出绩效自评表 | < | < | < | < | < | < |
      | 项目名称 | 培训项目 | < | 主管部门 | 市财政局 | < | < |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | 数量指标 | 培训人次 | ≥100人次 | 100人次 | 30 | 30 |
      | ^ | 质量指标 | 考核合格率 | ≥95% | 96% | 30 | 35 |
      | 效益指标 | 社会效益指标 | 学员应用率 | ≥80% | 85% | 30 | 30 |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 93% | 10 | 10 |`,
      { name },
    );

  /** A session over a workbook of ten forms, each with the score of G5 above its weight. */
  async function start(latency = 0) {
    const names = Array.from({ length: 10 }, (_, i) => `自评表${i + 1}`);
    const opened = open(modelOf(drawWorkbook(...names.map(form))), { latency });
    const clock = testClock();
    const session = createSession(opened.excel, { clock });
    // Forms beyond a few are judged with pauses in between.
    const through = async (work: Promise<unknown>) => {
      let done = false;
      void work.finally(() => (done = true));
      while (!done) {
        await settle(1);
        clock.pass(0);
      }
    };
    await through(session.start());
    end.push(() => {
      session.stop();
    });
    const overWeight = () =>
      allDiagnostics(session.getState())
        .filter(({ rule }) => rule === "score-within-weight")
        .map(({ sheet }) => sheet);
    /** Lets the pause after typing pass, and the recheck end. */
    const pause = async () => {
      await settle();
      clock.pass(150);
      await settle(40);
    };
    return { ...opened, session, clock, through, overWeight, pause };
  }

  test("a burst of 1,000 pasted cells is one recheck, of one sheet", async () => {
    const { type, pause, costOf, clock } = await start();
    const cost = await costOf(async () => {
      for (let row = 20; row < 1020; row++) type(`A${row}`, [[`第${row}行`]], "自评表3");
      await settle(100);
      clock.pass(150);
      await pause();
      clock.pass(10_000);
      await settle(40);
    });
    expect([cost.syncs, cost.ranges]).toEqual([1, 1]);
  });

  test("one form is mended, and only its findings go; the others are the objects they were", async () => {
    const { type, pause, session, overWeight } = await start();
    const before = session.getState().forms;
    expect(overWeight()).toHaveLength(10);
    type("G5", [[30]], "自评表3");
    await pause();
    expect(overWeight()).toHaveLength(9);
    expect(overWeight()).not.toContain("自评表3");
    const after = session.getState().forms;
    expect(after.flatMap((each, i) => (each === before[i] ? [] : [each.document.sheet.name]))).toEqual(["自评表3"]);
  });

  test("while the user types in a cell the recheck waits, and then has all that was changed meanwhile", async () => {
    const { type, pause, session, overWeight, clock } = await start();
    desk.editing = true;
    type("G5", [[30]], "自评表3");
    await pause();
    expect(session.getState().waiting).toBe(true);
    type("G5", [[30]], "自评表7");
    await settle();
    desk.editing = false;
    clock.pass(800);
    await settle(40);
    expect(session.getState().waiting).toBe(false);
    expect(overWeight()).toHaveLength(8);
  });

  test("a change that arrives during a slow read is in what is shown in the end", async () => {
    const { type, pause, overWeight, clock } = await start(5);
    type("G5", [[30]], "自评表3");
    await settle();
    clock.pass(150);
    type("G5", [[36]], "自评表3");
    type("G5", [[30]], "自评表7");
    await pause();
    clock.pass(150);
    await settle(60);
    expect(overWeight()).toHaveLength(9);
    expect(overWeight()).toContain("自评表3");
    expect(overWeight()).not.toContain("自评表7");
  });

  test("a check of everything and a recheck at once: the newer picture stands", async () => {
    const { type, session, through, overWeight, clock } = await start(5);
    const checking = session.check();
    type("G5", [[30]], "自评表3");
    await settle();
    clock.pass(150);
    await through(checking);
    await settle(60);
    expect(overWeight()).not.toContain("自评表3");
    expect(session.getState()).toMatchObject({ phase: "ready", task: null, failure: null });
  });

  test("a fill is rechecked by reading its sheet alone, and comments follow", async () => {
    const { session, through, marks, costOf, overWeight } = await start();
    await through(session.annotate());
    expect(marks("自评表3")["G5"]).toContain("30");
    const finding = allDiagnostics(session.getState()).find(
      ({ sheet, rule }) => sheet === "自评表3" && rule === "score-within-weight",
    );
    const edit = { sheet: "自评表3", cell: "G5" as const, from: 35, to: 30 };
    expect(finding).toBeDefined();
    const { ranges } = await costOf(() => through(session.fill("改正", [edit])));
    // One read before the write and one after it, then the recheck.
    expect(ranges).toBe(3);
    expect(overWeight()).toHaveLength(9);
    expect(marks("自评表3")["G5"] ?? "").not.toContain("得分");
  });

  test("what Excel never told is seen when the person has rested for half a minute, without disturbing his typing", async () => {
    const { type, pause, sheet, model, clock, overWeight, session } = await start();
    type("A30", [["备忘"]], "自评表1");
    await pause();
    // A check box on the sheet writes into its cell and no event tells.
    model.ensure(sheet("自评表5"), 4, 6).value = 30;
    model.ensure(sheet("自评表5"), 4, 6).text = "30";
    desk.editing = true;
    clock.pass(30_000);
    await settle(40);
    expect(session.getState()).toMatchObject({ waiting: false, failure: null });
    expect(overWeight()).toHaveLength(10);
    desk.editing = false;
    clock.pass(30_000);
    await settle(40);
    expect(overWeight()).not.toContain("自评表5");
  });
});
