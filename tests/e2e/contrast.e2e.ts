import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { violations } from "./axe";
import { openWorkbench, overflow } from "./workbench-page";
import type { Locator } from "playwright-core";
import type { WorkbenchPage } from "./workbench-page";

const SHOTS = path.join("out", "screenshots");
const VIEWS = [
  { name: "forced-light", width: 1440, height: 900, dark: false, forcedColors: true },
  { name: "forced-dark", width: 360, height: 740, dark: true, forcedColors: true },
] as const;

/** A property as the browser paints it. */
const painted = (where: Locator, property: string) =>
  where.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

before(() => mkdirSync(SHOTS, { recursive: true }));

for (const view of VIEWS) {
  describe(`colors forced by the system: ${view.name}`, () => {
    let bench: WorkbenchPage;
    before(async () => {
      bench = await openWorkbench(view);
      if (view.width < 760) await bench.page.getByRole("button", { name: "显示检查窗格" }).click();
      await bench.page.getByRole("button", { name: "知道了" }).click();
    });
    after(() => bench.close());
    const shoot = (name: string) => bench.page.screenshot({ path: path.join(SHOTS, `${view.name}-${name}.png`) });

    test("the bars keep their stretches apart and stand in a frame", async () => {
      const bars = bench.page.locator("dl svg");
      assert.ok((await bars.count()) >= 4);
      const score = bars.last();
      const fills = await Promise.all((await score.locator("rect").all()).map((rect) => painted(rect, "fill")));
      const [track, filled, mark] = fills;
      assert.equal(new Set([track, filled, mark]).size, 3, fills.join(" "));
      assert.equal(await painted(score, "outline-style"), "solid");
      await shoot("glance");
    });

    test("the grid stays paper: what it draws in black lies on white, and so does its address box", async () => {
      const grid = bench.page.locator('[data-f6-target="grid"]');
      for (const place of [grid, grid.getByLabel("单元格地址")]) {
        assert.equal(await painted(place, "background-color"), "rgb(255, 255, 255)");
        assert.equal(await painted(place, "color"), "rgb(36, 36, 36)");
      }
    });

    test("the chosen tab is told from the others by more than weight", async () => {
      const chosen = bench.page.getByRole("tab", { name: /^问题/ });
      const other = bench.page.getByRole("tab", { name: "权重", exact: true });
      assert.notEqual(await painted(chosen, "background-color"), await painted(other, "background-color"));
      assert.notEqual(await painted(chosen, "color"), await painted(chosen, "background-color"));
      assert.equal(await painted(other, "border-bottom-color"), await painted(other, "background-color"));
    });

    test("each severity has a shape and a word of its own, seen against the card", async () => {
      const shapes = new Map<string, string>();
      for (const card of await bench.page.locator("[data-problem]").all()) {
        const word = /^(错误|警告|提示)/.exec((await card.textContent()) ?? "")?.[0];
        assert.ok(word);
        if (shapes.has(word)) continue;
        const icon = card.locator("svg").first();
        shapes.set(word, (await icon.locator("path").first().getAttribute("d")) ?? "");
        assert.notEqual(await painted(icon, "color"), await painted(bench.page.locator("body"), "background-color"));
      }
      assert.equal(shapes.size, 3);
      assert.equal(new Set(shapes.values()).size, 3);
    });

    test("the problem of the selected cell is framed, and the focus has a ring", async () => {
      await bench.problem("G29").click();
      const card = bench.page.locator("li", { has: bench.problem("G29") });
      assert.equal(await painted(card, "outline-style"), "solid");
      await bench.problem("G29").press("ArrowUp");
      const focused = bench.page.locator("[data-problem]:focus");
      await focused.waitFor();
      assert.equal(await painted(focused, "outline-style"), "solid");
      assert.ok(Number.parseFloat(await painted(focused, "outline-width")) >= 2);
      await shoot("problem");
    });

    test("no state breaks a rule of axe or runs over the edge", async () => {
      for (const tab of ["权重", "得分", "版式", "审核", "设置"]) {
        await bench.tab(tab);
        await shoot(tab);
        assert.equal(await overflow(bench.page), 0, tab);
        assert.deepEqual(await violations(bench.page), [], tab);
      }
      assert.deepEqual(bench.complaints, []);
    });
  });
}

describe("what a person asked the system for", () => {
  test("less motion: nothing moves longer than a blink", async () => {
    const bench = await openWorkbench({ reducedMotion: true });
    await bench.tab("审核");
    await bench.page.getByRole("switch").click();
    await bench.page
      .getByText(/已标注 \d+ 个单元格/)
      .or(bench.page.getByRole("switch", { checked: true }))
      .first()
      .waitFor();
    const moving = await bench.page.evaluate(() =>
      document
        .getAnimations()
        .map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))
        .filter((duration) => duration > 100),
    );
    assert.deepEqual(moving, []);
    await bench.close();
  });

  test("more contrast: grey words turn as dark as the others, lines can be seen", async () => {
    const colorsOf = async (moreContrast: boolean) => {
      const bench = await openWorkbench({ moreContrast });
      const label = bench.page.locator("dl dt").first();
      const found = [await painted(label, "color"), await painted(label.locator("xpath=ancestor::main"), "color")];
      assert.deepEqual(await violations(bench.page), []);
      await bench.page.screenshot({ path: path.join(SHOTS, `contrast-${moreContrast ? "more" : "usual"}.png`) });
      await bench.close();
      return found;
    };
    const [usual, words] = await colorsOf(false);
    assert.notEqual(usual, words);
    const [more, dark] = await colorsOf(true);
    assert.equal(more, dark);
  });
});
