/** @jest-environment jsdom */
import { createModel } from "../excel-host/model";
import { desk, open, settle, switchOn } from "./excel-desk";

beforeAll(switchOn);

/** What each verb may cost, in round trips to Excel. */
const BUDGET = {
  "read (first)": 1,
  "apply 300 cells": 2,
  "write 60 comments": 2,
  "change, add and remove comments": 2,
  "live recheck: read with comments standing": 1,
  "live recheck: comments follow": 2,
  "live recheck: nothing changed in comments": 1,
  "clear comments": 2,
  "read a remembered text": 1,
  "remember a text": 2,
} as const;

const VERSIONS = ["1.12", "1.14", "1.18"];
const counted: Record<string, Record<string, number>> = {};

describe.each(VERSIONS)("at ExcelApi %s", (excelApi) => {
  test("every verb keeps to its round trips", async () => {
    const model = createModel(["目标表", "自评表", "说明"]);
    for (const sheet of model.sheets) {
      model.enter(
        sheet,
        { top: 0, left: 0, bottom: 199, right: 7 },
        Array.from({ length: 200 }, (_, r) => Array(8).fill(r)),
      );
    }
    const { excel, syncsOf } = open(model, { excelApi });
    const notes = Array.from({ length: 60 }, (_, i) => ({
      sheet: "目标表",
      cell: `C${i + 1}` as const,
      text: `问题${i}`,
    }));
    const edits = Array.from({ length: 300 }, (_, i) => ({
      sheet: i % 2 ? "目标表" : "自评表",
      cell: `E${(i >> 1) + 1}` as const,
      from: i >> 1,
      to: `${i}%`,
    }));
    const verbs: Record<keyof typeof BUDGET, () => Promise<unknown>> = {
      "read (first)": () => excel.read(),
      "apply 300 cells": async () => {
        expect((await excel.apply(edits)).stale).toEqual([]);
      },
      "write 60 comments": async () => {
        expect((await excel.setNotes(notes)).written).toHaveLength(60);
      },
      "change, add and remove comments": () =>
        excel.setNotes([
          ...notes.slice(10).map((note) => ({ ...note, text: "改" })),
          { sheet: "自评表", cell: "A1", text: "新" },
        ]),
      "live recheck: read with comments standing": () => excel.read(),
      "live recheck: comments follow": () => excel.setNotes(notes.slice(0, 40)),
      "live recheck: nothing changed in comments": () => excel.setNotes(notes.slice(0, 40)),
      "clear comments": () => excel.setNotes([]),
      "read a remembered text": () => excel.readState("pack"),
      "remember a text": () => excel.writeState("pack", "nanjing"),
    };
    for (const [name, verb] of Object.entries(verbs)) {
      (counted[name] ??= {})[excelApi] = await syncsOf(verb);
    }
    for (const [name, most] of Object.entries(BUDGET)) {
      expect([name, counted[name]?.[excelApi]]).toEqual([name, most]);
    }
  });
});

test("the user's typing costs no round trip of ours", async () => {
  const { excel, type } = open();
  const stop = excel.onChange(() => undefined);
  await excel.read();
  const before = desk.syncs();
  for (let i = 0; i < 50; i++) type("A1", [[i]]);
  await settle();
  stop();
  expect(desk.syncs() - before).toBe(0);
});

afterAll(() => {
  const width = Math.max(...Object.keys(BUDGET).map((name) => name.length));
  const line = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(6)).join("");
  const rows = Object.entries(BUDGET).map(
    ([name, most]) =>
      name.padEnd(width) + line([...VERSIONS.map((version) => counted[name]?.[version] ?? "-"), `≤ ${most}`]),
  );
  process.stdout.write(
    `\nRound trips to Excel\n${"".padEnd(width)}${line([...VERSIONS, "most"])}\n${rows.join("\n")}\n`,
  );
});
