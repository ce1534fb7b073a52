import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import { gridHands } from "./grid-hands";
import { openWorkbench } from "./workbench-page";
import type { CDPSession } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

/**
 * A Chinese input method as far as the browser's debugging protocol can play one: the key goes to the input method
 * (key code 229), a word is composed letter by letter, then the chosen characters take its place.
 */
function inputMethod(session: CDPSession) {
  const key = async (name: string) => {
    const event = { key: name, code: name, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
    await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
    await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  };
  return {
    key,
    /** Letters typed one by one into the composition. */
    compose: async (letters: string) => {
      for (let end = 1; end <= letters.length; end++) {
        await key("Process");
        const text = letters.slice(0, end);
        await session.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
      }
    },
    choose: (text: string) => session.send("Input.insertText", { text }),
    /** Escape: the word is given up. */
    giveUp: async () => {
      await key("Escape");
      await session.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
    },
  };
}

describe("Chinese input methods", () => {
  let bench: WorkbenchPage;
  let ime: ReturnType<typeof inputMethod>;
  beforeEach(async () => {
    await bench?.close();
    bench = await openWorkbench();
    ime = inputMethod(await bench.page.context().newCDPSession(bench.page));
  });
  after(() => bench.close());
  const focused = () => bench.page.evaluate(() => document.activeElement?.tagName);

  test("a word begun on a selected cell is written whole: no key leaks, none is lost", async () => {
    const grid = gridHands(bench.page);
    await grid.go("F29");
    await ime.compose("youxiu");
    await ime.choose("优秀");
    await bench.page.keyboard.press("Enter");
    await grid.shows("F29", "优秀");
    assert.deepEqual(bench.complaints, []);
  });

  test("Enter in the middle of a word ends the word, not the cell", async () => {
    const grid = gridHands(bench.page);
    await grid.go("F29");
    await ime.compose("you");
    await ime.key("Enter");
    await ime.choose("优");
    await ime.compose("xiu");
    await ime.choose("秀");
    await bench.page.keyboard.press("Enter");
    await grid.shows("F29", "优秀");
    await grid.shows("F30", "=100%");
  });

  test("a formula is finished by characters the input method widens", async () => {
    const grid = gridHands(bench.page);
    await grid.go("H30");
    await bench.page.keyboard.type("=SUM");
    await ime.choose("（");
    await bench.page.keyboard.type("E25");
    await ime.choose("：");
    await bench.page.keyboard.type("E28");
    await ime.choose("）");
    await bench.page.keyboard.press("Enter");
    await grid.holds("H30", "=SUM(E25:E28)");
    await grid.shows("H30", "8");
  });

  test("the search waits for the word: letters of a composition empty no list", async () => {
    const { page } = bench;
    const cards = page.locator("[data-problem]");
    const all = await cards.count();
    await page.getByRole("searchbox").click();
    await ime.compose("zhichulv");
    assert.equal(await page.getByRole("searchbox").inputValue(), "zhichulv");
    assert.equal(await cards.count(), all);
    await ime.key("Enter");
    await ime.choose("预算执行率");
    await page.waitForFunction((before) => document.querySelectorAll("[data-problem]").length < before, all);
    assert.ok((await cards.count()) > 0);
    assert.equal(await page.getByRole("searchbox").inputValue(), "预算执行率");
    await page.getByRole("searchbox").fill("");
    await page.waitForFunction((before) => document.querySelectorAll("[data-problem]").length === before, all);
  });

  test("in the reason Enter and Escape belong to the word, and a list that changes leaves the word alone", async () => {
    const { page, problem } = bench;
    const reason = page.getByRole("textbox", { name: /忽略的理由/ });
    await problem("D8").click();
    await page.getByRole("button", { name: "忽略", exact: true }).click();
    await reason.waitFor();
    const grid = gridHands(page);
    await grid.type("G29", "3.9");
    await reason.click();
    await ime.compose("heshi");
    await problem("G29").waitFor({ state: "detached" });
    assert.equal(await focused(), "TEXTAREA");
    assert.equal(await reason.inputValue(), "heshi");
    await ime.key("Enter");
    await ime.choose("核实");
    assert.equal(await reason.inputValue(), "核实");
    await ime.compose("cuo");
    await ime.giveUp();
    assert.equal(await reason.inputValue(), "核实");
    await page.getByRole("button", { name: "确认忽略" }).click();
    await page.getByText("已忽略 1 个问题").waitFor();
    assert.deepEqual(bench.complaints, []);
  });
});
