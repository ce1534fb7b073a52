import { HostError } from "../../sheet/host";
import type { Workbook } from "../../sheet/sheet";
import { streamNames } from "./compound";
import { readWorkbook } from "./read";
import { sniff } from "./sniff";
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

/** Throws the HostError that fits when a compound file holds no .xls workbook. */
export function assertXls(bytes: Uint8Array): void {
  const names = streamNames(bytes).map((name) => name.toLowerCase());
  const has = (name: string) => names.includes(name);
  if (has("encryptedpackage"))
    throw new HostError("encrypted", "文件已加密，无法读取；请在 Excel 或 WPS 中取消密码后再试。");
  if (has("workbook") || has("book")) return;
  if (has("worddocument"))
    throw new HostError("not-a-workbook", "这是 Word 文档，不是表格；请把其中的表格复制到 Excel，另存为 .xlsx 再试。");
  if (has("powerpoint document"))
    throw new HostError("not-a-workbook", "这是 PowerPoint 演示文稿，不是表格；请提供 Excel 表格（.xlsx）。");
  throw new HostError("legacy-et", "这是 WPS 表格（.et）等旧格式，无法直接读取；请用 WPS 打开后另存为 .xlsx 再试。");
}
