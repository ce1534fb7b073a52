import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** What a person does in the grid and sees there. The grid is a canvas: what it shows is read by copying. */
export interface GridHands {
  /** Goes to a cell by the address box. */
  go(cell: string): Promise<void>;
  /** Goes to a cell and types over it. */
  type(cell: string, text: string): Promise<void>;
  /** Copies or cuts a cell and waits until the clipboard has it. */
  take(cell: string, how: "copy" | "cut"): Promise<void>;
  /** Waits until a cell shows this text. */
  shows(cell: string, text: string): Promise<void>;
  /** Waits until the editor of a cell, as F2 opens it, holds this text. */
  holds(cell: string, text: string): Promise<void>;
}

const TRIES = 60;
const PAUSE = 100;

/** Hands for the grid of a page. */
export function gridHands(page: Page): GridHands {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copied = async (key = "Control+C") => {
    await page.evaluate(() => navigator.clipboard.writeText("…"));
    await page.keyboard.press(key);
    for (let round = 0; round < TRIES; round++) {
      const text = await clipboard();
      if (text !== "…") return text.replace(/\r?\n$/, "");
      await page.waitForTimeout(PAUSE);
    }
    return "";
  };
  const go = async (cell: string) => {
    const box = page.getByLabel("单元格地址");
    await box.fill(cell);
    await box.press("Enter");
    await page.waitForFunction(() => document.activeElement?.id.includes("INTERNAL_EDITOR") === true);
    assert.equal(await box.inputValue(), cell);
  };
  const until = async (cell: string, wanted: string, read: () => Promise<string>) => {
    let last = "";
    for (let round = 0; round < TRIES; round++) {
      await go(cell);
      last = await read();
      if (last === wanted) return;
      await page.waitForTimeout(PAUSE);
    }
    assert.equal(last, wanted, cell);
  };
  return {
    go,
    type: async (cell, text) => {
      await go(cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    take: async (cell, how) => {
      await go(cell);
      await copied(how === "copy" ? "Control+C" : "Control+X");
    },
    shows: (cell, text) => until(cell, text, () => copied()),
    holds: (cell, text) =>
      until(cell, text, async () => {
        await page.keyboard.press("F2");
        await page.keyboard.press("Control+A");
        const held = await copied();
        await page.keyboard.press("Escape");
        return held;
      }),
  };
}
