/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recognize } from "../../src/form/recognize";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { openXlsx } from "../../src/hosts/xlsx/host";
import { cellNotes } from "../../src/report/cell-notes";
import { checkWorkbook } from "../../src/rules/check";
import type { Diagnostic } from "../../src/rules/rule";
import { invertEdit } from "../../src/sheet/edit";
import type { Host } from "../../src/sheet/host";
import { open, switchOn } from "./excel-desk";

beforeAll(switchOn);

const folder = path.join("assets", "samples");

async function diagnosticsOf(host: Host): Promise<readonly Diagnostic[]> {
  return checkWorkbook(recognize(await host.read())).flatMap(({ diagnostics }) => diagnostics);
}

const ours = async (host: Host) =>
  (await host.read()).sheets.map(({ name, notes }) => [
    name,
    notes
      .filter((note) => note.ours)
      .map(({ cell, text }) => `${cell} ${text}`)
      .sort(),
  ]);

/** The first repair of each cell: two for one cell would have to be made one after the other. */
function repairs(diagnostics: readonly Diagnostic[]) {
  const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
  return [...new Map(edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit])).values()];
}

let filled = 0;

describe("checked, annotated, filled, undone and cleared alike through Excel and through the file", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".xlsx")))("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    const file = openXlsx(bytes);
    const { excel } = open(readWorkbook(bytes));

    const before = await diagnosticsOf(excel);
    expect(before).toEqual(await diagnosticsOf(file));
    expect(before.length).toBeGreaterThan(0);

    const notes = cellNotes(before, (await file.read()).sheets);
    const inExcel = await excel.setNotes(notes);
    expect(inExcel.written).toEqual((await file.setNotes(notes)).written);
    expect(await ours(excel)).toEqual(await ours(file));

    const edits = repairs(before);
    const outcome = await excel.apply(edits);
    expect(outcome).toEqual(await file.apply(edits));
    filled += outcome.applied.length;
    const after = await diagnosticsOf(excel);
    expect(after).toEqual(await diagnosticsOf(file));

    const back = outcome.applied.map(invertEdit).reverse();
    expect((await excel.apply(back)).stale).toEqual([]);
    expect(await diagnosticsOf(excel)).toEqual(before);

    await excel.setNotes([]);
    expect((await ours(excel)).flatMap(([, list]) => list)).toEqual([]);
  });
});

afterAll(() => {
  // The samples do have something to repair: otherwise nothing above was filled or undone.
  expect(filled).toBeGreaterThan(3);
});
