import type { Frame, Page } from "playwright-core";
import type { Workbook } from "../../src/sheet/sheet";
import type { ExcelPage, JsonWorkbook } from "./browser";
import { bundleExcel } from "./bundle";
import type { ExcelHostOptions } from "./excel-host";

/** The pane in an Excel of ours, in a real browser. */
export interface ExcelStory {
  /** The frame of the pane: the bundle that ships, on the real office.js. */
  readonly pane: Frame;
  /** Acts and looks as the user of Excel does; the function runs in the page around the pane. */
  excel<Given, Result>(act: (excel: ExcelPage, given: Given) => Result, given: Given): Promise<Awaited<Result>>;
}

/** Where the shipped files are served: dist at "/", the npm build of office.js (unmodified) under `officeJs`. */
export interface ExcelSite {
  readonly origin: string;
  /** "/office-js/" unless told. */
  readonly officeJs?: string;
}

/**
 * Opens a workbook in an Excel of ours with the task pane beside it. Of the pane's page only the address of office.js
 * is another, as in an intranet build; no request leaves the site.
 */
export async function openInExcel(
  page: Page,
  { origin, officeJs = "/office-js/" }: ExcelSite,
  workbook: Workbook,
  options: ExcelHostOptions = {},
): Promise<ExcelStory> {
  const scripts = await bundleExcel();
  await page.addInitScript({ content: scripts.pane });
  await page.route(`${origin}/excel.html`, (route) => route.fulfill({ contentType: "text/html", body: PAGE }));
  await page.route(`${origin}/excel-page.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: scripts.page }),
  );
  await page.route(`${origin}/taskpane.html`, async (route) => {
    const shipped = await route.fetch();
    const html = (await shipped.text()).replace(/src="[^"]*\/office\.js"/, `src="${officeJs}office.js"`);
    await route.fulfill({ response: shipped, body: html });
  });
  await page.goto(`${origin}/excel.html`);
  await page.evaluate(
    ({ picture, chosen }) => {
      window.excelPage?.open(picture, chosen);
      document.querySelector("iframe")?.setAttribute("src", "/taskpane.html");
    },
    { picture: jsonOf(workbook), chosen: options },
  );
  const frame = await page.waitForSelector("iframe");
  const pane = await frame.contentFrame();
  if (!pane) throw new Error("the pane has no frame");
  await pane.waitForURL(`${origin}/taskpane.html`);
  return {
    pane,
    excel: (act, given) => page.evaluate(`(${act.toString()})(window.excelPage, ${JSON.stringify(given)})`),
  };
}

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style>
<script src="/excel-page.js" data-excel-page></script></head><body><iframe title="绩效检查"></iframe></body></html>`;

function jsonOf(workbook: Workbook): JsonWorkbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: Array.from(sheet.rows, (row) => row && Array.from(row)),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
  return { ...workbook, sheets };
}
