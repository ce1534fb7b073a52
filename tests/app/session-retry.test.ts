import { memoryHost } from "../../src/hosts/memory";
import { createSession } from "../../src/app/session";
import { MEMORY_KEY, readMemory } from "../../src/app/session-memory";
import { HostError } from "../../src/sheet/host";
import { findings, settle, SMALL_BOOK, startSession, testClock, valueAt } from "./support";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Session } from "../../src/app/session";

const LOST = new HostError("disconnected", "连接中断了，请检查网络后重试。", { retryable: true });
const kept = async (host: MemoryHost) => readMemory(await host.readState(MEMORY_KEY)).memory;
const at = (session: Session, cell: string) =>
  session
    .getState()
    .forms.flatMap(({ diagnostics }) => diagnostics)
    .filter((found) => found.cell === cell);

/** The verb fails until the returned function is called. */
function breakDown(host: MemoryHost, verb: "readState" | "writeState"): () => void {
  const works = host[verb];
  Object.assign(host, { [verb]: () => Promise.reject(LOST) });
  return () => void Object.assign(host, { [verb]: works });
}

describe("what an earlier session left in the workbook", () => {
  const EARLIER = JSON.stringify({
    version: 1,
    suppressions: [{ rule: "score-within-weight", sheet: "自评表", cell: "G5", reason: "已核实" }],
  });
  const host = () => memoryHost(SMALL_BOOK, { state: new Map([[MEMORY_KEY, EARLIER]]) });

  test("is never written over because it could not be read: the check says so, and a retry knows it", async () => {
    const workbook = host();
    const mend = breakDown(workbook, "readState");
    const session = createSession(workbook, { clock: testClock() });
    await session.start();
    expect(session.getState()).toMatchObject({ phase: "failed", failure: { code: "disconnected", retryable: true } });
    await session.annotate();
    expect(session.getState().failure).toMatchObject({ code: "disconnected" });
    mend();
    await session.retry();
    expect(session.getState()).toMatchObject({ phase: "ready", failure: null });
    expect(findings(session)).not.toContain("G5 score-within-weight");
    expect((await kept(workbook)).suppressions).toHaveLength(1);
  });

  test("is known to a ribbon's command that comes before the pane has read anything", async () => {
    const workbook = host();
    await createSession(workbook, { clock: testClock() }).annotate();
    expect(await kept(workbook)).toMatchObject({ following: true, suppressions: [{ cell: "G5" }] });
  });

  test("is read while the page says that it reads, and that can be stopped", async () => {
    const workbook = host();
    let answer: (text: string) => void = () => undefined;
    workbook.readState = () => new Promise((resolve) => (answer = resolve));
    const session = createSession(workbook, { clock: testClock() });
    const started = session.start();
    expect(session.getState()).toMatchObject({ phase: "checking", task: { kind: "reading" } });
    await settle();
    session.cancel();
    answer(EARLIER);
    await started;
    expect(session.getState()).toMatchObject({ phase: "idle", forms: [], task: null });
  });
});

describe("a fill", () => {
  test("that the workbook could not remember can be taken back, and a retry remembers it", async () => {
    const { session, host } = await startSession();
    const mend = breakDown(host, "writeState");
    await session.accept(at(session, "G5"));
    expect(valueAt(host, "自评表", "G5")).toBe(30);
    expect(at(session, "G5")).toEqual([]);
    expect(session.getState()).toMatchObject({ failure: { code: "disconnected" }, notice: null });
    expect(session.getState().memory.lastFill?.edits).toHaveLength(1);
    mend();
    await session.retry();
    expect(session.getState()).toMatchObject({ failure: null, notice: { kind: "filled", applied: 1, stale: 0 } });
    expect((await kept(host)).lastFill?.edits).toHaveLength(1);
    await session.undo();
    expect(valueAt(host, "自评表", "G5")).toBe(35);
  });

  test("that broke off half-way goes on where it stopped, and is taken back whole", async () => {
    const { session, host } = await startSession();
    const apply = host.apply.bind(host);
    host.apply = async (edits) => {
      host.apply = apply;
      await apply(edits.slice(0, 1));
      throw LOST;
    };
    await session.fill("试填", [
      { sheet: "自评表", cell: "G4", from: 30, to: 29 },
      { sheet: "自评表", cell: "G6", from: 30, to: 28 },
    ]);
    await session.retry();
    expect(session.getState()).toMatchObject({ failure: null, notice: { kind: "filled", applied: 2, stale: 0 } });
    await session.undo();
    expect([valueAt(host, "自评表", "G4"), valueAt(host, "自评表", "G6")]).toEqual([30, 30]);
  });

  test("taken back, but still remembered by the workbook, is not taken back twice", async () => {
    const { session, host } = await startSession();
    await session.accept(at(session, "G5"));
    const mend = breakDown(host, "writeState");
    await session.undo();
    mend();
    await session.retry();
    expect(session.getState()).toMatchObject({ failure: null, notice: { kind: "undone", applied: 1, stale: 0 } });
    expect(await host.readState(MEMORY_KEY)).toBeNull();
  });
});

describe("what is to be remembered", () => {
  test("is remembered together, however quickly one follows the other", async () => {
    const { session, host } = await startSession();
    host.type([{ sheet: "自评表", cell: "G6", to: 44 }]);
    await session.check();
    const [first, second] = [...at(session, "G5"), ...at(session, "G6")];
    if (!first || !second) throw new Error("two findings were expected");
    await Promise.all([session.suppress(first, "甲"), session.suppress(second, "乙")]);
    expect((await kept(host)).suppressions.map(({ reason }) => reason)).toEqual(["甲", "乙"]);
  });

  test("a pack whose keeping failed is not in use, and nothing says that it was imported", async () => {
    const { session, host } = await startSession();
    const { packs } = session.getState();
    const text = JSON.stringify({
      ...JSON.parse(session.exportPack(packs[0]?.id ?? "") ?? "{}"),
      id: "qingshui-2026",
      title: "清水市自评规则",
    });
    const mend = breakDown(host, "writeState");
    expect(await session.importPack(text)).toEqual({ ok: false, errors: [] });
    expect(session.getState()).toMatchObject({ packs, notice: null, failure: { code: "disconnected" } });
    mend();
    await session.retry();
    expect(session.getState()).toMatchObject({ notice: { kind: "imported", title: "清水市自评规则" } });
    expect(session.getState().packs.map(({ id }) => id)).toContain("qingshui-2026");
  });
});

test("a command asked for twice at once, as by a double click, is done once", async () => {
  const { session, host } = await startSession();
  await Promise.all([session.accept(at(session, "G5")), session.accept(at(session, "G5"))]);
  expect(session.getState().notice).toEqual({ kind: "filled", applied: 1, stale: 0 });
  await session.undo();
  await session.annotate();
  const marks = host.workbook().sheets.flatMap(({ notes }) => notes).length;
  await Promise.all([session.clearMarks(), session.clearMarks()]);
  expect(session.getState().notice).toEqual({ kind: "cleared", removed: marks });
});

test("一键审核 shows that it checks, and can be stopped before anything is written", async () => {
  const { session, host } = await startSession();
  const read = host.read.bind(host);
  let go: () => void = () => undefined;
  host.read = async () => {
    await new Promise<void>((resolve) => (go = resolve));
    return read();
  };
  const marked = session.annotate();
  await settle();
  expect(session.getState().task).toMatchObject({ kind: "reading" });
  session.cancel();
  go();
  await marked;
  expect(session.getState()).toMatchObject({ task: null, memory: { following: false } });
  expect(host.workbook().sheets.flatMap(({ notes }) => notes)).toEqual([]);
});
