/** @jest-environment jsdom */
import type { CellEdit } from "../../src/sheet/edit";
import { HostError } from "../../src/sheet/host";
import type { ReportSheet, SheetNote } from "../../src/sheet/host";
import { desk, open, switchOn, SYNC_CODES } from "./excel-desk";
import type { Opened } from "./excel-desk";

beforeAll(switchOn);

const EDITS: readonly CellEdit[] = [
  { sheet: "数据", cell: "A1", from: "一", to: "壹" },
  { sheet: "数据", cell: "A2", from: 2, to: "95%" },
  { sheet: "数据", cell: "A3", from: 3, to: 6, toFormula: "A4*2", fromFormula: "A4" },
  { sheet: "数据", cell: "B1", from: null, to: 0.5, fromFormat: "General", toFormat: "0%" },
];
const NOTES: readonly SheetNote[] = [
  { sheet: "数据", cell: "A1", text: "甲" },
  { sheet: "数据", cell: "B2", text: "乙" },
];
const REPORT: ReportSheet = {
  name: "审核意见表",
  rows: [
    [{ value: "审核意见表", style: "title" }, null],
    [
      { value: "意见", style: "heading" },
      { value: 1, style: "number" },
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [20, 10],
  print: { landscape: false, titleRows: 1 },
};

function start(excelApi: string): Opened {
  const opened = open(undefined, { excelApi });
  opened.type("A1:A4", [["一"], [2], ["=A4"], [3]]);
  return opened;
}

/** What the user sees in the cells, and that each cell is in its old or its new state. */
function cellStates({ cell }: Opened) {
  return (["A1", "A2", "A3", "B1"] as const).map((ref) => {
    const found = cell(ref);
    return `${found?.formula ?? found?.value ?? ""} ${found?.format ?? "General"}`;
  });
}
const OLD = ["一 General", "2 General", "=A4 General", " General"];
const NEW = ["壹 General", "95% General", "=A4*2 General", "0.5 0%"];

/** One verb: how it is done, how often it syncs, what must hold after a failure, what must hold in the end. */
const VERBS = {
  read: {
    run: ({ excel }: Opened) => excel.read(),
    between: (opened: Opened) => {
      expect(cellStates(opened)).toEqual(OLD);
    },
    done: () => undefined,
  },
  apply: {
    run: async ({ excel }: Opened) => {
      expect((await excel.apply(EDITS)).stale).toEqual([]);
    },
    between: (opened: Opened) => {
      cellStates(opened).forEach((state, i) => {
        expect([OLD[i], NEW[i]]).toContain(state);
      });
    },
    done: (opened: Opened) => {
      expect(cellStates(opened)).toEqual(NEW);
    },
  },
  notes: {
    run: ({ excel }: Opened) => excel.setNotes(NOTES),
    between: (opened: Opened) => {
      for (const [cell, text] of Object.entries(opened.marks()))
        expect(NOTES).toContainEqual({ sheet: "数据", cell, text });
    },
    done: async (opened: Opened, outcome: unknown) => {
      const { means } = outcome as { means: string };
      expect(opened.marks()).toEqual(means === "none" ? {} : { A1: "甲", B2: "乙" });
      // Whatever happened on the way, all of ours are known as ours: clearing leaves nothing.
      await opened.excel.setNotes([]);
      expect(opened.marks()).toEqual({});
    },
  },
  state: {
    run: ({ excel }: Opened) => excel.writeState("pack", "南京"),
    between: ({ model }: Opened) => {
      expect(model.xmlParts.size).toBeLessThanOrEqual(1);
    },
    done: async ({ excel }: Opened) => {
      expect(await excel.readState("pack")).toBe("南京");
    },
  },
  report: {
    run: ({ excel }: Opened) => excel.putSheet(REPORT),
    between: ({ model }: Opened) => {
      expect(model.sheets.length).toBeLessThanOrEqual(2);
    },
    done: async ({ model, cell }: Opened) => {
      expect(model.sheets.map(({ name }) => name)).toEqual(["数据", "审核意见表"]);
      expect(cell("A2", "审核意见表")?.value).toBe("意见");
      expect(model.sheets[1]?.merges).toEqual(REPORT.merges);
    },
  },
  reveal: {
    run: ({ excel }: Opened) => excel.reveal("数据", "A2"),
    between: () => undefined,
    done: ({ model }: Opened) => {
      expect(model.selection).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
    },
  },
};

/** Where in the batch Excel gives up: before anything, half-way, or after everything with the answer lost. */
const PLACES = [0, 12, "end"] as const;

const told: Record<string, Record<string, string>> = {};

/** Below 1.18 only notes go another way. */
const TABLE = [
  ["1.18", Object.keys(VERBS) as (keyof typeof VERBS)[]],
  ["1.14", ["notes"]],
] as const;

describe.each(TABLE)("ExcelApi %s: each sync of each verb fails once with each code", (excelApi, names) => {
  describe.each(names)("%s", (name) => {
    test.each(SYNC_CODES)("%s", async (code) => {
      const verb = VERBS[name];
      const calm = start(excelApi);
      const syncs = await calm.syncsOf(() => Promise.resolve(verb.run(calm)));
      for (let sync = 1; sync <= syncs; sync++) {
        for (const action of PLACES) {
          const opened = start(excelApi);
          desk.plan({ sync, code, action });
          let outcome: unknown;
          const error: unknown = await Promise.resolve(verb.run(opened)).then(
            (result: unknown) => {
              outcome = result;
              return null;
            },
            (reason: unknown) => reason,
          );
          verb.between(opened);
          if (error !== null) {
            // The user was told: one Chinese sentence, never office.js's own words.
            expect(error).toBeInstanceOf(HostError);
            const { message, code: kind } = error as HostError;
            expect(message).toMatch(/^[^a-z]*(Excel|Office)?[^a-z]*(Excel|Office)?[^a-z]*。$/);
            (told[code] ??= {})[name] = kind;
            outcome = await verb.run(opened);
          }
          await verb.done(opened, outcome);
        }
      }
    });
  });
});

test("faults were really met: every verb told the user of lost connections and cell editing", () => {
  for (const name of Object.keys(VERBS)) {
    expect([name, told["ConnectionFailure"]?.[name]]).toEqual([name, "disconnected"]);
    expect([name, told["InvalidOperationInCellEditMode"]?.[name]]).toEqual([name, "editing"]);
  }
});

test("a write whose answer was lost is found to be done", async () => {
  const opened = start("1.18");
  desk.plan({ sync: 2, code: "GeneralException", action: "end" });
  expect((await opened.excel.apply(EDITS)).applied).toEqual(EDITS);
});

test("a half-written batch is taken back before the user is told", async () => {
  const opened = start("1.18");
  desk.plan({ sync: 2, code: "GeneralException", action: 12 });
  await expect(opened.excel.apply(EDITS)).rejects.toMatchObject({ code: "failed", retryable: true });
  expect(cellStates(opened)).toEqual(OLD);
});

test("where even that fails, the message says that cells may have been written", async () => {
  const opened = start("1.18");
  desk.plan({ sync: 2, code: "ConnectionFailure", action: 12 });
  desk.plan({ sync: 3, code: "ConnectionFailure", action: 0 });
  await expect(opened.excel.apply(EDITS)).rejects.toMatchObject({
    code: "disconnected",
    message: "与 Excel 的连接中断了，请检查网络后重试；部分单元格可能已经写入，请重新检查。",
  });
  await opened.excel.apply(EDITS);
  expect(cellStates(opened)).toEqual(NEW);
});
