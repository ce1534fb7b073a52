import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, describe, test } from "node:test";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { openInExcel } from "../excel-host/story";
import { violations } from "./axe";
import { openBrowser } from "./browser";
import { buildFiles, serveFolders } from "./serve";
import { gridDrawn, openWorkbench } from "./workbench-page";
import type { Page } from "playwright-core";
import type { View } from "./browser";

const SAMPLE = readWorkbook(new Uint8Array(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx")));

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A page of the build on which some files do not arrive until they are let through. */
async function pageWithout(missing: RegExp, view: View = {}) {
  const server = await serveFolders({ "/": buildFiles(), "/office-js/": "node_modules/@microsoft/office-js/dist" });
  const browser = await openBrowser(view);
  ends.push(server.close, browser.close);
  await browser.page.route(missing, (route) => route.abort());
  return { ...browser, server, letThrough: () => browser.page.unroute(missing) };
}

/** An open workbench. */
async function workbench(view: View = {}) {
  const bench = await openWorkbench(view);
  ends.push(bench.close);
  return bench;
}

const uncaught = (complaints: readonly string[]) => complaints.filter((words) => words.startsWith("uncaught"));
const retry = (page: Page) => page.getByRole("button", { name: "重试" });

describe("a part of the program that does not arrive", () => {
  test("the grid: the pane beside it works, the sentence says what to do, a retry brings it", async () => {
    const { page, server, complaints, letThrough } = await pageWithout(/\/grid\.[^/]*\.js/);
    await page.goto(`${server.origin}/workbench.html`);
    await page.getByRole("alert").filter({ hasText: "程序的一部分没有加载成功" }).waitFor();
    await page.locator('[data-problem="G29"]').click();
    await page.getByRole("button", { name: "采用建议" }).click();
    await page.locator('[data-problem="G29"]').waitFor({ state: "detached" });
    assert.deepEqual(await violations(page), []);
    await letThrough();
    await retry(page).click();
    await gridDrawn(page);
    assert.deepEqual(uncaught(complaints), []);
  });

  test("the grid, still on its way: nothing of the page is covered", async () => {
    const { page, server } = await pageWithout(/nothing/);
    await page.route(/\/grid\.[^/]*\.js/, () => undefined);
    await page.goto(`${server.origin}/workbench.html`);
    await page.locator('[data-problem="G29"]').click();
    await page.getByText("怎样改").waitFor();
    await page.getByRole("tab", { name: "权重", exact: true }).click();
    await page.getByText("权重依据").waitFor();
  });

  for (const [name, missing, words] of [
    ["what reads files", /\/open\.[^/]*\.js/, "程序的一部分没有加载成功"],
    ["a sample", /\/samples\//, "没有加载成功，请检查网络后重试"],
  ] as const) {
    test(`${name}: it is not told as a broken file, and the empty page says what to do`, async () => {
      const { page, server, complaints, letThrough } = await pageWithout(missing);
      await page.goto(`${server.origin}/workbench.html`);
      await page.getByText(words).waitFor();
      await page.getByText("打开或拖入一个 .xlsx 文件").waitFor();
      assert.deepEqual(await violations(page), []);
      await letThrough();
      await page.getByRole("button", { name: "项目自评表（苏州 2020）" }).click();
      await page.locator('[data-problem="G29"]').waitFor();
      assert.deepEqual(uncaught(complaints), []);
    });
  }

  test("the words of another language: a retry brings them", async () => {
    const { page, server, letThrough } = await pageWithout(/\/english\.[^/]*\.js/, { width: 400, height: 800 });
    const { pane } = await openInExcel(page, server, SAMPLE, { excelApi: "1.18" });
    await pane.getByRole("tab", { name: "设置", exact: true }).click();
    await pane.getByRole("combobox", { name: "语言" }).selectOption("en-US");
    await pane.getByText("程序的一部分没有加载成功").waitFor();
    await letThrough();
    await pane.getByRole("button", { name: "重试" }).click();
    await pane.getByRole("tab", { name: "Settings", exact: true }).waitFor();
  });

  test("what plans and writes: an opened card is whole all the same, its commands say that they failed and do it again", async () => {
    const { page, server, letThrough } = await pageWithout(/\/planner\.[^/]*\.js/, { width: 400, height: 800 });
    const { pane } = await openInExcel(page, server, SAMPLE, { excelApi: "1.18" });
    await pane.locator('[data-problem="G29"]').click();
    await pane.getByText("怎样改").waitFor();
    await pane.getByRole("button", { name: "采用建议" }).click();
    await pane.getByText("程序的一部分没有加载成功").waitFor();
    await letThrough();
    await pane.getByRole("button", { name: "重试" }).click();
    await pane.getByText("已填写 1 格").waitFor();
  });

  for (const name of ["taskpane", "workbench"] as const) {
    test(`the ${name} itself: the page says so`, async () => {
      const { page, server } = await pageWithout(new RegExp(`/${name}\\.[^/]*\\.js`));
      await page.route(/^https:/, (route) =>
        route.fulfill({ contentType: "text/javascript", body: "window.Office = {};" }),
      );
      await page.goto(`${server.origin}/${name}.html`);
      await page.getByText("程序文件没有加载成功，请检查网络后重新打开本页").waitFor();
    });
  }
});

describe("the workbench while nothing goes wrong", () => {
  test("the word about dropping a file goes when the drag leaves the page", async () => {
    const { page } = await workbench();
    const dataTransfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "表.xlsx"));
      return transfer;
    });
    const relatedTarget = await page.locator("header").first().elementHandle();
    const card = page.locator("[data-problem]").first();
    const word = page.getByText("松开鼠标，打开这个文件");
    await card.dispatchEvent("dragover", { dataTransfer });
    await word.waitFor();
    await card.dispatchEvent("dragleave", { dataTransfer, relatedTarget });
    assert.equal(await word.count(), 1);
    await card.dispatchEvent("dragleave", { dataTransfer });
    await word.waitFor({ state: "detached" });
  });

  test("what stands in an open editor is in the file, and guarded, before another file is opened", async () => {
    const bench = await workbench();
    const { page } = bench;
    await bench.problem("G29").click();
    await bench.enterGrid();
    await page.keyboard.type("3.9");
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click();
    await page.getByText("打开别的文件会丢失这些修改").waitFor();
    await page.waitForFunction(() => document.activeElement?.textContent === "返回");
    await page.keyboard.press("Escape");
    await page.getByText("打开别的文件会丢失这些修改").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.textContent === "项目目标表（南京 2023）");
    await bench.problem("G29").waitFor({ state: "detached" });
  });

  test("the tab of another sheet brings its form into the pane, also when it was shown before", async () => {
    const bench = await workbench();
    const { page } = bench;
    const forms = page.getByRole("combobox", { name: "表格" });
    const names = await forms.locator("option").allTextContents();
    assert.ok(names.length > 1, names.join());
    const sheets = page.getByRole("tablist", { name: "工作表" }).getByRole("tab");
    for (const index of [1, 0, 1, 0]) {
      const sheet = (await sheets.nth(index).textContent()) ?? "";
      await sheets.nth(index).click();
      await page.waitForFunction(
        (name) =>
          [...document.querySelectorAll("option:checked")].some((one) => one.textContent?.startsWith(`${name} ·`)),
        sheet,
      );
    }
  });

  test("with a dark contrast theme the sheet is still words on paper", async () => {
    const bench = await workbench({ dark: true, forcedColors: true });
    const [r = 0, g = 0, b = 0] = await bench.page.evaluate(() => {
      const canvas = [...document.querySelectorAll("canvas")].toSorted((a, z) => z.width - a.width)[0];
      const ground = canvas?.closest<HTMLElement>("[data-f6-target]");
      return (
        /(\d+), (\d+), (\d+)/
          .exec(ground ? getComputedStyle(ground).backgroundColor : "")
          ?.slice(1)
          .map(Number) ?? []
      );
    });
    assert.deepEqual([r, g, b], [255, 255, 255]);
  });

  test("in the text table the line of the selected cell is marked and in view", async () => {
    const bench = await workbench({ width: 1200, height: 600 });
    await bench.page.getByRole("button", { name: "文字表格" }).click();
    await bench.problem("D45").click();
    const line = bench.page.locator('tr[aria-current="true"]');
    await line.waitFor();
    assert.match((await line.textContent()) ?? "", /^45/);
    const box = await line.boundingBox();
    assert.ok(box && box.y > 0 && box.y < 600, JSON.stringify(box));
  });
});
