import { recognize } from "../../form/recognize";
import { choosePack } from "../../packs/choose-pack";
import { packHash } from "../../packs/pack-hash";
import { PACKS } from "../../packs/packs";
import { parsePack } from "../../packs/parse-pack";
import { formReport } from "../../report/json-report";
import { withoutReviewSheets } from "../../report/own-sheets";
import { checkWorkbook } from "../../rules/check";
import { HostError } from "../../sheet/host";
import type { FormDocument } from "../../form/document";
import type { XlsxHost } from "../../hosts/xlsx/host";
import type { Pack } from "../../packs/pack";
import type { FileReport } from "../../report/check-report";
import type { CheckedForm } from "../../rules/check";
import type { Workbook } from "../../sheet/sheet";
import { EMPTY_MEMORY, MEMORY_KEY, readMemory } from "../session-memory";
import type { SessionMemory } from "../session-memory";
import { openWorkbookFile } from "./workbook-file";

/** A file that was read and checked. In a batch only the report outlives the file's turn. */
export interface CheckedFile {
  readonly workbook: Workbook;
  /** Null for a format that can be read but not written. */
  readonly host: XlsxHost | null;
  readonly forms: readonly CheckedForm[];
  readonly report: FileReport;
}

/**
 * Reads and checks one file: under `pack`, or under the pack chosen when it was filled, or under the one that fits.
 * What the workbook remembers (layout corrections, findings accepted with a reason) holds here too. Throws HostError.
 */
export async function checkFile(path: string, pack: Pack | null): Promise<CheckedFile> {
  const { workbook, host } = await openWorkbookFile(path);
  const { memory, damaged } = host
    ? readMemory(await host.readState(MEMORY_KEY))
    : { memory: EMPTY_MEMORY, damaged: false };
  const theirs = withoutReviewSheets(workbook);
  const recognition = recognize(theirs, { corrections: memory.corrections });
  const remembered = rememberedPacks(memory);
  const packFor = (document: FormDocument) =>
    pack ?? remembered.chosen(document) ?? choosePack(document, remembered.packs, recognition.forms);
  const forms = checkWorkbook(recognition, packFor, { suppressions: memory.suppressions }, theirs.sheets);
  const notices = [...(damaged ? [DAMAGED] : []), ...(pack ? [] : remembered.changed)];
  const report: FileReport = {
    path,
    forms: forms.map(formReport),
    unrecognized: recognition.unrecognized,
    ...(notices.length > 0 ? { notices } : {}),
  };
  return { workbook, host, forms, report };
}

const DAMAGED = "工作簿里保存的设置有一部分读不出来，已略过。";

/** The packs a workbook brings along or names, and what to tell where they are not those it was filled under. */
function rememberedPacks({ ownPacks, packs: choices }: SessionMemory) {
  const own = ownPacks.flatMap((text) => {
    const parsed = parsePack(text);
    return parsed.ok ? [parsed.pack] : [];
  });
  const packs = [...PACKS.filter(({ id }) => own.every((one) => one.id !== id)), ...own];
  const find = (id: string) => packs.find((one) => one.id === id) ?? null;
  return {
    packs,
    chosen: ({ fingerprint }: FormDocument) => {
      const choice = choices.find((one) => one.fingerprint === fingerprint);
      return choice ? find(choice.pack) : null;
    },
    changed: choices.flatMap(({ pack: id, hash }) => {
      const found = find(id);
      if (found && packHash(found) === hash) return [];
      return [`填表时用的规则包“${found?.title ?? id}”与现在的不同，结论可能与填表时不一致。`];
    }),
  };
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
