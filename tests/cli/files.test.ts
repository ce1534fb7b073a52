import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inputFiles } from "../../src/app/cli/input-files";
import { outputFiles, OverwriteError } from "../../src/app/cli/output-files";

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);
const put = (...names: readonly string[]) => {
  mkdirSync(path.dirname(at(...names)), { recursive: true });
  writeFileSync(at(...names), names.join("/"));
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("a folder gives every workbook below it in the order of names, each with its place", async () => {
  ["b.xlsx", "a.XLSX", "旧表.xls", "金山.et", "宏.xlsm"].forEach((name) => put(name));
  put("处室", "二科", "c.xlsx");
  const { files, fromFolder } = await inputFiles([folder], []);
  expect(files.map(({ place }) => place)).toEqual([
    "a.XLSX",
    "b.xlsx",
    path.join("处室", "二科", "c.xlsx"),
    "宏.xlsm",
    "旧表.xls",
    "金山.et",
  ]);
  expect(files.map(({ path: file }) => file)).toEqual(files.map(({ place }) => at(place)));
  expect(fromFolder).toBe(true);
});

test("lock files and hidden files are passed over, other files are counted", async () => {
  ["a.xlsx", "~$a.xlsx", ".b.xlsx", "说明.docx", "名单.csv"].forEach((name) => put(name));
  put(".git", "c.xlsx");
  const { files, skipped } = await inputFiles([folder], []);
  expect(files.map(({ place }) => place)).toEqual(["a.xlsx"]);
  expect(skipped).toBe(2);
});

test("a file named by the user is taken whatever its name", async () => {
  put("导出的文件");
  const { files, fromFolder } = await inputFiles([at("导出的文件")], []);
  expect(files).toEqual([{ path: at("导出的文件"), place: "导出的文件" }]);
  expect(fromFolder).toBe(false);
});

test("the output folder inside the input folder is not read again", async () => {
  put("a.xlsx");
  put("out", "a.xlsx");
  expect((await inputFiles([folder], [at("out")])).files.map(({ place }) => place)).toEqual(["a.xlsx"]);
});

test("a file given twice is checked once; a missing one is told", async () => {
  put("a.xlsx");
  const { files, missing } = await inputFiles([at("a.xlsx"), folder, at("b.xlsx")], []);
  expect(files).toHaveLength(1);
  expect(missing).toEqual([{ path: at("b.xlsx"), reason: "找不到这个文件或文件夹，请核对名称和位置。" }]);
});

test("output makes its folders and never takes a name twice in a run", async () => {
  const output = await outputFiles([]);
  expect(await output.write(at("x", "a.txt"), "一")).toBe(at("x", "a.txt"));
  expect(await output.write(at("x", "a.txt"), "二")).toBe(at("x", "a (2).txt"));
  expect([readFileSync(at("x", "a.txt"), "utf8"), readFileSync(at("x", "a (2).txt"), "utf8")]).toEqual(["一", "二"]);
});

test("what the system refuses to write is told in one sentence", async () => {
  put("a.txt");
  await expect((await outputFiles([])).write(at("a.txt", "b.txt"), "")).rejects.toThrow(
    /^写不了“.*a\.txt.b\.txt”（E[A-Z]+），请/,
  );
});

test("a later run replaces what an earlier run wrote", async () => {
  await (await outputFiles([])).write(at("a.txt"), "旧");
  await (await outputFiles([])).write(at("a.txt"), "新");
  expect(readFileSync(at("a.txt"), "utf8")).toBe("新");
});

test("an input is never overwritten, under its own name, another spelling, a symbolic or a hard link", async () => {
  put("a.xlsx");
  symlinkSync(at("a.xlsx"), at("link.xlsx"));
  linkSync(at("a.xlsx"), at("hard.xlsx"));
  const output = await outputFiles([at("a.xlsx")]);
  for (const name of ["a.xlsx", "x/../a.xlsx", "link.xlsx", "hard.xlsx"]) {
    mkdirSync(at("x"), { recursive: true });
    await expect(output.write(`${folder}/${name}`, "坏")).rejects.toThrow(OverwriteError);
  }
  expect(readFileSync(at("a.xlsx"), "utf8")).toBe("a.xlsx");
});
