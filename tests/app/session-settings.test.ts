import { memoryHost } from "../../src/hosts/memory";
import { MEMORY_KEY, readMemory } from "../../src/app/session-memory";
import { findings, SELF_EVALUATION, SMALL_BOOK, startSession } from "./support";
import type { MemoryHost } from "../../src/hosts/memory";
import type { Session } from "../../src/app/session";

const found = (session: Session, cell: string) => {
  const diagnostic = session
    .getState()
    .forms.flatMap(({ diagnostics }) => diagnostics)
    .find((one) => one.cell === cell);
  if (!diagnostic) throw new Error(`no finding at ${cell}`);
  return diagnostic;
};
const formId = (session: Session) => session.getState().forms[0]?.document.id ?? "";
const kept = async (host: MemoryHost) => readMemory(await host.readState(MEMORY_KEY)).memory;

describe("ignoring a finding", () => {
  test("needs a reason, is listed, and is known to the next person", async () => {
    const { session, host } = await startSession();
    await session.suppress(found(session, "G5"), "   ");
    expect(findings(session)).toContain("G5 score-within-weight");
    await session.suppress(found(session, "G5"), "已与主管部门核实");
    expect(findings(session)).not.toContain("G5 score-within-weight");
    expect(session.getState().forms[0]?.suppressed.map(({ cell }) => cell)).toContain("G5");
    const { session: later } = await startSession(SMALL_BOOK, host);
    expect(findings(later)).not.toContain("G5 score-within-weight");
    expect(later.getState().memory.suppressions).toEqual([
      { rule: "score-within-weight", sheet: "自评表", cell: "G5", reason: "已与主管部门核实" },
    ]);
  });

  test("can be taken back", async () => {
    const { session, host } = await startSession();
    const finding = found(session, "G5");
    await session.suppress(finding, "核实过");
    await session.unsuppress(finding);
    expect(findings(session)).toContain("G5 score-within-weight");
    expect(await host.readState(MEMORY_KEY)).toBeNull();
  });
});

