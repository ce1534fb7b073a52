import { HostError } from "../../sheet/host";
import type { HostErrorCode } from "../../sheet/host";

interface Meaning {
  readonly code: HostErrorCode;
  readonly message: string;
  readonly retryable?: boolean;
}

const LOST: Meaning = { code: "disconnected", message: "与 Excel 的连接中断了，请检查网络后重试。", retryable: true };
const TOO_LARGE: Meaning = { code: "too-large", message: "内容太多，Excel 一次处理不了，请减少工作表中的内容后重试。" };
const OLD: Meaning = { code: "unsupported", message: "此版本 Excel 不支持这项操作，请升级 Excel 或使用网页工作台。" };
const CHANGED: Meaning = { code: "failed", message: "表格刚刚变动过，请重新检查后再试。", retryable: true };

/** Error codes of office.js (Excel.ErrorCodes and the library's own) and what they mean to the user. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  AccessDenied: { code: "protected", message: "工作表或工作簿受保护，请先撤销保护再试。" },
  InvalidOperationInCellEditMode: {
    code: "editing",
    message: "正在编辑单元格，请按回车键结束编辑后重试。",
    retryable: true,
  },
  WriteNotSupportedWhenModalDialogOpen: {
    code: "editing",
    message: "Excel 打开着对话框，请先关闭对话框再重试。",
    retryable: true,
  },
  ConnectionFailure: LOST,
  Timeout: LOST,
  InvalidOrTimedOutSession: LOST,
  InvalidRequestContext: LOST,
  InactiveWorkbook: LOST,
  HostRestartNeeded: { code: "disconnected", message: "请保存文件，关闭 Excel 后重新打开。" },
  ActivityLimitReached: { code: "failed", message: "Excel 正忙，请稍候重试。", retryable: true },
  RequestAborted: { code: "failed", message: "Excel 中断了这次操作，请重试。", retryable: true },
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  NotImplemented: OLD,
  ApiNotFound: OLD,
  ApiNotAvailable: OLD,
  UnsupportedOperation: OLD,
  UnsupportedFeature: OLD,
  ItemNotFound: CHANGED,
  InvalidReference: CHANGED,
  InvalidObjectPath: CHANGED,
  UserNotSignedIn: { code: "signed-out", message: "尚未登录 Office 账号，请登录后重试。", retryable: true },
};

const UNKNOWN: Meaning = {
  code: "failed",
  message: "Excel 没有完成这次操作，请重试；仍不成功请重新打开文件。",
  retryable: true,
};

/** The code of an error of office.js, or null when it is none: then the defect is ours. */
export function officeCode(error: unknown): string | null {
  if (error instanceof HostError) return officeCode(error.cause);
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** Whether Excel does not have what it was asked for, though it may have announced it. */
export function isUnsupported(error: unknown): boolean {
  return MEANINGS[officeCode(error) ?? ""] === OLD;
}

/** "Class.member" where the batch failed, "" when unknown. */
export function officeLocation(error: unknown): string {
  if (error instanceof HostError) return officeLocation(error.cause);
  if (!(error instanceof OfficeExtension.Error)) return "";
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: string } };
  return debugInfo?.errorLocation ?? "";
}

/** What is thrown to the user for an error of office.js; any other error, being a defect, is handed on as it is. */
export function hostFailure(error: unknown): unknown {
  const code = officeCode(error);
  if (code === null || error instanceof HostError) return error;
  const { code: kind, message, retryable = false } = MEANINGS[code] ?? UNKNOWN;
  return new HostError(kind, message, { retryable, cause: error });
}

/** A sheet that is no longer in the workbook. */
export function missingSheet(name: string): HostError {
  return new HostError("missing-sheet", `工作簿中没有名为“${name}”的工作表，请重新检查。`);
}

/** A protected sheet that we would have to write on. */
export function protectedSheet(name: string, cause?: unknown): HostError {
  return new HostError("protected", `工作表“${name}”受保护，请先在“审阅”中撤销工作表保护再试。`, { cause });
}

/** A workbook that was opened read-only. */
export function readOnlyWorkbook(cause?: unknown): HostError {
  return new HostError("read-only", "此文件以只读方式打开，请另存为新文件后再试。", { cause });
}

/** Threaded comments belong to a person: without one, Excel takes none. */
export function signedOut(cause?: unknown): HostError {
  return new HostError("signed-out", "写批注需要登录 Office 账号，请登录后重试。", { retryable: true, cause });
}
