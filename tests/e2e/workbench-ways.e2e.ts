import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, afterEach, beforeEach, describe, test } from "node:test";
import writeXlsx from "write-excel-file/node";
import { openBrowser } from "./browser";
import { gridHands } from "./grid-hands";
import { buildFiles, serveFolders } from "./serve";
import { gridDrawn, openWorkbench } from "./workbench-page";
import type { Page } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

const ANOTHER = "项目目标表（南京 2023）";

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const inGrid = (page: Page) => page.evaluate(() => document.activeElement?.id.includes("INTERNAL_EDITOR") ?? false);
const area = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-f6]")?.dataset["f6"]);

describe("the way round the workbench by keyboard", () => {
  let bench: WorkbenchPage;
  beforeEach(async () => {
    bench = await openWorkbench();
  });
  afterEach(() => bench.close());

  test("nobody is put into the grid unasked, neither at the start nor with another file", async () => {
    const { page } = bench;
    assert.equal(await inGrid(page), false);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "打开文件");
    await page.getByRole("button", { name: ANOTHER }).press("Enter");
    await page.getByText("seed0-nanjing-shenji-2023.xlsx").waitFor();
    await gridDrawn(page);
    assert.equal(await focused(page), ANOTHER);
  });

  test("F6 goes to and fro between grid and pane, Shift+F6 to the toolbar and back, and the page says so", async () => {
    const { page } = bench;
    await page.getByText("F6 切换表格与检查窗格，Shift+F6 到工具栏").waitFor();
    await page.keyboard.press("F6");
    assert.equal(await area(page), "pane");
    await page.keyboard.press("F6");
    assert.equal(await inGrid(page), true);
    await page.keyboard.press("Shift+F6");
    assert.equal(await area(page), "bar");
    await page.keyboard.press("Shift+F6");
    assert.equal(await area(page), "pane");
    await page.getByRole("button", { name: "文字表格" }).press("Enter");
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("F6");
    assert.match((await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "", /^文字表格/);
  });

  test("what stands in an open cell is asked about when the page is closed, and is in the text table", async () => {
    const { page, problem } = bench;
    const grid = gridHands(page);
    await grid.go("G29");
    await page.keyboard.type("3.9");
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    assert.equal((await asked).type(), "beforeunload");
    await (await asked).dismiss();
    await closing;
    await page.getByRole("button", { name: "文字表格" }).click();
    await problem("G29").waitFor({ state: "detached" });
    assert.match((await page.getByRole("row", { name: /^29 / }).textContent()) ?? "", /3\.9$/);
  });
});

test("a form chosen in the pane takes the grid to its sheet, and the sheet's tab into sight", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-many-"));
  const file = path.join(folder, "三十个项目.xlsx");
  const form = [
    ["项目支出绩效目标申报表"],
    ["项目名称", "综合业务经费", "主管部门", "市财政局"],
    ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
    ["产出指标", "数量指标", "召开会议次数", "≥5次", 90],
  ];
  const sheets = Array.from({ length: 30 }, (_, index) => `第${index + 1}个项目的绩效目标`);
  await writeXlsx(sheets.map((sheet) => ({ sheet, data: form.map((row) => row.map((value) => ({ value }))) }))).toFile(
    file,
  );
  const bench = await openWorkbench();
  const { page } = bench;
  await bench.open(file);
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  await page.getByRole("combobox", { name: "表格" }).selectOption({ index: 24 });
  await page.getByRole("tab", { name: "第25个项目的绩效目标", exact: true, selected: true }).waitFor();
  const bar = await page.getByRole("tablist", { name: "工作表" }).boundingBox();
  const chosen = await tab("第25个项目的绩效目标").boundingBox();
  assert.ok(bar && chosen && chosen.x >= bar.x && chosen.x + chosen.width <= bar.x + bar.width + 1);
  await tab("第24个项目的绩效目标").click();
  await page.locator("option:checked", { hasText: "第24个项目的绩效目标 ·" }).waitFor({ state: "attached" });
  assert.deepEqual(bench.complaints, []);
  await bench.close();
  rmSync(folder, { recursive: true, force: true });
});

