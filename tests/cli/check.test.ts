import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { OUR_AUTHOR } from "../../src/hosts/xlsx/comments";
import { openXlsx } from "../../src/hosts/xlsx/host";
import type { CellRef } from "../../src/sheet/address";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { jixiao, jsonOf, freshFolder } from "./support";

const SAMPLES = "assets/samples";
const SAMPLE = `${SAMPLES}/seed0-nanjing-shenji-2023.xlsx`;
const at = freshFolder();

/** The workbook with a note as a person would have left it: ours, with another author's name. */
async function withNote(bytes: Buffer, sheet: string, cell: CellRef, text: string): Promise<Uint8Array> {
  const host = openXlsx(bytes);
  await host.setNotes([{ sheet, cell, text }]);
  const parts = unzipSync(host.save());
  const renamed = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    /comments/i.test(name) ? strToU8(strFromU8(content).replaceAll(OUR_AUTHOR, "王科长")) : content,
  ]);
  return zipSync(Object.fromEntries(renamed));
}

const notesOf = (file: string, ours: boolean) =>
  readWorkbook(readFileSync(file)).sheets.flatMap((sheet) => sheet.notes.filter((note) => note.ours === ours));

test("the five samples are recognized and every finding has cell, reason and advice", async () => {
  const { files, summary } = await jsonOf(SAMPLES);
  expect(summary).toMatchObject({ files: 5, unreadable: 0 });
  const forms = files.flatMap((file) => file.forms);
  expect(
    forms.filter(({ indicators }) => indicators.length > 0).map(({ kind, indicators }) => [kind, indicators.length]),
  ).toEqual([
    ["project-target", 15],
    ["project-target", 8],
    ["project-self-evaluation", 38],
    ["department-evaluation", 57],
    ["project-target", 24],
  ]);
  const findings = forms.flatMap(({ diagnostics }) => diagnostics);
  expect(findings.length).toBeGreaterThan(40);
  for (const { cell, message, advice, basis } of findings) {
    expect(cell).toMatch(/^[A-Z]{1,3}[1-9]\d*$/);
    for (const text of [message, advice, basis]) expect(text).not.toBe("");
  }
});

test.each([
  ["warning", 1],
  ["error", 1],
  ["never", 0],
])("with --fail-on %s a form with errors ends in %i", async (failOn, code) => {
  expect((await jixiao("check", SAMPLE, "--fail-on", failOn)).code).toBe(code);
});

test("the report goes to a file when one is named, and nothing to the screen", async () => {
  const { out, err } = await jixiao("check", SAMPLE, "--format", "json", "--output", at("报告.json"));
  expect([out, err]).toEqual(["", ""]);
  expect(JSON.parse(readFileSync(at("报告.json"), "utf8"))).toMatchObject({ schema: "jixiao-check-report/1" });
});

test("an output that would replace the form is refused before anything is read", async () => {
  copyFileSync(SAMPLE, at("a.xlsx"));
  const before = readFileSync(at("a.xlsx"));
  for (const wish of [
    ["--output", at("a.xlsx")],
    ["--summary", at("a.xlsx")],
    ["--annotate", at("")],
  ]) {
    const { code, err } = await jixiao("check", at("a.xlsx"), ...wish);
    expect(code).toBe(2);
    expect(err).toContain("不能作为输出");
  }
  expect(readFileSync(at("a.xlsx")).equals(before)).toBe(true);
});

test("annotated copies carry one note a cell, a second run adds none, --clear takes them all away", async () => {
  const first = await jsonOf(SAMPLE, "--annotate", at("一"), "--review");
  const name = "seed0-nanjing-shenji-2023.xlsx";
  const cells = new Set(first.files[0]?.forms.flatMap(({ diagnostics }) => diagnostics.map(({ cell }) => cell)));
  const notes = notesOf(at("一", name), true);
  expect(notes.map(({ cell }) => cell as string).sort()).toEqual([...cells].sort());
  expect(first.files[0]?.copy).toEqual({ path: at("一", name), notes: cells.size, skipped: 0, review: true });
  expect(readWorkbook(readFileSync(at("一", name))).sheets.map((sheet) => sheet.name)).toContain("审核意见表");

  const second = await jsonOf(at("一"), "--annotate", at("二"), "--review");
  expect(notesOf(at("二", name), true)).toEqual(notes);
  expect(second.files[0]?.forms.map(({ sheet }) => sheet)).toEqual(first.files[0]?.forms.map(({ sheet }) => sheet));

  await jixiao("check", at("二"), "--clear", "--annotate", at("三"));
  expect(readWorkbook(readFileSync(at("三", name)))).toEqual(readWorkbook(readFileSync(SAMPLE)));
});

