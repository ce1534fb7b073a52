import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { violations } from "./axe";
import { openBrowser } from "./browser";
import { gridHands } from "./grid-hands";
import { buildFiles, serveFolders } from "./serve";
import { gridDrawn, openWorkbench } from "./workbench-page";
import type { Page } from "playwright-core";

/** The page before anything is waited for; what `lost` names never arrives until it is given back. */
async function openWithout(lost: RegExp, { width = 1440 } = {}) {
  const server = await serveFolders({ "/": buildFiles() });
  const browser = await openBrowser({ width });
  const { page } = browser;
  await page.route(lost, (route) => route.abort());
  await page.goto(`${server.origin}/workbench.html`);
  return {
    page,
    complaints: browser.complaints,
    giveBack: () => page.unroute(lost),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

const uncaught = (complaints: readonly string[]) => complaints.filter((one) => one.startsWith("uncaught"));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const inGrid = (page: Page) => page.evaluate(() => document.activeElement?.id.includes("INTERNAL_EDITOR") ?? false);

describe("a part of the workbench that does not arrive", () => {
  test("the grid: one sentence in its place, everything beside it works, and it comes when asked for again", async () => {
    const { page, complaints, giveBack, close } = await openWithout(/\/(vendors-)?grid\.[^/]*\.js$/);
    const sentence = page.getByText("程序的一部分没有加载成功");
    await sentence.waitFor();
    await page.locator('[data-problem="G29"]').click();
    await page.getByText("怎样改").waitFor();
    await page.getByRole("button", { name: "文字表格" }).click();
    await page.getByRole("heading", { name: "苏州市级财政支出项目绩效自评表", level: 2 }).waitFor();
    await page.getByRole("button", { name: "文字表格" }).click();
    assert.deepEqual(await violations(page), []);
    await giveBack();
    await page.getByRole("button", { name: "重试" }).click();
    await gridDrawn(page);
    assert.equal(await sentence.count(), 0);
    assert.deepEqual(uncaught(complaints), []);
    await close();
  });

  test("the grid on its way covers nothing but its own place", async () => {
    const server = await serveFolders({ "/": buildFiles() });
    const { page, complaints, close } = await openBrowser();
    let arrive: () => void = () => undefined;
    const way = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/\/vendors-grid\.[^/]*\.js$/, async (route) => {
      await way;
      await route.continue();
    });
    await page.goto(`${server.origin}/workbench.html`);
    await page.locator('[data-problem="G29"]').waitFor();
    await page.getByText("正在打开……").waitFor();
    const quick = { timeout: 2000, trial: true };
    await page.getByRole("button", { name: "打开文件" }).click(quick);
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click(quick);
    await page.getByRole("searchbox").click(quick);
    await page.getByLabel("排列方式").click(quick);
    arrive();
    await gridDrawn(page);
    await page.getByText("正在打开……").waitFor({ state: "detached" });
    assert.deepEqual(complaints, []);
    await close();
    await server.close();
  });

  test("the first sample: one sentence, what can be done instead, and no tool that does nothing", async () => {
    const { page, complaints, giveBack, close } = await openWithout(/\/samples\//);
    await page.getByText("示例“项目自评表（苏州 2020）”没有加载成功，请检查网络后重试。").waitFor();
    await page.getByText("打开或拖入一个 .xlsx 文件").waitFor();
    for (const name of ["文字表格", "撤销", "重做", "另存副本"]) {
      assert.equal(await page.getByRole("button", { name }).getAttribute("aria-disabled"), "true", name);
    }
    assert.deepEqual(await violations(page), []);
    await giveBack();
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click();
    await gridDrawn(page);
    assert.equal(await page.getByText("打开或拖入一个 .xlsx 文件").count(), 0);
    assert.deepEqual(uncaught(complaints), []);
    await close();
  });

  test("what opens files: the file is not blamed", async () => {
    const { page, complaints, close } = await openWithout(/\/open\.[^/]*\.js$/);
    await page.getByText("没有打开：程序的一部分没有加载成功").waitFor();
    assert.deepEqual(uncaught(complaints), []);
    await close();
  });

  test("the program itself: the page says so instead of starting for ever", async () => {
    const { page, close } = await openWithout(/\/workbench\.[^/]*\.js$/, { width: 320 });
    await page.getByText("程序文件没有加载成功").waitFor();
    const look = await page.locator("#waiting").evaluate((element) => {
      const { fontFamily, paddingLeft } = getComputedStyle(element);
      return { fontFamily, paddingLeft };
    });
    assert.match(look.fontFamily, /sans-serif/);
    assert.equal(look.paddingLeft, "12px");
    await close();
  });
});

describe("work that could be lost", () => {
  test("what stands in an open cell is asked about before another file, a closed page, or the text table", async () => {
    const bench = await openWorkbench();
    const { page, problem } = bench;
    const another = page.getByRole("button", { name: "项目目标表（南京 2023）" });
    const question = page.getByText("打开别的文件会丢失这些修改");
    const grid = gridHands(page);

    await grid.go("G29");
    await page.keyboard.type("3.9");
    const asked = page.waitForEvent("dialog");
    const closing = page.close({ runBeforeUnload: true });
    assert.equal((await asked).type(), "beforeunload");
    await (await asked).dismiss();
    await closing;

    await another.click();
    await question.waitFor();
    assert.equal(await focused(page), "返回");
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    assert.equal(await focused(page), "项目目标表（南京 2023）");
    await problem("G29").waitFor({ state: "detached" });
    await grid.shows("G29", "3.9");

    await grid.go("G29");
    await page.keyboard.type("6");
    await page.getByRole("button", { name: "文字表格" }).click();
    await problem("G29").waitFor();
    const line = page.getByRole("row", { name: /^29 / });
    await line.waitFor();
    assert.match((await line.textContent()) ?? "", /6/);
    assert.deepEqual(bench.complaints, []);
    await bench.close();
  });

  test("a file dragged over the page and away again leaves nothing behind", async () => {
    const bench = await openWorkbench();
    const { page } = bench;
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "表.xlsx"));
      return transfer;
    });
    const hint = page.getByText("松开鼠标，打开这个文件");
    const card = bench.problem("G29");
    await card.dispatchEvent("dragover", { dataTransfer: data });
    await hint.waitFor();
    const inside = await page.locator("main").elementHandle();
    await card.dispatchEvent("dragleave", { dataTransfer: data, relatedTarget: inside });
    await page.waitForTimeout(100);
    assert.equal(await hint.count(), 1, "from one part of the page to another");
    await card.dispatchEvent("dragleave", { dataTransfer: data, relatedTarget: null });
    await hint.waitFor({ state: "detached" });
    await bench.close();
  });
});

