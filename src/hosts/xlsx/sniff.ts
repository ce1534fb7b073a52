import { HostError } from "../../sheet/host";
import { streamNames } from "./compound";
import { readZip } from "./zip";

/** What the first bytes of a file say it is. */
export type FileKind = "zip" | "cfb" | "pdf" | "html" | "xml" | "rtf" | "image" | "text" | "empty" | "unknown";

const ASCII = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["cfb", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["pdf", ASCII("%PDF-")],
  ["rtf", ASCII("{\\rtf")],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
];

/** The kind of a file by its bytes; its name is never trusted. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const magic = MAGIC.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (magic) return magic[0];
  const head = bytes.subarray(0, 1024);
  const text = new TextDecoder().decode(head).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<meta)/.test(text)) return "html";
  if (text.startsWith("<?xml") || text.startsWith("<")) return text.includes("<html") ? "html" : "xml";
  return head.some((byte) => byte < 9) ? "unknown" : "text";
}

const REFUSALS: Readonly<Record<Exclude<FileKind, "zip" | "cfb" | "empty">, string>> = {
  pdf: "这是 PDF 文件，不是表格；请提供原来的 Excel 表格（.xlsx）。",
  html: "这是网页（HTML），不是 Excel 表格；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
  xml: "这是 XML 文件，不是 Excel 表格；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
  rtf: "这是 Word 文档（RTF），不是表格；请把其中的表格复制到 Excel，另存为 .xlsx 再试。",
  image: "这是图片，不是表格；请提供原来的 Excel 表格（.xlsx）。",
  text: "这是纯文本（如 CSV），不是 Excel 表格；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
  unknown: "无法识别的文件，不是 Excel 表格；请用 Excel 或 WPS 打开原文件，另存为 .xlsx 再试。",
};

/** Throws the HostError that fits when the bytes are no zip package with a workbook inside. */
export function assertWorkbook(bytes: Uint8Array): void {
  const kind = sniff(bytes);
  if (kind === "empty") throw new HostError("empty-file", "文件是空的（0 字节），请重新复制或下载原文件。");
  if (kind === "cfb") assertXls(bytes);
  if (kind === "cfb") throw new HostError("unsupported", "这是旧版二进制格式，请用 Excel 或 WPS 另存为 .xlsx 再试。");
  if (kind !== "zip") throw new HostError("not-a-workbook", REFUSALS[kind]);
  const names = readZip(bytes).map(({ name }) => name.toLowerCase());
  const has = (start: string) => names.some((name) => name.startsWith(start));
  const refuse = (message: string) => {
    throw new HostError("not-a-workbook", message);
  };
  if (has("xl/workbook.bin"))
    throw new HostError("unsupported", "这是 .xlsb 二进制工作簿，请用 Excel 另存为 .xlsx 再试。");
  if (has("xl/")) return;
  if (has("word/")) refuse("这是 Word 文档，不是表格；请把其中的表格复制到 Excel，另存为 .xlsx 再试。");
  if (has("ppt/")) refuse("这是 PowerPoint 演示文稿，不是表格；请提供 Excel 表格（.xlsx）。");
  if (has("content.xml")) throw new HostError("unsupported", "这是 OpenDocument 表格（.ods），请另存为 .xlsx 再试。");
  if (!has("[content_types].xml")) refuse("这是压缩包，不是 Excel 表格；请解压后提供其中的 .xlsx 文件。");
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