describe("the rule pack", () => {
  test("that the user chose is kept with its hash, and the automatic choice comes back", async () => {
    const { session, host } = await startSession();
    const auto = session.getState().forms[0]?.pack.id;
    await session.choosePack(formId(session), "hubei-self-evaluation");
    expect(session.getState().forms[0]).toMatchObject({ packChoice: "chosen", pack: { id: "hubei-self-evaluation" } });
    expect((await kept(host)).packs[0]).toMatchObject({
      pack: "hubei-self-evaluation",
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    await session.choosePack(formId(session), null);
    expect(session.getState().forms[0]).toMatchObject({ packChoice: "auto", pack: { id: auto } });
  });

  test("that has changed since is told", async () => {
    const { session, host } = await startSession();
    await session.choosePack(formId(session), "hubei-self-evaluation");
    const text = (await host.readState(MEMORY_KEY)) ?? "";
    await host.writeState(MEMORY_KEY, text.replace(/"hash":"[0-9a-f]+"/, '"hash":"0000000000000000"'));
    const { session: later } = await startSession(SMALL_BOOK, host);
    expect(later.getState().notice).toMatchObject({ kind: "pack-changed" });
  });

  test("of the user's own is taken in, used, and still there for the next person", async () => {
    const { session, host } = await startSession();
    const text = JSON.stringify({
      ...JSON.parse(
        session.exportPack("national-evaluation") ?? session.exportPack(session.getState().packs[1]?.id ?? "") ?? "{}",
      ),
      id: "qingshui-2026",
      title: "清水市自评规则",
    });
    expect(await session.importPack(text)).toEqual({ ok: true });
    await session.choosePack(formId(session), "qingshui-2026");
    const { session: later } = await startSession(SMALL_BOOK, host);
    expect(later.getState().forms[0]?.pack.title).toBe("清水市自评规则");
  });

  test("that is broken is refused with the line and what was expected", async () => {
    const { session } = await startSession();
    const outcome = await session.importPack('{\n  "schema": "jixiao-pack/1",\n  "id": 7\n}');
    expect(outcome.ok).toBe(false);
    const errors = outcome.ok ? [] : outcome.errors;
    expect(errors.find(({ path }) => path === "id")).toMatchObject({
      line: 3,
      expected: expect.stringContaining("文字"),
    });
    expect(session.getState().packs.map(({ id }) => id)).not.toContain(7);
  });
});

describe("a layout", () => {
  test("is corrected by naming a column, remembered, handed on, and reset", async () => {
    const odd = {
      ...SELF_EVALUATION,
      rows: SELF_EVALUATION.rows.map((row) =>
        row?.map((cell) => (cell?.text === "得分" ? { ...cell, value: "备忘甲", text: "备忘甲" } : cell)),
      ),
    };
    const book = { sheets: [odd], date1904: false };
    const { session, host } = await startSession(book);
    await session.correctColumn(formId(session), 6, "score");
    const score = () => session.getState().forms[0]?.document.columns.find(({ name }) => name === "score");
    expect(score()).toMatchObject({ column: 6, confidence: 1 });
    expect(findings(session)).toContain("G5 score-within-weight");
    const text = await session.exportLayouts();
    const { session: later } = await startSession(book, host);
    expect(later.getState().forms[0]?.document.columns.find(({ name }) => name === "score")?.column).toBe(6);
    const { session: colleague } = await startSession(book);
    expect(await colleague.importLayouts(text)).toEqual({ ok: true });
    expect(colleague.getState().forms[0]?.document.columns.find(({ name }) => name === "score")?.column).toBe(6);
    await session.forgetCorrections(formId(session));
    expect(session.getState().memory.corrections).toEqual([]);
  });

  test("is handed on only where the file is one of ours", async () => {
    const { session } = await startSession();
    const outcome = await session.importLayouts("[]");
    expect(outcome).toMatchObject({ ok: false });
  });
});

describe("a template", () => {
  test("is saved from a form and taken in again", async () => {
    const { session, host } = await startSession();
    const text = await session.exportTemplate(formId(session), "培训类");
    expect(text).toContain("考核合格率");
    expect(await session.importTemplate(text ?? "")).toEqual({ ok: true });
    await session.loadTemplates();
    expect(session.getState().templates[0]?.title).toBe("培训类");
    const { session: later } = await startSession(SMALL_BOOK, host);
    await later.loadTemplates();
    expect(later.getState().templates.map(({ title }) => title)).toContain("培训类");
  });
});

describe("what the workbook remembers", () => {
  test("nothing is stored while there is nothing to remember", async () => {
    const { host } = await startSession();
    expect(await host.readState(MEMORY_KEY)).toBeNull();
  });

  test.each([
    ["no JSON at all", "{"],
    ["another version", '{"version":9}'],
    ["a broken list", '{"version":1,"suppressions":[{"rule":1}]}'],
    ["a broken fill", '{"version":1,"lastFill":{"title":"x","edits":[{"cell":"A1"}]}}'],
  ])("damage is told and the rest is used: %s", async (_, text) => {
    const host = memoryHost(SMALL_BOOK, { state: new Map([[MEMORY_KEY, text]]) });
    const { session } = await startSession(SMALL_BOOK, host);
    expect(session.getState().notice).toEqual({ kind: "memory-damaged" });
    expect(findings(session)).toContain("G5 score-within-weight");
  });

  test("a part that is sound survives a part that is not", () => {
    const suppression = { rule: "r", sheet: null, cell: "A1", reason: "x" };
    const text = JSON.stringify({ version: 1, suppressions: [suppression, { rule: 4 }], following: true });
    expect(readMemory(text)).toMatchObject({ damaged: true, memory: { suppressions: [suppression], following: true } });
  });
});
