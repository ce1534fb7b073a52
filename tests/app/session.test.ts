import { memoryHost } from "../../src/hosts/memory";
import { HostError } from "../../src/sheet/host";
import { createSession } from "../../src/app/session";
import { findings, SELF_EVALUATION, settle, SMALL_BOOK, startSession, testClock, valueAt } from "./support";
import { drawWorkbook } from "../support/sheet";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Workbook } from "../../src/sheet/sheet";
import type { Session } from "../../src/app/session";

const diagnosticAt = (session: Session, cell: string) =>
  session
    .getState()
    .forms.flatMap(({ diagnostics }) => diagnostics)
    .filter((found) => found.cell === cell);

describe("a session", () => {
  test("checks the workbook it is opened on", async () => {
    const { session } = await startSession();
    expect(session.getState()).toMatchObject({ phase: "ready", task: null, failure: null, empty: false });
    expect(findings(session)).toContain("G5 score-within-weight");
  });

  test("says what it is without a form, and when there is nothing at all", async () => {
    const nothing = await startSession(drawWorkbook({ ...SELF_EVALUATION, rows: [], merges: [] }));
    expect(nothing.session.getState()).toMatchObject({ phase: "ready", empty: true, forms: [] });
    const list = drawWorkbook({ ...SELF_EVALUATION, rows: [[cell("姓名"), cell("电话")]], merges: [] });
    const { session } = await startSession(list);
    expect(session.getState()).toMatchObject({ phase: "ready", empty: false, forms: [] });
    expect(session.getState().unrecognized[0]?.reason).toMatch(/[一-鿿]/);
  });

  test("writes an accepted repair and takes it back exactly", async () => {
    const { session, host } = await startSession();
    const outcome = await session.accept(diagnosticAt(session, "G5"));
    expect(outcome.stale).toEqual([]);
    expect(valueAt(host, "自评表", "G5")).toBe(30);
    expect(diagnosticAt(session, "G5")).toEqual([]);
    expect(session.getState().notice).toEqual({ kind: "filled", applied: 1, stale: 0 });
    await session.undo();
    expect(valueAt(host, "自评表", "G5")).toBe(35);
    expect(diagnosticAt(session, "G5")).toHaveLength(1);
    expect(session.getState().memory.lastFill).toBeNull();
  });

  test("takes a fill back after the pane was reopened", async () => {
    const { session, host } = await startSession();
    await session.accept(diagnosticAt(session, "G5"));
    session.stop();
    const { session: later } = await startSession(SMALL_BOOK, host);
    await later.undo();
    expect(valueAt(host, "自评表", "G5")).toBe(35);
  });

  test("never writes over a cell somebody changed meanwhile, and says so", async () => {
    const { session, host } = await startSession();
    const found = diagnosticAt(session, "G5");
    host.type([{ sheet: "自评表", cell: "G5", to: 28 }]);
    const outcome = await session.accept(found);
    expect(outcome.stale).toHaveLength(1);
    expect(valueAt(host, "自评表", "G5")).toBe(28);
    expect(session.getState().notice).toEqual({ kind: "filled", applied: 0, stale: 1 });
    expect(session.getState().memory.lastFill).toBeNull();
  });

  test("leaves cells alone that were changed after a fill, when the fill is taken back", async () => {
    const { session, host } = await startSession();
    await session.accept(diagnosticAt(session, "G5"));
    host.type([{ sheet: "自评表", cell: "G5", to: 29 }]);
    await session.undo();
    expect(valueAt(host, "自评表", "G5")).toBe(29);
    expect(session.getState().notice).toEqual({ kind: "undone", applied: 0, stale: 1 });
  });

  test("goes to a cell and knows where the person is", async () => {
    const { session, host } = await startSession();
    await session.reveal("自评表", "G5");
    expect(host.selected()).toEqual({ sheet: "自评表", cell: "G5" });
    host.select("自评表", "D4");
    expect(session.getState().selected).toEqual({ sheet: "自评表", cell: "D4" });
  });
});

