import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { checkFile, failedFile } from "../../src/app/cli/check-file";
import { inputFiles } from "../../src/app/cli/input-files";
import { checkReport } from "../../src/report/json-report";
import type { CheckReport } from "../../src/report/check-report";
import { calibration } from "./calibration";
import { defectsFound, labelledDefects, loudPerForm } from "./defects";
import { compare, parseFigures } from "./figures";
import type { Figures } from "./figures";

/**
 * Measures recognition and judgement on the shared corpus and compares with the figures kept beside this file.
 * `npm run accuracy` prints, `npm run accuracy -- --write` keeps the new figures, JIXIAO_SHARED names the folder.
 */
const SHARED = process.env["JIXIAO_SHARED"] ?? "../shared";
const KEPT = path.join("tests", "accuracy", "figures.json");

async function main(): Promise<void> {
  const corpus = path.join(SHARED, "corpus");
  if (!existsSync(corpus)) {
    console.log(`No corpus at ${corpus}: nothing to measure.`);
    return;
  }
  const folders = ["forms/dev", "forms/dev-perturbed", "third-party"].map((folder) => path.join(corpus, folder));
  const started = performance.now();
  const report = await checkFolders(folders);
  const seconds = (performance.now() - started) / 1000;
  const output = scoreWithTools(report, corpus, folders);
  console.log(output);
  const figures: Figures = {
    ...parseFigures(output),
    ...calibration(report, folders),
    ...defectsFound(report, path.join(corpus, "seed-must-find.json")),
    ...labelledDefects(report, path.join(corpus, "dev.jsonl")),
    ...loudPerForm(report),
  };
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as Figures) : {};
  console.log(compare(figures, kept));
  console.log(`${report.summary.files} files checked in ${seconds.toFixed(1)} s`);
  if (process.argv.includes("--write")) writeFileSync(KEPT, `${JSON.stringify(figures, null, 2)}\n`);
}

async function checkFolders(folders: readonly string[]): Promise<CheckReport> {
  const { files } = await inputFiles(folders, []);
  const reports = [];
  for (const file of files) {
    reports.push(
      await checkFile(file.path, null).then(
        ({ report }) => report,
        (error: unknown) => failedFile(file.path, error),
      ),
    );
  }
  return checkReport(reports);
}

function scoreWithTools(report: CheckReport, corpus: string, folders: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), "jixiao-accuracy-"));
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  const tool = (name: string, ...args: readonly string[]) => {
    try {
      return execFileSync("node", [path.join(SHARED, "tools", name), file, ...args], { encoding: "utf8" });
    } catch (error) {
      const { stdout } = error as { stdout?: string };
      if (!stdout) throw error;
      return stdout; // the tool exits 1 when it has something to complain about
    }
  };
  const labels = ["--labels", path.join(corpus, "dev.jsonl")];
  const text =
    tool("score-forms.mjs", ...folders, ...labels) + tool("score-seeds.mjs", path.join(corpus, "seed-must-find.json"));
  rmSync(folder, { recursive: true });
  return text;
}

await main();
