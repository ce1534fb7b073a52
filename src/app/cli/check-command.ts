import path from "node:path";
import { returnSlip } from "../../report/return-slip";
import { checkReport } from "../../report/json-report";
import { countByRule, statisticsText } from "../../report/statistics";
import { summaryTables } from "../../report/summary-tables";
import { COLORED, PLAIN, textReport } from "../../report/text-report";
import type { CheckReport, FileReport } from "../../report/check-report";
import type { Pack } from "../../packs/pack";
import type { CheckCommand } from "./arguments";
import { writeCopy } from "./annotate";
import { checkFile, failedFile } from "./check-file";
import type { CheckedFile } from "./check-file";
import type { Console, ExitCode } from "./console";
import { inputFiles } from "./input-files";
import type { InputFile, InputFiles } from "./input-files";
import { namedPack } from "./named-data";
import { outputFiles, OverwriteError } from "./output-files";
import type { OutputFiles } from "./output-files";
import { progress } from "./progress";

/** Runs `jixiao check`: one file at a time, so that memory does not grow with the folder. */
export async function check(command: CheckCommand, console: Console): Promise<ExitCode> {
  const pack = command.pack === null ? null : await namedPack(command.pack);
  const folders = [command.annotate, command.slips].filter((folder) => folder !== null);
  const inputs = await inputFiles(command.paths, folders);
  const output = await outputFiles(inputs.files.map((file) => file.path));
  for (const file of targets(command, inputs)) await output.refuseInput(file);
  const files: FileReport[] = inputs.missing.map(({ path: missing, reason }) => ({
    path: missing,
    error: { code: "not-found", message: reason },
    forms: [],
    unrecognized: [],
  }));
  const telling = progress(console, inputs.files.length, inputs.fromFolder);
  for (const [index, file] of inputs.files.entries()) {
    telling.step(index + 1, file.path);
    files.push(await checkOne(file, command, pack, output));
  }
  telling.end();
  if (inputs.skipped > 0) console.err(`跳过了 ${inputs.skipped} 个不是表格的文件。\n`);
  if (command.summary !== null) {
    const { summaryWorkbook } = await import("./summary-workbook");
    await output.write(command.summary, await summaryWorkbook(summaryTables(files)));
  }
  await tell(checkReport(files), command, output, console);
  return exitCode(files, command);
}

/** The files the run will write whose names are known beforehand: refused before anything is read. */
function targets({ output, summary, annotate }: CheckCommand, { files }: InputFiles): readonly string[] {
  const copies = annotate === null ? [] : files.map(({ place }) => path.join(annotate, place));
  return [output, summary, ...copies].filter((file) => file !== null);
}

async function checkOne(
  file: InputFile,
  command: CheckCommand,
  pack: Pack | null,
  output: OutputFiles,
): Promise<FileReport> {
  try {
    const checked = await checkFile(file.path, pack);
    await writeSlip(file, checked.report, command, output);
    return await withCopy(file, checked, command, output);
  } catch (error) {
    if (error instanceof OverwriteError) throw error;
    return failedFile(file.path, error);
  }
}

const UNWRITABLE = "这种格式只能检查、不能写批注，没有生成副本；请另存为 .xlsx 再试。";

async function withCopy(
  file: InputFile,
  checked: CheckedFile,
  { annotate, clear, review }: CheckCommand,
  output: OutputFiles,
): Promise<FileReport> {
  const { report, host } = checked;
  if (annotate === null) return report;
  if (!host) return { ...report, notices: [...(report.notices ?? []), UNWRITABLE] };
  const wish = clear ? "cleared" : review ? "notes-and-review" : "notes";
  const copy = await writeCopy(file, checked, wish, { folder: annotate, output });
  return copy ? { ...report, copy } : report;
}

async function writeSlip(
  file: InputFile,
  report: FileReport,
  { slips }: CheckCommand,
  output: OutputFiles,
): Promise<void> {
  const slip = slips === null ? null : returnSlip(report);
  if (slips === null || slip === null) return;
  const { slipDocument } = await import("../slip-document");
  const { dir, name } = path.parse(file.place);
  await output.write(path.join(slips, dir, `退回单-${name}.docx`), new Uint8Array(await slipDocument(slip)));
}

async function tell(report: CheckReport, command: CheckCommand, output: OutputFiles, console: Console): Promise<void> {
  const toFile = command.output !== null;
  const text =
    command.format === "json"
      ? `${JSON.stringify(report, null, 2)}\n`
      : textReport(report, console.colors && !toFile ? COLORED : PLAIN) + statistics(report);
  if (command.output === null) console.out(text);
  else await output.write(command.output, text);
}

function statistics({ files }: CheckReport): string {
  const text = files.length > 1 ? statisticsText(countByRule(files)) : "";
  return text === "" ? "" : `\n${text}\n`;
}

function exitCode(files: readonly FileReport[], { failOn }: CheckCommand): ExitCode {
  if (files.some((file) => file.error)) return 2;
  const serious = failOn === "never" ? [] : failOn === "error" ? ["error"] : ["error", "warning"];
  const found = files.flatMap((file) => file.forms).flatMap((form) => form.diagnostics);
  return found.some(({ severity }) => serious.includes(severity)) ? 1 : 0;
}