describe("a host that fails", () => {
  test("is told in one Chinese sentence, and a retry helps", async () => {
    const host = memoryHost(SMALL_BOOK);
    const failing = failOnce(
      host,
      "read",
      new HostError("disconnected", "与 Excel 的连接已断开，请重试。", { retryable: true }),
    );
    const session = createSession(failing, { clock: testClock() });
    await session.start();
    expect(session.getState()).toMatchObject({
      phase: "failed",
      failure: { code: "disconnected", message: "与 Excel 的连接已断开，请重试。", retryable: true },
    });
    await session.check();
    expect(session.getState()).toMatchObject({ phase: "ready", failure: null });
  });

  test("keeps what was shown when a later read fails", async () => {
    const host = memoryHost(SMALL_BOOK);
    const { session } = await startSession(SMALL_BOOK, host);
    const before = findings(session);
    host.read = () => Promise.reject(new HostError("disconnected", "连接已断开。"));
    await session.check();
    expect(session.getState()).toMatchObject({ phase: "ready", failure: { code: "disconnected" } });
    expect(findings(session)).toEqual(before);
  });

  test("refuses a protected sheet with its sentence and changes nothing", async () => {
    const host = memoryHost(SMALL_BOOK, { protectedSheets: ["自评表"] });
    const { session } = await startSession(SMALL_BOOK, host);
    await session.accept(diagnosticAt(session, "G5"));
    expect(session.getState().failure).toMatchObject({ code: "protected" });
    expect(session.getState().failure?.message).toContain("受保护");
    expect(valueAt(host, "自评表", "G5")).toBe(35);
    expect(session.getState().task).toBeNull();
  });

  test("that breaks off half-way leaves a fill that can still be taken back", async () => {
    const host = memoryHost(SMALL_BOOK);
    const { session } = await startSession(SMALL_BOOK, host);
    const apply = host.apply.bind(host);
    host.apply = async (edits) => {
      host.apply = apply;
      await apply(edits.slice(0, 1));
      throw new HostError("disconnected", "写入中断，请重试。", { retryable: true });
    };
    await session.fill("试填", [
      { sheet: "自评表", cell: "G4", from: 30, to: 29 },
      { sheet: "自评表", cell: "G6", from: 30, to: 28 },
    ]);
    expect(session.getState().failure?.code).toBe("disconnected");
    expect(session.getState().memory.lastFill?.edits.map(({ cell: ref }) => ref)).toEqual(["G4"]);
    await session.undo();
    expect([valueAt(host, "自评表", "G4"), valueAt(host, "自评表", "G6")]).toEqual([30, 30]);
  });

  test("waits while a cell is being edited and then checks by itself", async () => {
    const { session, host, clock } = await startSession();
    const read = host.read.bind(host);
    host.read = () => Promise.reject(new HostError("editing", "正在编辑单元格。", { retryable: true }));
    host.type([{ sheet: "自评表", cell: "G5", to: 30 }]);
    clock.pass(150);
    await settle();
    expect(session.getState()).toMatchObject({ waiting: true, failure: null });
    host.read = read;
    clock.pass(1000);
    await settle();
    expect(session.getState().waiting).toBe(false);
    expect(diagnosticAt(session, "G5")).toEqual([]);
  });

  test("a mistake of ours is not swallowed", async () => {
    const host = memoryHost(SMALL_BOOK);
    const { session } = await startSession(SMALL_BOOK, host);
    host.apply = () => Promise.reject(new TypeError("boom"));
    await expect(session.accept(diagnosticAt(session, "G5"))).rejects.toThrow("boom");
    expect(session.getState().failure).toMatchObject({ code: "bug" });
    host.apply = async () => ({ applied: [], stale: [] });
    await expect(session.accept(diagnosticAt(session, "G5"))).resolves.toEqual({ applied: [], stale: [] });
  });
});

describe("reads that overtake each other", () => {
  test("an older read never overwrites a newer one", async () => {
    const host = memoryHost(SMALL_BOOK);
    const { session } = await startSession(SMALL_BOOK, host);
    const reads: ((workbook: Workbook) => void)[] = [];
    const old = host.workbook();
    host.read = () => new Promise((resolve) => reads.push(resolve));
    const first = session.check();
    host.type([{ sheet: "自评表", cell: "G5", to: 30 }]);
    const second = session.check();
    reads[1]?.(host.workbook());
    await second;
    expect(diagnosticAt(session, "G5")).toEqual([]);
    reads[0]?.(old);
    await first;
    expect(diagnosticAt(session, "G5")).toEqual([]);
  });

  test("a stopped check changes nothing any more", async () => {
    const host = memoryHost(SMALL_BOOK);
    const session = createSession(host, { clock: testClock() });
    let answer: (workbook: Workbook) => void = () => undefined;
    host.read = () => new Promise((resolve) => (answer = resolve));
    const check = session.check();
    expect(session.getState().phase).toBe("checking");
    session.cancel();
    answer(SMALL_BOOK);
    await check;
    expect(session.getState()).toMatchObject({ phase: "idle", forms: [], task: null });
  });

  test("a workbook of many forms is checked step by step and can be stopped in between", async () => {
    const many = drawWorkbook(
      ...Array.from({ length: 12 }, (_, index) => ({ ...SELF_EVALUATION, name: `表${index}` })),
    );
    const clock = testClock();
    const session = createSession(memoryHost(many), { clock });
    const check = session.check();
    await settle();
    expect(session.getState().task).toMatchObject({ kind: "checking", total: 12 });
    // Twelve sheets are read, then twelve forms judged.
    for (let step = 0; step < 24; step++) {
      expect(session.getState()).toMatchObject({ phase: "checking", forms: [] });
      clock.pass(1);
      await settle();
    }
    await check;
    expect(session.getState()).toMatchObject({ phase: "ready", task: null });
    expect(session.getState().forms).toHaveLength(12);

    const again = createSession(memoryHost(many), { clock });
    const stopped = again.check();
    await settle();
    clock.pass(1);
    again.cancel();
    await settle();
    clock.pass(1);
    await stopped;
    expect(again.getState()).toMatchObject({ phase: "idle", forms: [], task: null });
  });
});

function cell(text: string) {
  return { value: text, text, formula: null, format: "General" };
}

function failOnce(host: MemoryHost, verb: "read", error: HostError): MemoryHost {
  const works = host[verb].bind(host);
  host[verb] = () => {
    host[verb] = works;
    return Promise.reject(error);
  };
  return host;
}
