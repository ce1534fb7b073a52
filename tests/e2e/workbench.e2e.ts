import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellAtRef } from "../../src/sheet/sheet";
import { SAMPLES } from "../../src/app/workbench/samples";
import { gridHands } from "./grid-hands";
import { openWorkbench } from "./workbench-page";
import type { WorkbenchPage } from "./workbench-page";

/** The form a first visit opens: one score (G29) is higher than the form's own note gives. */
const FORM = "项目绩效自评表";

describe("the workbench", () => {
  let bench: WorkbenchPage;
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-saved-"));
  before(() => assert.ok(readFileSync("dist/workbench.html"), "run npm run build first"));
  beforeEach(async () => {
    await bench?.close();
    bench = await openWorkbench();
  });
  after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = async () => {
    const download = bench.page.waitForEvent("download");
    await bench.page.getByRole("button", { name: "另存副本" }).click();
    const file = path.join(folder, (await download).suggestedFilename());
    await (await download).saveAs(file);
    return file;
  };
  const openFile = async (file: string) => {
    const chooser = bench.page.waitForEvent("filechooser");
    await bench.page.getByRole("button", { name: "打开文件" }).click();
    await (await chooser).setFiles(file);
  };
  const cellOf = (file: string, ref: string) => {
    const sheet = readWorkbook(new Uint8Array(readFileSync(file))).sheets.find(({ name }) => name === FORM);
    assert.ok(sheet);
    return cellAtRef(sheet, ref);
  };

  test("opens a first form already checked, and nothing leaves this machine", async () => {
    assert.ok((await bench.problems()) > 5);
    await bench.problem("G29").waitFor();
    assert.deepEqual(bench.complaints, []);
  });

  test("a recognized column is shown on the sheet as a whole", async () => {
    await bench.tab("版式");
    await bench.page.getByRole("button", { name: "E24:E62" }).click();
    await bench.page.waitForFunction(() =>
      [...document.querySelectorAll("input")].some(({ value }) => value === "E24:E62"),
    );
  });

  test("a problem is gone to by click, mended by typing, and leaves the list", async () => {
    await bench.problem("G29").click();
    await bench.page.getByText("怎样改").waitFor();
    await bench.enterGrid();
    await bench.page.keyboard.type("3.9");
    await bench.page.keyboard.press("Enter");
    await bench.problem("G29").waitFor({ state: "detached" });
    assert.equal(await bench.page.getByText("有未保存的修改").count(), 1);
    const file = await save();
    assert.equal(cellOf(file, "G29").value, 3.9);
    assert.equal(await bench.page.getByText("有未保存的修改").count(), 0);
    assert.deepEqual(bench.complaints, []);
  });

  test("a repair is one click, and one click takes it back", async () => {
    const count = await bench.problems();
    await bench.problem("G29").click();
    await bench.page.getByRole("button", { name: "采用建议" }).click();
    await bench.problem("G29").waitFor({ state: "detached" });
    await bench.page.getByRole("button", { name: /^撤回/ }).first().click();
    await bench.problem("G29").waitFor();
    await bench.untilProblems({ is: count });
  });

  test("weights wiped out are filled to the exact sum and taken back", async () => {
    await bench.problem("G29").click();
    await bench.enterGrid();
    for (const key of ["ArrowLeft", "ArrowLeft", "Delete"]) await bench.page.keyboard.press(key);
    await bench.page.getByText("74，应为 80").waitFor();
    await bench.tab("权重");
    await bench.page.getByRole("button", { name: /^填充权重/ }).click();
    await bench.page.getByText("80，正好").waitFor();
    const filled = await save();
    assert.equal(cellOf(filled, "E29").value, 6);
    await bench.page.getByRole("button", { name: /^撤回/ }).first().click();
    await bench.page.getByText("74，应为 80").waitFor();
  });

  test("scores are worked out with their arithmetic and written", async () => {
    await bench.page.getByRole("tab", { name: "得分", exact: true }).click();
    await bench.page.getByText("6 × (1 − 7 × 5%) = 3.90").first().waitFor();
    await bench.page.getByRole("button", { name: /^按规则填写得分/ }).click();
    await bench.page.getByText("填报 77.9，按规则应为 77.9").first().waitFor();
    assert.equal(cellOf(await save(), "G63").value, 77.9);
  });

  test("the whole book is marked, saved, and opened again with its comments", async () => {
    await bench.tab("审核");
    await bench.page.getByRole("button", { name: "一键审核并标注" }).click();
    await bench.page.getByText(/已标注 \d+ 个单元格/).waitFor();
    await bench.page.getByRole("button", { name: "生成审核意见表" }).click();
    await bench.page.getByRole("tab", { name: "审核意见表" }).waitFor();
    const file = await save();
    const saved = readWorkbook(new Uint8Array(readFileSync(file)));
    const notes = saved.sheets.flatMap((sheet) => sheet.notes);
    assert.ok(notes.length > 10 && notes.every(({ ours }) => ours));
    assert.ok(saved.sheets.some(({ name }) => name === "审核意见表"));
    await openFile(file);
    await bench.page.getByText(path.basename(file)).first().waitFor();
    await bench.tab("审核");
    await bench.page.getByRole("button", { name: "清除标记" }).click();
    await bench.page.getByText(`已清除 ${notes.length} 处标记`).waitFor();
    const cleared = readWorkbook(new Uint8Array(readFileSync(await save())));
    assert.deepEqual(
      cleared.sheets.flatMap((sheet) => sheet.notes),
      [],
    );
    assert.deepEqual(bench.complaints, []);
  });

  test("the same by keyboard alone", async () => {
    const { page } = bench;
    const focusTo = async (name: RegExp) => {
      for (let step = 0; step < 80; step++) {
        const here = await page.evaluate(
          () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
        );
        if (name.test(here)) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`Tab never came to ${String(name)}`);
    };
    await page.keyboard.press("F6");
    await focusTo(/^错误D8/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("怎样改").waitFor();
    await bench.enterGrid();
    await page.keyboard.type("3.9");
    await page.keyboard.press("Enter");
    await bench.problem("G29").waitFor({ state: "detached" });
    await page.keyboard.press("F6");
    await focusTo(/^问题/);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"]) await page.keyboard.press(key);
    await focusTo(/^一键审核并标注/);
    await page.keyboard.press("Enter");
    await page.getByText(/已标注 \d+ 个单元格/).waitFor();
  });

  test("Chinese is composed in a cell without losing the first key", async () => {
    const { page } = bench;
    const session = await page.context().newCDPSession(page);
    await bench.problem("G29").click();
    await bench.enterGrid();
    for (const key of ["ArrowLeft"]) await page.keyboard.press(key);
    for (const text of ["y", "yo", "you"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send("Input.insertText", { text: "优" });
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的修改").waitFor();
    assert.equal(cellOf(await save(), "F29").value, "优");
  });

  test("a target such as =95% stays what was typed, a sum becomes a formula", async () => {
    const { page } = bench;
    await bench.problem("G29").click();
    await bench.enterGrid();
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowLeft"]) await page.keyboard.press(key);
    await page.keyboard.type("=95%");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("=SUM(E25:E28)");
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的修改").waitFor();
    await gridHands(page).shows("E30", "8");
    const file = await save();
    assert.deepEqual([cellOf(file, "D29").value, cellOf(file, "D29").formula], ["=95%", null]);
    assert.deepEqual([cellOf(file, "E30").value, cellOf(file, "E30").formula], [8, "SUM(E25:E28)"]);
  });

  test("the grid's own undo and redo go through to the file", async () => {
    const { page } = bench;
    await bench.problem("G29").click();
    await bench.enterGrid();
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的修改").waitFor();
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await gridHands(page).shows("G29", "6");
    assert.equal(cellOf(await save(), "G29").value, 6);
    await page.getByRole("button", { name: "重做", exact: true }).click();
    await gridHands(page).shows("G29", "1");
    assert.equal(cellOf(await save(), "G29").value, 1);
  });

  test("a pasted range is written value by value and leaves merged cells whole", async () => {
    const { page } = bench;
    await bench.problem("G29").click();
    await page.evaluate(() => navigator.clipboard.writeText("2\n1\n"));
    await bench.enterGrid();
    await page.keyboard.press("Control+V");
    await page.getByText("有未保存的修改").waitFor();
    await gridHands(page).shows("G30", "1");
    const file = await save();
    assert.deepEqual([cellOf(file, "G29").value, cellOf(file, "G30").value], [2, 1]);
    const merges = (name: string) =>
      readWorkbook(new Uint8Array(readFileSync(name))).sheets.map((sheet) => sheet.merges.length);
    assert.deepEqual(merges(file), merges("assets/samples/seed2-suzhou-dzzw-zp-2020.xlsx"));
  });

  test("unsaved changes are guarded when another file is opened", async () => {
    const { page } = bench;
    await bench.problem("G29").click();
    await page.getByRole("button", { name: "采用建议" }).click();
    await page.getByText("有未保存的修改").waitFor();
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click();
    await page.getByText("打开别的文件会丢失这些修改").waitFor();
    await page.getByRole("button", { name: "返回" }).click();
    assert.equal(await page.getByText("seed2-suzhou-dzzw-zp-2020.xlsx").count(), 1);
    await page.getByRole("button", { name: "项目目标表（南京 2023）" }).click();
    await page.getByRole("button", { name: "不保存，继续打开" }).click();
    await page.getByText("seed0-nanjing-shenji-2023.xlsx").waitFor();
  });

  test("a file that is no workbook is answered with one sentence that says what to do", async () => {
    const file = path.join(folder, "假表格.xlsx");
    const { writeFileSync } = await import("node:fs");
    writeFileSync(file, "%PDF-1.4 这不是表格");
    await openFile(file);
    const said = bench.page.locator(".fui-MessageBar").first();
    await said.waitFor();
    assert.match((await said.textContent()) ?? "", /[一-鿿].*。$/);
    await bench.problem("G29").waitFor();
  });

  test("a file is opened by drag and drop", async () => {
    const { page } = bench;
    const bytes = readFileSync("assets/samples/seed4-suzhou-spj-sb-2020.xlsx").toString("base64");
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([raw], "拖入的表.xlsx"));
      return transfer;
    }, bytes);
    const target = page.locator("#workbench > div > div");
    await target.first().dispatchEvent("dragover", { dataTransfer: data });
    await page.getByText("松开鼠标，打开这个文件").waitFor();
    await target.first().dispatchEvent("drop", { dataTransfer: data });
    await page.getByText("拖入的表.xlsx").waitFor();
  });

  test("the five samples are one click away and each is checked", async () => {
    const { page } = bench;
    const names = await page.getByRole("navigation", { name: "示例" }).getByRole("button").allTextContents();
    assert.equal(names.length, 5);
    for (const name of names) {
      await page.getByRole("button", { name }).click();
      const file = SAMPLES.find(({ title }) => title === name)?.file ?? name;
      await page.getByText(file).waitFor();
      await bench.untilProblems({ not: 0 });
    }
    assert.deepEqual(bench.complaints, []);
  });
});