describe("the way round the workbench", () => {
  test("F6 goes to and fro between grid and pane, Shift+F6 to the toolbar; nobody is put into the grid unasked", async () => {
    const bench = await openWorkbench();
    const { page } = bench;
    const area = () => page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-f6]")?.dataset["f6"]);
    assert.equal(await inGrid(page), false);
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "打开文件");
    await page.keyboard.press("F6");
    assert.equal(await inGrid(page), true);
    await page.keyboard.press("F6");
    assert.equal(await area(), "pane");
    await page.keyboard.press("F6");
    assert.equal(await inGrid(page), true);
    await page.keyboard.press("Shift+F6");
    assert.equal(await area(), "bar");
    await page.keyboard.press("Shift+F6");
    assert.equal(await area(), "pane");
    await page.getByText("Shift+F6", { exact: false }).first().waitFor();
    // Another file: the one who asked for it keeps the focus.
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).press("Enter");
    await page.getByText("seed0-nanjing-shenji-2023.xlsx").waitFor();
    await gridDrawn(page);
    assert.equal(await focused(page), "项目目标表（南京 2023）");
    await bench.close();
  });

  test("a sheet's tab brings its form into the pane, also where the sheet was seen before", async () => {
    const bench = await openWorkbench();
    const { page } = bench;
    const sheet = (name: string) => page.getByRole("tab", { name, exact: true });
    const form = page.getByLabel("表格", { exact: true }).locator("option:checked");
    const shows = async (name: RegExp) => {
      for (let round = 0; round < 30; round++) {
        if (name.test((await form.textContent()) ?? "")) return;
        await page.waitForTimeout(100);
      }
      assert.match((await form.textContent()) ?? "", name);
    };
    for (const name of ["项目基本情况", "项目绩效自评表", "项目基本情况", "项目绩效自评表"]) {
      await sheet(name).click();
      await shows(new RegExp(name));
    }
    await bench.close();
  });
});
