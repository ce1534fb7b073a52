import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellAtRef } from "../../src/sheet/sheet";
import { compoundFile } from "../support/compound-file";
import { gridHands } from "./grid-hands";
import { atRest, openWorkbench, overflow } from "./workbench-page";
import { violations } from "./axe";
import type { WorkbenchPage } from "./workbench-page";

const SAMPLE = "assets/samples/seed4-suzhou-spj-sb-2020.xlsx";
const sample = new Uint8Array(readFileSync(SAMPLE));

/** The sample with every sheet protected. */
function protectedSample(): Uint8Array {
  const files = Object.entries(unzipSync(sample)).map(([name, bytes]) => {
    if (!name.startsWith("xl/worksheets/sheet")) return [name, bytes] as const;
    return [
      name,
      strToU8(strFromU8(bytes).replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')),
    ] as const;
  });
  return zipSync(Object.fromEntries(files));
}

/** A form of two hundred rows in the old format. */
function oldForm(): Uint8Array {
  const rows = [
    ["项目支出绩效目标申报表"],
    ["项目名称", "综合业务经费", "主管部门", "市财政局"],
    ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
    ...Array.from({ length: 200 }, (_, i) => [
      i < 120 ? "产出指标" : i < 180 ? "效益指标" : "满意度指标",
      i < 60 ? "数量指标" : i < 120 ? "质量指标" : i < 180 ? "社会效益指标" : "服务对象满意度指标",
      `第${i + 1}项工作任务按照年度计划完成情况（含跨部门协同、区县配合与社会公众知晓度等多方面内容）`,
      i % 3 === 0 ? "明显提升" : "≥95%",
      0.5,
    ]),
  ];
  const cells = rows.flatMap((row, r) =>
    row.map((value, c) => [
      `${String.fromCharCode(65 + c)}${r + 1}`,
      typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value },
    ]),
  );
  const sheet = { ...Object.fromEntries(cells), "!ref": `A1:E${rows.length}` };
  return new Uint8Array(
    write({ SheetNames: ["申报表"], Sheets: { 申报表: sheet } }, { type: "array", bookType: "biff8" }),
  );
}

describe("files that are not what one hopes for", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-files-"));
  let bench: WorkbenchPage;
  before(async () => {
    bench = await openWorkbench({ width: 1200, height: 800 });
  });
  after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const pick = async (file: string) => {
    const chooser = bench.page.waitForEvent("filechooser");
    await bench.page.getByRole("button", { name: "打开文件" }).click();
    await (await chooser).setFiles(file);
  };

  for (const [name, bytes, words] of [
    ["损坏的表.xlsx", sample.subarray(0, 6000), "文件不完整或已损坏"],
    ["加密的表.xlsx", compoundFile(["EncryptionInfo", "EncryptedPackage"]), "文件已加密"],
    ["文本.xlsx", strToU8("名称,值\n"), "这是纯文本"],
    ["零字节.xlsx", new Uint8Array(0), "文件是空的"],
  ] as const) {
    test(`${name} is named, told why, and the open form stays`, async () => {
      await pick(put(name, bytes));
      await bench.page.getByText(`“${name}”没有打开：${words}`).waitFor();
      await bench.problem("G29").waitFor();
      assert.deepEqual(await violations(bench.page), []);
      await bench.page.getByRole("button", { name: "知道了" }).first().click();
      await bench.page.getByText("没有打开：").waitFor({ state: "detached" });
    });
  }

  test("a protected sheet is read and checked; a refused value is said beside the grid and the cell shows what it was", async () => {
    await bench.open(put("受保护的表.xlsx", protectedSample()));
    const grid = gridHands(bench.page);
    const was = cellAtRef(readWorkbook(sample).sheets[0] ?? assert.fail(), "B4").text;
    await grid.type("B4", "别的项目");
    await bench.page.getByText("受保护，不能写入").waitFor();
    await grid.shows("B4", was);
    assert.equal(await bench.page.getByText("有未保存的修改").count(), 0);
  });

  test("a long form in the old format is checked, and said from the start not to be saved", async () => {
    await bench.open(put("二百行.xls", oldForm()));
    const told = bench.page.getByText("旧格式（.xls）可以检查，不能保存修改");
    await told.waitFor();
    const save = bench.page.getByRole("button", { name: "另存副本" });
    assert.equal(await save.getAttribute("aria-disabled"), "true");
    assert.match((await save.getAttribute("title")) ?? "", /请用 Excel 或 WPS 另存为 \.xlsx/);
    await bench.page.keyboard.press("Control+S");
    await bench.page.waitForTimeout(300);
    assert.equal(await told.count(), 1);
    await bench.untilProblems({ not: 0 });
    await bench.page.getByText("200 条指标", { exact: true }).waitFor();
    const last = bench.page.locator("[data-problem]").last();
    await last.scrollIntoViewIfNeeded();
    await last.click();
    await bench.page.getByText("怎样改").first().waitFor();
    assert.equal(await overflow(bench.page), 0);
    assert.deepEqual(bench.complaints, []);
  });

  test("what is typed and not yet entered is saved with Ctrl+S, and is there when opened again", async () => {
    await bench.open(put("项目.xlsx", sample));
    const grid = gridHands(bench.page);
    await grid.go("B4");
    await bench.page.keyboard.type("改过的项目名称");
    const download = bench.page.waitForEvent("download");
    await bench.page.keyboard.press("Control+S");
    const file = path.join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    await bench.page.getByText("已保存").waitFor();
    assert.equal(await bench.page.getByText("有未保存的修改").count(), 0);
    await bench.open(file);
    await grid.shows("B4", "改过的项目名称");
  });
});

describe("a narrow screen", () => {
  test("grid, pane and text table take turns; the samples unfold when asked for", async () => {
    const bench = await openWorkbench({ width: 360, height: 740 });
    const { page } = bench;
    const main = page.getByRole("main");
    assert.equal(await main.count(), 1);
    await page.getByRole("button", { name: "显示检查窗格" }).click();
    await bench.problem("D8").waitFor();
    assert.equal(await main.count(), 1);
    await page.getByRole("button", { name: "文字表格" }).click();
    await page.getByRole("heading", { name: "苏州市级财政支出项目绩效自评表", level: 2 }).waitFor();
    await page.getByRole("button", { name: "文字表格" }).click();
    await page.getByRole("button", { name: "示例" }).click();
    const samples = page.getByRole("navigation", { name: "示例" }).getByRole("button");
    assert.equal(await samples.count(), 5);
    await atRest(page);
    assert.deepEqual(await violations(page), []);
    await samples.filter({ hasText: "项目目标表（南京 2023）" }).click();
    await page.getByText("seed0-nanjing-shenji-2023.xlsx").waitFor();
    assert.equal(await samples.count(), 0);
    assert.deepEqual(bench.complaints, []);
    await bench.close();
  });

  test("a card in the pane leads to its cell in the grid, which has the keys then", async () => {
    const bench = await openWorkbench({ width: 360, height: 740 });
    const { page } = bench;
    await page.getByRole("button", { name: "显示检查窗格" }).click();
    await bench.problem("G29").click();
    await page.getByRole("button", { name: "在表格中查看" }).click();
    await page.getByRole("button", { name: "显示检查窗格" }).waitFor();
    await page.keyboard.type("3.9");
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的修改").waitFor();
    await page.getByRole("button", { name: "显示检查窗格" }).click();
    await bench.problem("G29").waitFor({ state: "detached" });
    assert.deepEqual(bench.complaints, []);
    await bench.close();
  });
});
