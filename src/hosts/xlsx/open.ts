import type { Workbook } from "../../sheet/sheet";
import { readWorkbook } from "./read";
import { assertXls, sniff } from "./sniff";
import { readXls } from "./xls";

/** A workbook read from a file. Only "xlsx" can be written to, through openXlsx. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly kind: "xlsx" | "xls";
}

/** Reads a workbook file of either kind, told by its bytes. Throws HostError with one sentence that says what to do. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (sniff(bytes) !== "cfb") return { kind: "xlsx", workbook: readWorkbook(bytes) };
  assertXls(bytes);
  return { kind: "xls", workbook: await readXls(bytes) };
}
