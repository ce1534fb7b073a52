import { readFile, stat } from "node:fs/promises";
import { openXlsx } from "../../hosts/xlsx/host";
import type { XlsxHost } from "../../hosts/xlsx/host";
import { openWorkbook } from "../../hosts/xlsx/open";
import { sniff } from "../../hosts/xlsx/sniff";
import { HostError } from "../../sheet/host";
import type { Workbook } from "../../sheet/sheet";

/** A workbook read from a file. `host` writes copies of it; null for formats that can only be read. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly host: XlsxHost | null;
}

/** No performance form is anywhere near this size: a larger file is refused before it is read into memory. */
const MAX_BYTES = 200 * 1024 * 1024;

/** Opens the workbook in a file, whatever its name says it is. Throws HostError. */
export async function openWorkbookFile(path: string): Promise<OpenedFile> {
  const bytes = await readBytes(path);
  if (sniff(bytes) === "cfb") return { workbook: (await openWorkbook(bytes)).workbook, host: null };
  const host = openXlsx(bytes);
  return { workbook: await host.read(), host };
}

/** The bytes of a file. Throws HostError where it is too large or the system refuses it. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_BYTES) return await readFile(path);
    const megabytes = Math.round(size / 1024 / 1024);
    throw new HostError("too-large", `文件太大（${megabytes} MB），请只保留要检查的工作表，另存后再试。`);
  } catch (error) {
    throw asHostError(error);
  }
}

function asHostError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof HostError || code === undefined) return error;
  if (code === "ENOENT") return new HostError("not-found", "找不到这个文件，请核对名称和位置。", { cause: error });
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
    const message = "没有读取权限或文件正被占用，请关闭其他程序后再试。";
    return new HostError("failed", message, { cause: error, retryable: true });
  }
  return new HostError("failed", `无法打开（${code}），请核对后重试。`, { cause: error });
}
