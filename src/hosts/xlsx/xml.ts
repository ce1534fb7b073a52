import { SaxesParser } from "saxes";
import type { SaxesTagNS } from "saxes";
import { HostError } from "../../sheet/host";

/** An element as saxes reports it, with its namespace. */
export type XmlTag = SaxesTagNS;

/** Where an element's tag stands in the text: [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a scan calls. `span` is worked out only when asked for: it costs a search. */
export interface XmlHandlers {
  open?(tag: XmlTag, span: () => Span): void;
  text?(text: string): void;
  close?(tag: XmlTag, span: () => Span): void;
}

/**
 * Reads XML once from front to back, telling namespaces apart.
 * Throws HostError("damaged") when it is not well formed; entities of a DTD are never expanded.
 */
export function scanXml(xml: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const span = (): Span => ({ start: xml.lastIndexOf("<", parser.position - 1), end: parser.position });
  const { open, text, close } = handlers;
  if (open) parser.on("opentag", (tag) => open(tag, span));
  if (close) parser.on("closetag", (tag) => close(tag, span));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("error", (error) => {
    throw new HostError("damaged", `文件已损坏（${part} 读不通），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`, {
      cause: error,
    });
  });
  parser.write(xml).close();
}

/** The value of an attribute without prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** Whether an attribute holds an XML boolean that is true; false when it is missing. */
export function flag(tag: XmlTag, name: string): boolean {
  const value = attribute(tag, name);
  return value === "1" || value === "true" || value === "on";
}

/** The value of r:id, whatever prefix stands for the relationships namespace. */
export function relationId(tag: XmlTag): string | undefined {
  return Object.values(tag.attributes).find(({ local, uri }) => local === "id" && uri.endsWith("/relationships"))
    ?.value;
}

const SPREADSHEET = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Whether an element is of SpreadsheetML itself (transitional or strict), not of an extension. */
export function isSpreadsheetTag(tag: XmlTag): boolean {
  return SPREADSHEET.has(tag.uri);
}

/** Text of the bytes of an XML part: UTF-8, or UTF-16 by its byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** UTF-8 bytes of an XML part; a declaration that names another encoding is put right. */
export function encodeXml(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.replace(/^(<\?xml[^>]*encoding=["'])utf-16(le|be)?(["'])/i, "$1UTF-8$3"));
}

/** A start tag (or empty tag, as it was) written again, with some of its attributes changed, added or (undefined) left out. */
export function rewriteTag(tag: XmlTag, changed: Readonly<Record<string, string | undefined>> = {}): string {
  const own = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
  return `<${tag.name}${attributesText({ ...own, ...changed })}${tag.isSelfClosing ? "/>" : ">"}`;
}

/** Attributes as they stand in a tag, each after a blank; those that are undefined are left out. */
export function attributesText(attributes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}

/** Line breaks and tabs survive in an attribute only as character references. */
function escapeAttribute(value: string): string {
  return escapeXml(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The prefix an element stands with, colon included, for others of its namespace. */
export function prefixOf(tag: XmlTag | null): string {
  return tag && tag.prefix !== "" ? `${tag.prefix}:` : "";
}

/** Text made safe for element content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign] ?? ""};`);
}

/** Characters that OOXML writes as _xHHHH_ (ECMA-376 part 1, 22.9.2.19), as themselves. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse of decodeXstring, ready for XML: characters XML cannot hold and look-alikes of _xHHHH_ are escaped. */
export function encodeXstring(text: string): string {
  return escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
}
