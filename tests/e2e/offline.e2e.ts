import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { openBrowser } from "./browser";
import { buildFiles, serveFolders } from "./serve";
import { gridDrawn, openWorkbench } from "./workbench-page";
import type { Page } from "playwright-core";

/** Waits until the installed page has kept everything it needs. */
function installed(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve, { once: true }));
  });
}

/** The same build deployed later: every part that is loaded when used has another name. */
function laterBuild(): ReadonlyMap<string, Buffer> {
  const parts = [...buildFiles().keys()].filter((name) => /^(templates|planner|grid|english|files)\./.test(name));
  assert.ok(parts.length >= 5);
  const later = (text: string) =>
    parts.reduce((all, name) => {
      const hash = /\.(\w{8})\.js$/.exec(name)?.[1] ?? assert.fail(name);
      return all.replaceAll(hash, [...hash].toReversed().join(""));
    }, text);
  const files = [...buildFiles()].map(([name, bytes]): [string, Buffer] => [
    later(name),
    /\.(js|html)$/.test(name) ? Buffer.from(later(bytes.toString("utf8"))) : bytes,
  ]);
  const worker = "service-worker.js";
  return new Map(files).set(
    worker,
    Buffer.from((new Map(files).get(worker) ?? assert.fail()).toString("utf8").replace(/version\\":\\"/, "$&later-")),
  );
}

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
    await installed(page);
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

  test("a new build that is deployed leaves the open page whole, and comes with the next start", async () => {
    const deployed = new Map(buildFiles());
    const server = await serveFolders({ "/": deployed });
    const { context, page, complaints, close } = await openBrowser({ serviceWorkers: true });
    const address = `${server.origin}/workbench.html`;
    await page.goto(address);
    await gridDrawn(page);
    await installed(page);

    deployed.clear();
    for (const [name, bytes] of laterBuild()) deployed.set(name, bytes);
    await page.reload();
    await gridDrawn(page);
    await page.evaluate(async () => {
      const { ready } = navigator.serviceWorker;
      while (!(await ready).waiting) await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await page.getByRole("tab", { name: "权重", exact: true }).click();
    await page.getByText("按规则包：").first().waitFor({ state: "attached" });
    await page.getByRole("tab", { name: "设置", exact: true }).click();
    await page.getByLabel("语言").selectOption("en-US");
    await page.getByRole("button", { name: "Save a copy" }).waitFor();
    await page.getByLabel("Language").selectOption("zh-CN");
    assert.deepEqual(await kept(page), ["old", "later"]);

    const next = await context.newPage();
    await page.close();
    await next.waitForTimeout(500);
    await next.goto(address);
    await gridDrawn(next);
    assert.deepEqual(await kept(next), ["later"]);
    await next.getByRole("tab", { name: "权重", exact: true }).click();
    await next.getByText("按规则包：").first().waitFor({ state: "attached" });
    assert.deepEqual(complaints, []);
    await close();
    await server.close();
  });
});

/** The builds whose files are kept on this machine. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await caches.keys()).map((name) => (name.includes("later") ? "later" : "old")));
}
