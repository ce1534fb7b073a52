import { recognize } from "../../form/recognize";
import { choosePack } from "../../packs/choose-pack";
import { formReport } from "../../report/json-report";
import { checkWorkbook } from "../../rules/check";
import { HostError } from "../../sheet/host";
import type { Pack } from "../../packs/pack";
import type { FileReport } from "../../report/check-report";
import type { CheckedForm } from "../../rules/check";
import type { Workbook } from "../../sheet/sheet";
import { readWorkbookFile } from "./workbook-file";

/** A file that was read and checked. In a batch only the report outlives the file's turn. */
export interface CheckedFile {
  readonly workbook: Workbook;
  readonly forms: readonly CheckedForm[];
  readonly report: FileReport;
}

/** Reads and checks one file, under `pack` or under the pack that fits each form. Throws HostError. */
export async function checkFile(path: string, pack: Pack | null): Promise<CheckedFile> {
  const workbook = await readWorkbookFile(path);
  const recognition = recognize(workbook);
  const forms = checkWorkbook(recognition, pack ? () => pack : choosePack);
  return { workbook, forms, report: { path, forms: forms.map(formReport), unrecognized: recognition.unrecognized } };
}

/** The report of a file that failed: the host's own sentence, or that of a fault of ours. The batch goes on. */
export function failedFile(path: string, error: unknown): FileReport {
  const told =
    error instanceof HostError
      ? { code: error.code, message: error.message }
      : { code: "bug", message: `检查时程序出错（${describe(error)}），请把这个文件反馈给维护人员。` };
  return { path, error: told, forms: [], unrecognized: [] };
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
