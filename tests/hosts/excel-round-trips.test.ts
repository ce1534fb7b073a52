/** @jest-environment jsdom */
import { createModel } from "../excel-host/model";
import { desk, open, settle, switchOn } from "./excel-desk";
import type { Cost } from "./excel-desk";

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
const counted: Record<string, Record<string, Cost>> = {};

/** Ranges whose cells a live recheck may ask for: the one sheet that was typed on, of however many. */
const RECHECKS = { 1: 1, 10: 1, 30: 1 } as const;
const recounted: Record<string, { readonly whole: Cost; readonly changed: Cost }> = {};

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
    const { excel, costOf } = open(model, { excelApi });
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
      (counted[name] ??= {})[excelApi] = await costOf(verb);
    }
    for (const [name, most] of Object.entries(BUDGET)) {
      expect([name, counted[name]?.[excelApi]?.syncs]).toEqual([name, most]);
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

test.each(Object.entries(RECHECKS))("a live recheck in a workbook of %s sheets asks for %i", async (count, ranges) => {
  const model = createModel(Array.from({ length: Number(count) }, (_, i) => `表${i + 1}`));
  for (const sheet of model.sheets) {
    model.enter(
      sheet,
      { top: 0, left: 0, bottom: 59, right: 7 },
      Array.from({ length: 60 }, (_, r) => Array(8).fill(r)),
    );
  }
  const { excel, type, costOf } = open(model);
  const stop = excel.onChange(() => undefined);
  await excel.read();
  await settle();
  const whole = await costOf(() => excel.read());
  type("C5", [["改"]], `表${count}`);
  await settle();
  const changed = await costOf(() => excel.read("changed"));
  recounted[`live recheck, ${count} sheets`] = { whole, changed };
  expect(changed).toEqual({ syncs: 1, ranges, cells: 480 * ranges });
  stop();
});

afterAll(() => {
  const names = [...Object.keys(BUDGET), ...Object.keys(recounted)];
  const width = Math.max(...names.map((name) => name.length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(8)).join("");
  const latest = VERSIONS.at(-1) ?? "";
  const rows = Object.entries(BUDGET).map(([name, most]) => {
    const { ranges = 0, cells = 0 } = counted[name]?.[latest] ?? {};
    const syncs = VERSIONS.map((version) => counted[name]?.[version]?.syncs ?? "-");
    return line(name, [...syncs, `≤ ${most}`, ranges, cells]);
  });
  const rechecks = Object.entries(recounted).map(([name, { whole, changed }]) =>
    line(name, ["", "", changed.syncs, "≤ 1", changed.ranges, changed.cells, ` instead of ${whole.cells}`]),
  );
  const title = line("", [...VERSIONS, "most", "ranges", "cells"]);
  process.stdout.write(
    `\nRound trips to Excel, and what is asked for at ${latest}\n${[title, ...rows, ...rechecks].join("\n")}\n`,
  );
});
