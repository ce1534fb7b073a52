import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import writeXlsx from "write-excel-file/node";
import { violations } from "./axe";
import { atRest, openWorkbench, overflow } from "./workbench-page";
import type { WorkbenchPage } from "./workbench-page";

const SHOTS = path.join("out", "screenshots");

/** A state of the page, and how a user gets there from a first visit. */
interface State {
  readonly name: string;
  reach(bench: WorkbenchPage): Promise<void>;
}

const tab = (name: string, title: string): State => ({ name, reach: (bench) => bench.tab(title) });
const STATES: readonly State[] = [
  { name: "first-visit", reach: () => Promise.resolve() },
  {
    name: "problem",
    reach: async ({ page, problem }) => {
      await page.getByRole("button", { name: "知道了" }).first().click();
      await problem("G29").click();
    },
  },
  { name: "ignore", reach: ({ page }) => page.getByRole("button", { name: "忽略", exact: true }).click() },
  {
    name: "ignored",
    reach: async ({ page }) => {
      await page.getByRole("textbox", { name: /忽略的理由/ }).fill("已与主管部门核实");
      await page.getByRole("button", { name: "确认忽略" }).click();
      await page.getByText("已忽略 1 个问题").click();
    },
  },
  { name: "by-part", reach: async ({ page }) => void (await page.getByLabel("排列方式").selectOption("part")) },
  tab("weights", "权重"),
  tab("scores", "得分"),
  tab("layout", "版式"),
  tab("review", "审核"),
  {
    name: "marked",
    reach: async ({ page }) => {
      await page.getByRole("button", { name: "一键审核并标注" }).click();
      await page.getByText(/已标注 \d+ 个单元格/).waitFor();
    },
  },
  tab("settings", "设置"),
  {
    name: "pack-refused",
    reach: async ({ page }) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "导入规则包" }).click();
      await (
        await chooser
      ).setFiles({ name: "pack.json", mimeType: "application/json", buffer: Buffer.from('{\n "id": 5\n}') });
      await page.getByText(/处需要修改/).waitFor();
    },
  },
  { name: "table", reach: ({ page }) => page.getByRole("button", { name: "文字表格" }).click() },
];

const VIEWS = [
  { name: "1440-light", width: 1440, height: 900, dark: false },
  { name: "1440-dark", width: 1440, height: 900, dark: true },
  { name: "360-light", width: 360, height: 740, dark: false },
  { name: "320-dark", width: 320, height: 640, dark: true },
];

before(() => mkdirSync(SHOTS, { recursive: true }));

for (const view of VIEWS) {
  describe(`every state at ${view.name}`, () => {
    let bench: WorkbenchPage;
    before(async () => {
      bench = await openWorkbench(view);
      if (view.width < 760) await bench.page.getByRole("button", { name: "显示检查窗格" }).click();
    });
    after(() => bench.close());
    for (const state of STATES) {
      test(`${state.name}: no violation, nothing beyond the edge`, async () => {
        await state.reach(bench);
        await settled(bench);
        await bench.page.screenshot({ path: path.join(SHOTS, `${view.name}-${state.name}.png`) });
        assert.equal(await overflow(bench.page), 0);
        assert.deepEqual(await violations(bench.page), []);
      });
    }
    test("nothing was asked of the network, nothing went wrong", () => {
      assert.deepEqual(bench.complaints, []);
    });
  });
}

describe("workbooks without a form", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-plain-"));
  let bench: WorkbenchPage;
  before(async () => {
    bench = await openWorkbench({ width: 1200, height: 800 });
  });
  after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const open = async (name: string, rows: readonly (readonly string[])[]) => {
    const file = path.join(folder, name);
    await writeXlsx(rows.map((row) => row.map((value) => ({ value })))).toFile(file);
    const chooser = bench.page.waitForEvent("filechooser");
    await bench.page.getByRole("button", { name: "打开文件" }).click();
    await (await chooser).setFiles(file);
    await bench.page.getByText(name).first().waitFor();
  };
  test("a list of names is told to be no form, with what was looked for", async () => {
    await open("通讯录.xlsx", [
      ["姓名", "电话"],
      ["张三", "8888"],
    ]);
    await bench.page.getByRole("heading", { name: "没有找到绩效表" }).waitFor();
    await bench.page.screenshot({ path: path.join(SHOTS, "nothing.png") });
    assert.deepEqual(await violations(bench.page), []);
  });
  test("an empty workbook is told to be empty", async () => {
    await open("空表.xlsx", [[""]]);
    await bench.page.getByRole("heading", { name: "这是一个空工作簿" }).waitFor();
    await bench.page.screenshot({ path: path.join(SHOTS, "empty.png") });
    assert.deepEqual(await violations(bench.page), []);
  });
});

/** Waits until nothing moves and no progress bar is left. */
async function settled({ page }: WorkbenchPage): Promise<void> {
  await page.locator("[role=progressbar]").waitFor({ state: "detached" });
  await atRest(page);
}
