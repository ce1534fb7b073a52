import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { openWorkbench } from "./workbench-page";

describe("the pages that ship", () => {
  for (const name of ["workbench", "taskpane"]) {
    test(`${name}.html runs no inline script and no eval`, () => {
      const html = readFileSync(`dist/${name}.html`, "utf8");
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
      const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
      assert.match(scripts, /'self'/);
      assert.doesNotMatch(policy, /unsafe-eval/);
      assert.doesNotMatch(scripts, /unsafe-inline/);
      assert.deepEqual([...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)], []);
      assert.deepEqual([...html.matchAll(/\son\w+="/g)], []);
    });
  }

  test("the policy really stops eval", async () => {
    const bench = await openWorkbench();
    // From a timer: what the browser's driver itself evaluates is let through.
    const stopped = await bench.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              new Function("return 1")();
              resolve(false);
            } catch (error) {
              resolve(error instanceof EvalError);
            }
          }, 0);
        }),
    );
    assert.equal(stopped, true);
    await bench.close();
  });

  test("the workbench opens, checks and saves without a network once it was there", async () => {
    const bench = await openWorkbench({ serviceWorkers: true });
    const { page } = bench;
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === "activated") return;
      await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
    });
    await bench.stopServer();
    await page.reload();
    await bench.problem("G29").waitFor();
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click();
    await page.getByText("seed0-nanjing-shenji-2023.xlsx").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "另存副本" }).click();
    assert.equal((await download).suggestedFilename(), "seed0-nanjing-shenji-2023（已检查）.xlsx");
    await bench.close();
  });
});