test("a note of the user's own is left alone: what we have to say there stands on the review sheet", async () => {
  const [before] = (await jsonOf(SAMPLE)).files[0]?.forms ?? [];
  const cell = before?.diagnostics[0]?.cell ?? "A1";
  const theirs = await withNote(readFileSync(SAMPLE), before?.sheet ?? "", cell, "请小李核实");
  writeFileSync(at("a.xlsx"), theirs);
  const { files } = await jsonOf(at("a.xlsx"), "--annotate", at("out"));
  expect(files[0]?.copy).toMatchObject({ skipped: 1, review: true });
  expect(notesOf(at("out", "a.xlsx"), false)).toEqual([{ cell, text: "请小李核实", ours: false }]);
  expect(notesOf(at("out", "a.xlsx"), true).map((note) => note.cell)).not.toContain(cell);
});

test("copies keep the folders of the batch; slips and summary stand beside", async () => {
  mkdirSync(at("送审", "二科"), { recursive: true });
  copyFileSync(SAMPLE, at("送审", "a.xlsx"));
  copyFileSync(SAMPLE, at("送审", "二科", "a.xlsx"));
  writeFileSync(at("送审", "说明.txt"), "");
  const wishes = ["--annotate", at("批注"), "--slips", at("退回"), "--summary", at("汇总.xlsx")];
  const { err, out } = await jixiao("check", at("送审"), ...wishes);
  expect(readdirSync(at("批注"), { recursive: true })).toEqual(expect.arrayContaining(["a.xlsx", "二科/a.xlsx"]));
  const slip = unzipSync(readFileSync(at("退回", "二科", "退回单-a.docx")));
  expect(strFromU8(slip["word/document.xml"] ?? new Uint8Array())).toContain("绩效表退回修改单");
  expect(readWorkbook(readFileSync(at("汇总.xlsx"))).sheets.map(({ name }) => name)).toEqual([
    "汇总",
    "问题清单",
    "检查项统计",
  ]);
  expect(err).toContain("已检查 2/2 个文件");
  expect(err).toContain("跳过了 1 个不是表格的文件");
  expect(out).toContain("各检查项统计");
});

test("a pack is named by id or by file; a wrong one is told with the line", async () => {
  const { files } = await jsonOf(SAMPLE, "--pack", "national-evaluation");
  expect(files[0]?.forms[0]?.pack).toBe("national-evaluation");
  expect((await jixiao("check", SAMPLE, "--pack", "nowhere")).err).toContain("没有“nowhere”这个规则包");
  writeFileSync(at("坏.json"), '{\n  "schema": "jixiao-pack/1",\n  "id": 5\n}');
  const { code, err } = await jixiao("check", SAMPLE, "--pack", at("坏.json"));
  expect(code).toBe(2);
  expect(err).toMatch(/第 3 行第 \d+ 列（id）：/);
});

test("pack validate tells every fault, and passes what is right", async () => {
  writeFileSync(at("坏.json"), "{");
  const bad = await jixiao("pack", "validate", at("坏.json"));
  expect([bad.code, bad.out]).toEqual([1, expect.stringContaining("第 1 行")]);
  expect((await jixiao("pack", "validate", at("没有.json"))).code).toBe(2);
  for (const file of ["src/packs/national-target.json", "src/packs/templates/training.json"]) {
    const good = await jixiao("pack", "validate", file);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining("写法正确")]);
  }
});

