import path from "node:path";
import { buildFiles, serveFolders } from "./serve";
import { openBrowser } from "./browser";
import type { Locator, Page } from "playwright-core";
import type { Browser, View } from "./browser";

/** The workbench in a browser, as its user sees it. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly origin: string;
  readonly complaints: readonly string[];
  /** The number on the tab of the problems. */
  problems(): Promise<number>;
  /** Waits until the tab of the problems says this number, or any other than `not`. */
  untilProblems(wanted: { readonly is: number } | { readonly not: number }): Promise<number>;
  problem(cell: string): Locator;
  tab(name: string): Promise<void>;
  /** Opens a file of this machine through the picker and waits until the page shows it. */
  open(file: string): Promise<void>;
  /** Saves a copy into a folder; its path. */
  save(folder: string): Promise<string>;
  /** F6 into the grid; what is typed then goes to the selected cell. */
  enterGrid(): Promise<void>;
  /** Takes the server away, as an aeroplane does. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built workbench and waits until its first form is checked and drawn. */
export async function openWorkbench(view: View = {}): Promise<WorkbenchPage> {
  const server = await serveFolders({ "/": buildFiles() });
  const browser: Browser = await openBrowser(view);
  const { page } = browser;
  await page.goto(`${server.origin}/workbench.html`);
  const problemsTab = page.locator('[role="tab"]', { hasText: /^(问题|Problems)/ });
  await problemsTab.waitFor({ state: "attached" });
  await gridDrawn(page);
  const problems = async () => Number(/\d+/.exec((await problemsTab.textContent()) ?? "")?.[0] ?? 0);
  return {
    page,
    origin: server.origin,
    complaints: browser.complaints,
    problems,
    untilProblems: async (wanted) => {
      for (let round = 0; round < 50; round++) {
        const now = await problems();
        if ("is" in wanted ? now === wanted.is : now !== wanted.not) return now;
        await page.waitForTimeout(100);
      }
      throw new Error(`still ${await problems()} problems, wanted ${JSON.stringify(wanted)}`);
    },
    problem: (cell) => page.locator(`[data-problem="${cell}"]`),
    tab: async (name) => {
      await page.getByRole("tab", { name, exact: true }).click();
    },
    open: async (file) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "打开文件" }).click();
      await (await chooser).setFiles(file);
      await page.getByText(path.basename(file)).first().waitFor();
      await gridDrawn(page);
    },
    save: async (folder) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "另存副本" }).click();
      const file = path.join(folder, (await download).suggestedFilename());
      await (await download).saveAs(file);
      return file;
    },
    enterGrid: async () => {
      await page.keyboard.press("F6");
      await page.waitForFunction(() => document.activeElement?.id.includes("INTERNAL_EDITOR"));
    },
    stopServer: () => server.close(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the grid stands: its largest canvas is a sheet's size, and the library has settled. */
export async function gridDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const sizes = [...document.querySelectorAll("canvas")].map(({ width, height }) => width * height);
    return Math.max(0, ...sizes) > 50_000;
  });
  await page.waitForTimeout(500);
}

/** Waits until nothing on the page fades or moves any more; what spins without end does not count. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity),
  );
}

/** What a page shows that goes beyond its width, in pixels; 0 when nothing does. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
