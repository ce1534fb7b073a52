import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { openInExcel } from "../excel-host/story";
import { violations } from "./axe";
import { openBrowser } from "./browser";
import { buildFiles, serveFolders } from "./serve";
import type { ExcelStory } from "../excel-host/story";

const FORM = "项目绩效自评表";
const SAMPLE = readWorkbook(new Uint8Array(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx")));

/** Opens the shipped pane on a sample in an Excel of that version, tells the story, and closes everything. */
async function inExcel(
  excelApi: string,
  tell: (story: ExcelStory, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const server = await serveFolders({ "/": buildFiles(), "/office-js/": "node_modules/@microsoft/office-js/dist" });
  const browser = await openBrowser({ width: 400, height: 800 });
  try {
    const story = await openInExcel(browser.page, server, SAMPLE, { excelApi });
    await story.pane.getByRole("tab", { name: /^问题 \d+/ }).waitFor();
    await tell(story, browser.complaints);
    assert.deepEqual(browser.complaints, []);
  } finally {
    await browser.close();
    await server.close();
  }
}

const problem = ({ pane }: ExcelStory, cell: string) => pane.locator(`[data-problem="${cell}"]`);

for (const excelApi of ["1.14", "1.18"]) {
  describe(`the task pane that ships, in Excel with ExcelApi ${excelApi}`, () => {
    test("a problem is gone to, mended by typing in Excel, and leaves the list", () =>
      inExcel(excelApi, async (story) => {
        await problem(story, "G29").click();
        await story.pane.getByText("怎样改").waitFor();
        await untilExcel(story, (excel) => excel.selection().row === 28 && excel.selection().column === 6);
        await story.excel((excel, sheet) => {
          excel.type(sheet, "G29", [[3.9]]);
        }, FORM);
        await problem(story, "G29").waitFor({ state: "detached" });
      }));

    test("a repair is written into Excel and taken back", () =>
      inExcel(excelApi, async (story) => {
        await problem(story, "G29").click();
        await story.pane.getByRole("button", { name: "采用建议" }).click();
        await problem(story, "G29").waitFor({ state: "detached" });
        assert.equal(await valueAt(story, "G29"), 3.9);
        await story.pane.getByRole("button", { name: /^撤回/ }).first().click();
        await problem(story, "G29").waitFor();
        assert.equal(await valueAt(story, "G29"), 6);
      }));

    test("marks stand in Excel, follow what is typed, and are cleared", () =>
      inExcel(excelApi, async (story) => {
        await story.pane.getByRole("tab", { name: "审核", exact: true }).click();
        await story.pane.getByRole("button", { name: "一键审核并标注" }).click();
        await story.pane.getByText(/已标注 \d+ 个单元格/).waitFor();
        assert.ok("G29" in (await notes(story)));
        await story.excel((excel, sheet) => {
          excel.type(sheet, "G29", [[3.9]]);
        }, FORM);
        await untilExcel(story, (excel) => !("G29" in excel.notes("项目绩效自评表")));
        await story.pane.getByRole("button", { name: "清除标记" }).click();
        await story.pane.getByText(/已清除 \d+ 处标记/).waitFor();
        assert.deepEqual(await notes(story), {});
      }));

    test("selecting a cell in Excel brings its problem forward", () =>
      inExcel(excelApi, async (story) => {
        await story.excel((excel, sheet) => {
          excel.select(sheet, "G29");
        }, FORM);
        await story.pane.locator('[data-problem="G29"][aria-expanded="true"]').waitFor();
      }));

    test("the sheet that comes to the front in Excel brings its form into the pane, and a chosen form its sheet", () =>
      inExcel(excelApi, async (story) => {
        const other = "项目基本情况";
        const forms = story.pane.getByRole("combobox", { name: "表格" });
        await story.excel((excel, name) => {
          const sheet = excel.host.model.find(name);
          if (sheet) excel.host.model.activate(sheet);
        }, other);
        await story.pane.getByRole("option", { name: new RegExp(`^${other} ·`) }).waitFor({ state: "attached" });
        await untilShown(story, other);
        await forms.selectOption({ index: 0 });
        await untilExcel(story, (excel) => excel.selection().sheet === "项目绩效自评表");
        await untilShown(story, FORM);
      }));

    test("a review sheet is added, and a second click replaces it and nothing else", () =>
      inExcel(excelApi, async (story) => {
        await story.pane.getByRole("tab", { name: "审核", exact: true }).click();
        for (let round = 0; round < 2; round++) {
          await story.pane.getByRole("button", { name: "生成审核意见表" }).click();
          await story.pane.getByText("已生成工作表").waitFor();
          await story.pane.getByRole("button", { name: "知道了" }).first().click();
        }
        const sheets = await story.excel((excel) => [...excel.sheets()], null);
        assert.deepEqual(sheets, [...SAMPLE.sheets.map(({ name }) => name), "审核意见表"]);
      }));
  });
}

describe("the task pane's page", () => {
  test("takes Chinese typed by an input method, in the search and in the reason for ignoring", () =>
    inExcel("1.18", async (story) => {
      const { pane } = story;
      await pane.getByRole("searchbox").focus();
      await compose(story, ["d", "de", "defen"], "得分");
      assert.equal(await pane.getByRole("searchbox").inputValue(), "得分");
      await problem(story, "F34").waitFor();
      await pane.getByRole("searchbox").fill("");
      await problem(story, "G29").click();
      await pane.getByRole("button", { name: "忽略", exact: true }).click();
      const reason = pane.getByRole("textbox", { name: /忽略的理由/ });
      await reason.waitFor();
      assert.ok(await reason.evaluate((field) => field === document.activeElement), "the reason has the focus");
      await compose(story, ["y", "yi", "yihe"], "已核实");
      assert.equal(await reason.inputValue(), "已核实");
      await pane.getByRole("button", { name: "确认忽略" }).click();
      await problem(story, "G29").waitFor({ state: "detached" });
    }));

  test("has no violation in any of its tabs", () =>
    inExcel("1.18", async (story) => {
      for (const name of [/^问题/, /^权重/, /^得分/, /^版式/, /^审核/, /^设置/]) {
        await story.pane.getByRole("tab", { name }).click();
        assert.deepEqual(await violations(story.pane), [], String(name));
      }
    }));

  test("on an older Excel says what that Excel cannot do", () =>
    inExcel("1.14", async (story) => {
      await story.pane.getByRole("tab", { name: /^审核/ }).click();
      await story.pane
        .getByText(/此版本 Excel/)
        .first()
        .waitFor();
    }));

  test("whose chosen language does not arrive stands in Chinese, says so after the first check, and a retry brings it", async () => {
    const server = await serveFolders({ "/": buildFiles(), "/office-js/": "node_modules/@microsoft/office-js/dist" });
    const { page, close } = await openBrowser({ width: 400, height: 800 });
    try {
      await page.addInitScript(() => {
        localStorage.setItem("jixiao-locale", "en-US");
      });
      await page.route(/\/english\./, (route) => route.abort());
      const { pane } = await openInExcel(page, server, SAMPLE, { excelApi: "1.18" });
      await pane.getByText("程序的一部分没有加载成功").waitFor();
      assert.equal(await pane.evaluate(() => document.documentElement.lang), "zh-CN");
      await page.unroute(/\/english\./);
      await pane.getByRole("button", { name: "重试" }).click();
      await pane.getByRole("tab", { name: /^Problems \d/ }).waitFor();
      assert.equal(await pane.evaluate(() => document.documentElement.lang), "en-US");
    } finally {
      await close();
      await server.close();
    }
  });

  for (const [why, officeJs, words] of [
    ["without office.js", null, "未能加载 Office 组件"],
    [
      "outside Excel",
      "window.Office = { HostType: { Excel: 'Excel' }, onReady: () => Promise.resolve({ host: null }) };",
      "本页须在 Excel 中打开",
    ],
  ] as const) {
    test(`${why} is a readable page, never a blank one`, async () => {
      const server = await serveFolders({ "/": buildFiles() });
      const { page, close } = await openBrowser({ width: 360, height: 640 });
      try {
        await page.route(/^https:/, (route) =>
          officeJs === null ? route.abort() : route.fulfill({ contentType: "text/javascript", body: officeJs }),
        );
        await page.goto(`${server.origin}/taskpane.html`);
        await page.getByRole("heading", { name: "此处无法运行绩效检查" }).waitFor();
        await page.getByText(words).waitFor();
        await page.getByText("绩效检查工作台").waitFor();
        assert.deepEqual(await violations(page), []);
      } finally {
        await close();
        await server.close();
      }
    });
  }
});

/** Types as an input method does: letters under composition, then the words chosen for them. */
async function compose({ pane }: ExcelStory, letters: readonly string[], words: string): Promise<void> {
  const page = pane.page();
  const session = await page.context().newCDPSession(page);
  for (const text of letters) {
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send("Input.insertText", { text: words });
}

function valueAt(story: ExcelStory, cell: string) {
  return story.excel((excel, [sheet, area]) => excel.value(sheet, area), [FORM, cell] as const);
}

function notes(story: ExcelStory) {
  return story.excel((excel, sheet) => ({ ...excel.notes(sheet) }), FORM);
}

/** Waits until the pane shows the form of a sheet. */
async function untilShown({ pane }: ExcelStory, sheet: string): Promise<void> {
  await pane.waitForFunction(
    (name) =>
      [...document.querySelectorAll("option:checked")].some(({ textContent }) => textContent?.startsWith(`${name} ·`)),
    sheet,
  );
}

async function untilExcel(story: ExcelStory, holds: Parameters<typeof story.excel<null, boolean>>[0]): Promise<void> {
  for (let round = 0; round < 50; round++) {
    if (await story.excel(holds, null)) return;
    await story.pane.waitForTimeout(100);
  }
  assert.fail(`never came true: ${holds.toString()}`);
}
