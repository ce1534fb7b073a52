import { memoryHost } from "../../src/hosts/memory";
import { findings, settle, SMALL_BOOK, startSession } from "./support";

/** Counts the reads a host answers from now on. */
function countReads(host: ReturnType<typeof memoryHost>): () => number {
  const read = host.read.bind(host);
  let count = 0;
  host.read = () => {
    count++;
    return read();
  };
  return () => count;
}

const SHEET = "自评表";

test("a change is answered after a pause of 150 milliseconds, not before", async () => {
  const { session, host, clock } = await startSession();
  const reads = countReads(host);
  host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
  clock.pass(149);
  await settle();
  expect(reads()).toBe(0);
  clock.pass(1);
  await settle();
  expect(reads()).toBe(1);
  expect(findings(session)).not.toContain("G5 score-within-weight");
});

test("every key pushes the pause back", async () => {
  const { host, clock } = await startSession();
  const reads = countReads(host);
  for (const to of [3, 30, 300]) {
    host.type([{ sheet: SHEET, cell: "G5", to }]);
    clock.pass(100);
  }
  await settle();
  expect(reads()).toBe(0);
  clock.pass(50);
  await settle();
  expect(reads()).toBe(1);
});

test("a burst of a thousand pasted cells is one recheck", async () => {
  const { host, clock } = await startSession();
  const reads = countReads(host);
  for (let row = 20; row < 1020; row++) host.type([{ sheet: SHEET, cell: `A${row}`, to: `第${row}行` }]);
  clock.pass(150);
  await settle();
  clock.pass(10_000);
  await settle();
  expect(reads()).toBe(1);
});

test("our own writes do not set it off: a repair is read once", async () => {
  const { session, host, clock } = await startSession();
  const reads = countReads(host);
  await session.accept(session.getState().forms.flatMap(({ diagnostics }) => diagnostics));
  clock.pass(10_000);
  await settle();
  expect(reads()).toBe(1);
});

test("another person's edit is followed", async () => {
  const host = memoryHost(SMALL_BOOK);
  const listeners: Parameters<typeof host.onChange>[0][] = [];
  host.onChange = (listener) => {
    listeners.push(listener);
    return () => undefined;
  };
  const { clock } = await startSession(SMALL_BOOK, host);
  const reads = countReads(host);
  for (const listener of listeners) listener({ kind: "cells", sheet: SHEET, areas: ["G5"], source: "remote" });
  clock.pass(150);
  await settle();
  expect(reads()).toBe(1);
});

test("a change during a recheck is answered by one more", async () => {
  const { host, clock } = await startSession();
  const read = host.read.bind(host);
  const waiting: (() => void)[] = [];
  let count = 0;
  host.read = async () => {
    count++;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return read();
  };
  host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
  clock.pass(150);
  await settle();
  host.type([{ sheet: SHEET, cell: "G5", to: 31 }]);
  clock.pass(150);
  await settle();
  expect(count).toBe(1);
  waiting.shift()?.();
  await settle();
  clock.pass(150);
  await settle();
  expect(count).toBe(2);
});

test("a stopped session answers nothing any more", async () => {
  const { session, host, clock } = await startSession();
  const reads = countReads(host);
  session.stop();
  host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
  clock.pass(1000);
  await settle();
  expect(reads()).toBe(0);
});

describe("notes", () => {
  const notedCells = (host: ReturnType<typeof memoryHost>) =>
    host.workbook().sheets.flatMap(({ notes }) => notes.filter(({ ours }) => ours).map(({ cell }) => cell));

  test("are not written before anybody asked for them", async () => {
    const { host, clock } = await startSession();
    host.type([{ sheet: SHEET, cell: "G5", to: 40 }]);
    clock.pass(150);
    await settle();
    expect(notedCells(host)).toEqual([]);
  });

  test("once written they follow: a mended cell loses its note, a new problem gets one", async () => {
    const { session, host, clock } = await startSession();
    await session.annotate();
    expect(notedCells(host)).toContain("G5");
    host.type([
      { sheet: SHEET, cell: "G5", to: 30 },
      { sheet: SHEET, cell: "G6", to: 44 },
    ]);
    clock.pass(150);
    await settle();
    expect(notedCells(host)).not.toContain("G5");
    expect(notedCells(host)).toContain("G6");
  });

  test("are not written again while nothing about them changes", async () => {
    const { session, host, clock } = await startSession();
    await session.annotate();
    const setNotes = host.setNotes.bind(host);
    let written = 0;
    host.setNotes = (notes) => {
      written++;
      return setNotes(notes);
    };
    host.type([{ sheet: SHEET, cell: "A30", to: "备忘" }]);
    clock.pass(150);
    await settle();
    expect(written).toBe(0);
  });

  test("follow in the next session as well, until they are cleared", async () => {
    const { session, host } = await startSession();
    await session.annotate();
    session.stop();
    const { session: later, clock } = await startSession(SMALL_BOOK, host);
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    clock.pass(150);
    await settle();
    expect(notedCells(host)).not.toContain("G5");
    await later.clearMarks();
    expect(notedCells(host)).toEqual([]);
    host.type([{ sheet: SHEET, cell: "G5", to: 40 }]);
    clock.pass(150);
    await settle();
    expect(notedCells(host)).toEqual([]);
  });

  test("leave the user's own note alone and say how many were left", async () => {
    const [form] = SMALL_BOOK.sheets;
    const own = { cell: "G5", text: "请王科长确认", ours: false } as const;
    const host = memoryHost({ ...SMALL_BOOK, sheets: form ? [{ ...form, notes: [own] }] : [] });
    const { session } = await startSession(SMALL_BOOK, host);
    await session.annotate();
    expect(host.workbook().sheets[0]?.notes.filter(({ cell }) => cell === "G5")).toEqual([own]);
    expect(session.getState().notice).toMatchObject({ kind: "annotated", skipped: 1, means: "notes" });
  });
});
