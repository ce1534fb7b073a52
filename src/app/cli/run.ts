import { readFile } from "node:fs/promises";
import type { PackError } from "../../packs/pack-errors";
import { parsePack } from "../../packs/parse-pack";
import { parseTemplate } from "../../packs/templates";
import { HostError } from "../../sheet/host";
import { parseCommand, UsageError } from "./arguments";
import { check } from "./check-command";
import type { Console, ExitCode } from "./console";
import { fill } from "./fill-command";
import { HELP } from "./help";
import { packErrors } from "./named-data";
import { OverwriteError } from "./output-files";

/** Runs one command line of that version of the program and answers with the exit code. Faults of the user are told on standard error, ours are thrown. */
export async function run(argv: readonly string[], console: Console, version: string): Promise<ExitCode> {
  try {
    return await runCommand(argv, console, version);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OverwriteError || error instanceof HostError)) throw error;
    const hint = error instanceof UsageError ? "用 --help 查看全部用法。\n" : "";
    console.err(`${error.message}\n${hint}`);
    return 2;
  }
}

async function runCommand(argv: readonly string[], console: Console, version: string): Promise<ExitCode> {
  const command = parseCommand(argv);
  switch (command.name) {
    case "help":
      console.out(HELP);
      return 0;
    case "version":
      console.out(`${version}\n`);
      return 0;
    case "check":
      return check(command, console);
    case "pack-validate":
      return validatePacks(command.files, console);
    case "fill":
      return fill(command, console);
  }
}

async function validatePacks(files: readonly string[], console: Console): Promise<ExitCode> {
  let code: ExitCode = 0;
  for (const file of files) {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      console.err(`${file}：无法读取（${error.code ?? error.message}），请核对名称和位置。\n`);
      return null;
    });
    if (text === null) {
      code = 2;
      continue;
    }
    const { title, errors } = validate(text);
    if (errors.length === 0) console.out(`${file}：${title}写法正确。\n`);
    else {
      console.out(`${file}：有 ${errors.length} 处不对\n${packErrors(errors)}\n`);
      if (code === 0) code = 1;
    }
  }
  return code;
}

/** Reads the text as what its schema line says it is: an indicator template, else a pack. */
function validate(text: string): { readonly title: string; readonly errors: readonly PackError[] } {
  if (/"jixiao-template\//.test(text)) {
    const parsed = parseTemplate(text);
    if (!parsed.ok) return { title: "", errors: parsed.errors };
    return { title: `指标模板“${parsed.template.title}”（${parsed.template.id}）`, errors: [] };
  }
  const parsed = parsePack(text);
  if (!parsed.ok) return { title: "", errors: parsed.errors };
  return { title: `规则包“${parsed.pack.title}”（${parsed.pack.id}）`, errors: [] };
}
