import { readFileSync } from "node:fs";
import { registerCommands, ribbonCommands } from "../../src/app/commands";
import { createSession } from "../../src/app/session";
import { memoryHost } from "../../src/hosts/memory";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellAtRef } from "../../src/sheet/sheet";

const sample = (name: string) => memoryHost(readWorkbook(readFileSync(`assets/samples/${name}.xlsx`)));
const cell = (host: ReturnType<typeof memoryHost>, ref: string) => {
  const [sheet] = host.workbook().sheets;
  if (!sheet) throw new Error("no sheet");
  return cellAtRef(sheet, ref).value;
};
const ourNotes = (host: ReturnType<typeof memoryHost>) =>
  host.workbook().sheets.flatMap((sheet) => sheet.notes.filter((note) => note.ours));

/** Commands over a session that nobody started: the pane was never open. */
function withoutPane(name: string) {
  const host = sample(name);
  return { host, commands: ribbonCommands(createSession(host)) };
}

test("一键审核 marks every form of the workbook; 清除标记 takes the marks away", async () => {
  const { host, commands } = withoutPane("seed1-minhang-2020");
  await commands.annotate();
  expect(new Set(ourNotes(host).map(({ text }) => text.slice(0, 4)))).toContain("【错误】");
  expect(host.workbook().sheets.filter((sheet) => sheet.notes.length > 0).length).toBeGreaterThan(1);
  await commands.clearMarks();
  expect(ourNotes(host)).toEqual([]);
});

test("计算得分 puts right the score the form's own rule contradicts, and the total", async () => {
  const { host, commands } = withoutPane("seed2-suzhou-dzzw-zp-2020");
  expect([cell(host, "G29"), cell(host, "G63")]).toEqual([6, 80]);
  await commands.fillScores();
  expect([cell(host, "G29"), cell(host, "G63")]).toEqual([3.9, 77.9]);
});

test("填充权重 leaves a form alone whose weights are all there", async () => {
  const { host, commands } = withoutPane("seed2-suzhou-dzzw-zp-2020");
  const before = host.workbook();
  await commands.fillWeights();
  expect(host.workbook().sheets).toEqual(before.sheets);
});

describe("what Office is told", () => {
  const shortcuts = JSON.parse(readFileSync("assets/shortcuts.json", "utf8")) as { actions: { id: string }[] };
  const functions = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(.*?)</g)].map(([, name]) => name);
  type Action = (event?: { completed: () => void }) => void;
  let associated: Map<string, Action>;
  let shown = 0;

  beforeEach(() => {
    associated = new Map();
    shown = 0;
    const actions = { associate: (name: string, action: Action) => associated.set(name, action) };
    const addin = { showAsTaskpane: () => Promise.resolve((shown += 1)) };
    Object.assign(globalThis, { Office: { actions, addin } });
    registerCommands(createSession(sample("seed0-nanjing-shenji-2023")));
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  test("every function of the ribbon and every shortcut has its action, and no action is without", () => {
    expect([...associated.keys()].sort()).toEqual(shortcuts.actions.map(({ id }) => id).sort());
    expect(functions.filter((name) => !associated.has(name ?? ""))).toEqual([]);
  });

  test("a button's call is ended when the work is done", async () => {
    await new Promise<void>((completed) => associated.get("annotate")?.({ completed }));
  });

  test("a shortcut's call has no event: the pane opens all the same", async () => {
    associated.get("showPane")?.();
    await Promise.resolve();
    expect(shown).toBe(1);
  });
});