test("on a narrow screen the question about unsaved changes has the focus, and gives it back to what is in sight", async () => {
  const bench = await openWorkbench({ width: 360, height: 740 });
  const { page } = bench;
  await gridHands(page).type("G29", "3.9");
  await page.getByText("有未保存的修改").waitFor();
  await page.getByRole("button", { name: "示例" }).click();
  await page.getByRole("button", { name: ANOTHER }).click();
  await page.getByText("打开别的文件会丢失这些修改").waitFor();
  assert.equal(await focused(page), "返回");
  await page.keyboard.press("Enter");
  await page.getByText("打开别的文件会丢失这些修改").waitFor({ state: "detached" });
  assert.equal(await area(page), "bar");
  await bench.close();
});

describe("the grid, still on its way", () => {
  const ends: (() => Promise<void>)[] = [];
  after(async () => {
    for (const end of ends.splice(0)) await end();
  });

  test("covers nothing but its own place", async () => {
    const server = await serveFolders({ "/": buildFiles() });
    const { page, complaints, close } = await openBrowser();
    ends.push(close, server.close);
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/vendors-grid\.[^/]*\.js$/, async (route) => {
      await way;
      await route.continue();
    });
    await page.goto(`${server.origin}/workbench.html`);
    await page.locator('[data-problem="G29"]').waitFor();
    await page.getByText("正在打开……").waitFor();
    const aim = { timeout: 3000, trial: true };
    await page.getByRole("button", { name: "打开文件" }).click(aim);
    await page.getByRole("button", { name: ANOTHER }).click(aim);
    await page.getByRole("tab", { name: "项目基本情况" }).click(aim);
    await page.getByRole("searchbox").click(aim);
    await page.getByLabel("排列方式").click(aim);
    await page.locator('[data-problem="G29"]').click();
    arrive();
    await gridDrawn(page);
    assert.equal(await page.getByLabel("单元格地址").inputValue(), "G29");
    await page.getByText("正在打开……").waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
  });

  test("put up but not drawn yet, it goes where the person went as soon as it can", async () => {
    const server = await serveFolders({ "/": buildFiles() });
    const { page, complaints, close } = await openBrowser();
    ends.push(close, server.close);
    await page.goto(`${server.origin}/workbench.html`);
    await page.locator('[data-problem="G29"]').waitFor();
    await page.locator('[data-f6-target="grid"] > *').first().waitFor({ state: "attached" });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-problem="G29"]')?.click());
    await gridDrawn(page);
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("[aria-label=单元格地址]")?.value === "G29",
    );
    assert.equal(await page.getByText("程序出现意外错误").count(), 0);
    assert.deepEqual(complaints, []);
  });
});

test("a program file that a proxy answers with a page of its own is told, not waited for", async () => {
  const server = await serveFolders({ "/": buildFiles() });
  const { page, close } = await openBrowser({ width: 320 });
  await page.route(/\/workbench\.[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "<!doctype html><title>网络认证</title>" }),
  );
  await page.goto(`${server.origin}/workbench.html`);
  await page.getByText("程序文件没有加载成功").waitFor();
  await close();
  await server.close();
});

test("without a file no tool is offered that would do nothing", async () => {
  const server = await serveFolders({ "/": buildFiles() });
  const { page, close } = await openBrowser();
  await page.route(/\/samples\//, (route) => route.abort());
  await page.goto(`${server.origin}/workbench.html`);
  await page.getByText("示例“项目自评表（苏州 2020）”没有加载成功，请检查网络后重试。").waitFor();
  for (const name of ["文字表格", "撤销", "重做", "另存副本"]) {
    assert.equal(await page.getByRole("button", { name }).getAttribute("aria-disabled"), "true", name);
  }
  await close();
  await server.close();
});
