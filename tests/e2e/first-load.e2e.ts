import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { test } from "node:test";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { openInExcel } from "../excel-host/story";
import { openBrowser } from "./browser";
import { buildFiles, serveFolders } from "./serve";
import type { Frame } from "playwright-core";

const SAMPLE = readWorkbook(new Uint8Array(readFileSync("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx")));

test("what the task pane loads until its first check is shown is what size-limit weighs", async (story) => {
  const { before, after } = await loadedFiles();
  const sizes = before.map((name) => [name, gzipped(name)] as const);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  for (const [name, size] of sizes) story.diagnostic(`${name}: ${size}`);
  story.diagnostic(`together: ${sum} bytes gzip; later: ${after.join(" ")}`);
  assert.deepEqual(before.toSorted(), weighed().toSorted());
  assert.ok(
    after.some((name) => name.startsWith("more.")),
    "the rest of the pane follows by itself",
  );
});

/** The files of the build that the pane asked for, up to the moment the findings stood there, and the ones after it. */
async function loadedFiles(): Promise<{ readonly before: string[]; readonly after: string[] }> {
  const server = await serveFolders({ "/": buildFiles(), "/office-js/": "node_modules/@microsoft/office-js/dist" });
  const { page, complaints, close } = await openBrowser({ width: 320, height: 800 });
  try {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector("[data-problem]")) return;
        observer.disconnect();
        performance.mark("shown");
      }).observe(document, { childList: true, subtree: true });
    });
    const { pane } = await openInExcel(page, server, SAMPLE, { excelApi: "1.18" });
    await pane.locator("[data-problem]").first().waitFor();
    await pane.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => /more/.test(name)));
    const asked = await requests(pane);
    assert.deepEqual(complaints, []);
    const ours = asked.filter(({ name }) => buildFiles().has(name));
    return {
      before: ours.flatMap(({ name, late }) => (late ? [] : [name])),
      after: ours.flatMap(({ name, late }) => (late ? [name] : [])),
    };
  } finally {
    await close();
    await server.close();
  }
}

function requests(pane: Frame): Promise<readonly { readonly name: string; readonly late: boolean }[]> {
  return pane.evaluate(() => {
    const [shown] = performance.getEntriesByName("shown");
    return ["navigation", "resource"]
      .flatMap((kind) => performance.getEntriesByType(kind))
      .map(({ name, startTime }) => ({
        name: decodeURIComponent(new URL(name).pathname.slice(1)),
        late: startTime > (shown?.startTime ?? 0),
      }));
  });
}

function gzipped(name: string): number {
  return gzipSync(buildFiles().get(name) ?? "", { level: 9 }).length;
}

/** The files under the first entry of size-limit, so that it can miss none. */
function weighed(): string[] {
  const { "size-limit": entries } = JSON.parse(readFileSync("package.json", "utf8")) as {
    "size-limit": readonly { readonly path: readonly string[] }[];
  };
  const patterns = (entries[0]?.path ?? []).map(
    (glob) => new RegExp(`^${glob.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`),
  );
  return [...buildFiles().keys()].filter((name) => patterns.some((pattern) => pattern.test(`dist/${name}`)));
}