test("fill writes a new file, tells what changed, and the filled form has no score finding left", async () => {
  const source = `${SAMPLES}/seed2-suzhou-dzzw-zp-2020.xlsx`;
  const { code, out } = await jixiao("fill", "scores", source, "--out", at("已算.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("G29  6 → 3.9    预算执行率");
  const after = readWorkbook(readFileSync(at("已算.xlsx")));
  expect(after.sheets[0]?.rows[28]?.[6]?.value).toBe(3.9);
  const again = await jixiao("fill", "scores", at("已算.xlsx"), "--out", at("再算.xlsx"));
  expect(again.out).toContain("没有需要填写或更正的得分");
});

test("an indicator template fills an empty form, and its weights sum to the base", async () => {
  const rows = [
    ["项目支出绩效目标表"],
    ["项目名称", "干部培训"],
    ["一级指标", "二级指标", "三级指标", "指标值", "权重"],
    ...Array.from({ length: 20 }, () => [null, null, null, null, null]),
  ];
  writeFileSync(at("空表.xlsx"), await writeExcelFile(rows).toBuffer());
  const { code, out } = await jixiao(
    "fill",
    "indicators",
    at("空表.xlsx"),
    "--template",
    "training",
    "--out",
    at("已填.xlsx"),
  );
  expect([code, out]).toEqual([0, expect.stringContaining("→")]);
  const [form] = (await jsonOf(at("已填.xlsx"))).files[0]?.forms ?? [];
  expect(form?.indicators.length).toBeGreaterThan(5);
  expect(form?.scores.weightSum).toBe(form?.scores.weightBase);
  const unknown = await jixiao("fill", "weights", at("空表.xlsx"), "--template", "nothing", "--out", at("x.xlsx"));
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("training")]);
});

test("fill names the scores it left open, and why", async () => {
  const rows = [
    ["项目支出绩效自评表"],
    ["项目名称", "干部培训"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人次", "≥300人次", "300人次", 50, null],
    ["产出指标", "质量指标", "培训合格率", "≥95%", null, 40, null],
  ];
  writeFileSync(at("半张.xlsx"), await writeExcelFile(rows).toBuffer());
  const { code, out } = await jixiao("fill", "scores", at("半张.xlsx"), "--out", at("半张已填.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("G4  空白 → 50  培训人次");
  expect(out).toContain("没有填 G5 培训合格率：没有实际完成值");
});

test("fill refuses to write over the form", async () => {
  copyFileSync(SAMPLE, at("a.xlsx"));
  expect(await jixiao("fill", "weights", at("a.xlsx"), "--out", at("a.xlsx"))).toMatchObject({ code: 2 });
});

test("help, version and a wrong command", async () => {
  expect((await jixiao("--help")).out).toContain("jixiao check 文件或文件夹");
  expect((await jixiao("--version")).out).toBe("1.2.3\n");
  expect(await jixiao("chek")).toEqual({ code: 2, out: "", err: expect.stringContaining("是不是要写“check”") });
});

describe("as a program", () => {
  const program = ["node_modules/tsx/dist/cli.mjs", "src/app/cli.ts"];

  test("standard output is pure JSON and the exit code tells", () => {
    const { stdout, status } = spawnSync("node", [...program, "check", "--format", "json", SAMPLES], {
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 5 } });
    expect(status).toBe(1);
  });

  test("a reader that closes early is no crash", () => {
    const command = `node ${program.join(" ")} check --format json ${SAMPLES} | head -n 1`;
    expect(execFileSync("bash", ["-c", command], { encoding: "utf8" })).toBe("{\n");
  });

  test("a batch of 120 files stays within bounds of time and memory", () => {
    mkdirSync(at("many"));
    const samples = readdirSync(SAMPLES);
    for (let i = 0; i < 120; i++)
      copyFileSync(`${SAMPLES}/${samples[i % samples.length] ?? ""}`, at("many", `${i}.xlsx`));
    const started = Date.now();
    const { stdout } = spawnSync(
      "node",
      ["--max-old-space-size=256", ...program, "check", "--format", "json", at("many")],
      {
        encoding: "utf8",
        maxBuffer: 1e9,
      },
    );
    expect((JSON.parse(stdout) as { summary: unknown }).summary).toMatchObject({ files: 120, unreadable: 0 });
    expect(Date.now() - started).toBeLessThan(30_000);
  }, 60_000);
});
