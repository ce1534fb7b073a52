/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { createModel } from "../excel-host/model";
import { desk, open, switchOn } from "./excel-desk";

beforeAll(switchOn);

declare global {
  interface Window {
    jixiaoRecord?: () => Promise<readonly string[]>;
  }
}

test("the recorder a person runs in Excel works, leaves the workbook as it was, and says what is taken for granted here", async () => {
  const { model } = open(createModel(["目标表"]), { excelApi: "1.18" });
  Object.assign(URL, { createObjectURL: () => "blob:recording" });
  const spoken = jest.spyOn(console, "log").mockImplementation(() => undefined);
  const runInWindow = globalThis.eval;
  runInWindow(readFileSync("tests/excel-host/recorder.js", "utf8"));
  const answers = (await window.jixiaoRecord?.()) ?? [];
  const recording = JSON.parse(String(spoken.mock.lastCall?.[0])) as {
    results: { name: string; traffic: unknown[] }[];
    events: { type: string }[];
  };
  spoken.mockRestore();

  expect(model.sheets.map(({ name }) => name)).toEqual(["目标表"]);
  expect(recording.results.every(({ traffic }) => traffic.length >= 2)).toBe(true);
  expect(recording.events.length).toBeGreaterThan(3);
  expect(new Set(recording.events.map(({ type }) => type))).toEqual(
    new Set(["WorksheetChanged", "WorksheetCalculated", "WorksheetFormatChanged", "WorksheetRowHiddenChanged"]),
  );
  expect(desk.log.length).toBeGreaterThan(10);
  expect(Object.fromEntries(answers.map((line) => line.split(/: (.*)/s).slice(0, 2)))).toMatchObject({
    "a sheet asked for by its id": "true",
    "null objects propagate": expect.any(String),
    "600 merged areas": "OperationCellsExceedLimit",
    "a number into a cell formatted as text": '"string"',
    "General, number, text again": '["number",[["@"]]]',
    "a formula takes over a format": expect.any(String),
    "a write into a cell that a merged area covers": '[["",""],["",""]]',
    "a note on a covered cell": "InvalidArgument",
    "a note where one stands": "InvalidArgument",
    "a note on two cells": "InvalidCellAddress",
    "a comment where a note stands": "InvalidArgument",
    "a locked cell on a protected sheet": "AccessDenied",
    "a note on a protected sheet": "AccessDenied",
    "an unlocked cell's number format on a protected sheet": "AccessDenied",
  });
}, 15_000);
