import { memoryHost } from "../../src/hosts/memory";
import { HostError } from "../../src/sheet/host";
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

describe("when the person has rested for half a minute", () => {
  /** The scopes of the reads from now on. */
  async function rested() {
    const started = await startSession();
    const read = started.host.read.bind(started.host);
    const scopes: string[] = [];
    started.host.read = (scope = "whole") => {
      scopes.push(scope);
      return read(scope);
    };
    const pass = async (milliseconds: number) => {
      started.clock.pass(milliseconds);
      await settle();
    };
    return { ...started, scopes, pass };
  }

  test("everything is read once more, and then nothing until the next change", async () => {
    const { host, scopes, pass } = await rested();
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    await pass(150);
    expect(scopes).toEqual(["changed"]);
    await pass(29_999);
    expect(scopes).toEqual(["changed"]);
    await pass(1);
    expect(scopes).toEqual(["changed", "whole"]);
    await pass(600_000);
    expect(scopes).toEqual(["changed", "whole"]);
  });

  test("typing on pushes it back", async () => {
    const { host, scopes, pass } = await rested();
    for (const to of [30, 31, 32]) {
      host.type([{ sheet: SHEET, cell: "G5", to }]);
      await pass(150);
      await pass(20_000);
    }
    expect(scopes).toEqual(["changed", "changed", "changed"]);
  });

  test("while the person types in a cell nothing is said, and it is tried again after another rest", async () => {
    const { host, session, scopes, pass } = await rested();
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    await pass(150);
    const read = host.read.bind(host);
    let editing = true;
    host.read = async (scope) => {
      const book = await read(scope);
      if (editing) throw new HostError("editing", "正在编辑单元格，请按回车键结束编辑后重试。", { retryable: true });
      return book;
    };
    await pass(30_000);
    expect(session.getState()).toMatchObject({ waiting: false, failure: null, phase: "ready" });
    editing = false;
    await pass(29_999);
    expect(scopes).toEqual(["changed", "whole"]);
    await pass(1);
    expect(scopes).toEqual(["changed", "whole", "whole"]);
  });

  test("a recheck that waits for the end of the typing is not put off by it", async () => {
    const { host, session, scopes, pass } = await rested();
    const read = host.read.bind(host);
    let editing = true;
    host.read = async (scope) => {
      if (editing) throw new HostError("editing", "正在编辑单元格，请按回车键结束编辑后重试。", { retryable: true });
      return read(scope);
    };
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    await pass(150);
    for (let waited = 0; waited < 40_000; waited += 400) await pass(400);
    expect(session.getState().waiting).toBe(true);
    editing = false;
    await pass(800);
    expect(session.getState().waiting).toBe(false);
    expect(findings(session)).not.toContain("G5 score-within-weight");
    expect(scopes).toHaveLength(1);
  });

  test("a workbook that cannot be read is told once, not every half minute", async () => {
    const { host, session, scopes, pass } = await rested();
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    await pass(150);
    const read = host.read.bind(host);
    host.read = async (scope) => {
      await read(scope);
      throw new HostError("disconnected", "与 Excel 的连接中断了，请检查网络后重试。", { retryable: true });
    };
    await pass(30_000);
    expect(session.getState().failure).toMatchObject({ code: "disconnected" });
    session.dismiss();
    await pass(300_000);
    expect(session.getState().failure).toBeNull();
    expect(scopes).toEqual(["changed", "whole"]);
  });

  test("a session that was stopped rests for good", async () => {
    const { host, session, scopes, pass } = await rested();
    host.type([{ sheet: SHEET, cell: "G5", to: 30 }]);
    await pass(150);
    session.stop();
    await pass(60_000);
    expect(scopes).toEqual(["changed"]);
  });
});

test("what the user asks for himself is read whole: 重新检查, 一键审核, 审核意见表; a fill is not", async () => {
  const { session, host } = await startSession();
  const read = host.read.bind(host);
  const scopes: string[] = [];
  host.read = (scope = "whole") => {
    scopes.push(scope);
    return read(scope);
  };
  await session.check();
  await session.annotate();
  await session.report();
  expect(scopes).toEqual(["whole", "whole", "whole"]);
  await session.fill("改正", [{ sheet: SHEET, cell: "G5", from: 35, to: 30 }]);
  await session.undo();
  expect(scopes.slice(3)).toEqual(["changed", "changed"]);
});

test("a recheck that finds nothing new changes nothing of what is shown", async () => {
  const { session, host, clock } = await startSession();
  const before = session.getState();
  host.type([{ sheet: SHEET, cell: "G5", to: 35 }]);
  clock.pass(150);
  await settle();
  const after = session.getState();
  expect(after.forms).toBe(before.forms);
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
