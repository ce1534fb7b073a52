import type { CellRef } from "../../sheet/address";
import { parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { LegacyComment } from "./comments";
import { readComments } from "./comments";
import type { Span, XmlTag } from "./xml";
import { attribute, isSpreadsheetTag, scanXml } from "./xml";

/** A comment and where its element stands. */
export interface CommentElement extends Span, LegacyComment {}

/** A list of a comments part and where its tags stand. */
export interface ListElement {
  readonly tag: XmlTag;
  readonly open: Span;
  /** Where its end tag begins. */
  readonly closeStart: number;
}

/** The places of a comments part that a patch may need. */
export interface CommentsIndex {
  readonly comments: readonly CommentElement[];
  readonly authors: readonly (Span & { readonly name: string })[];
  readonly authorList: ListElement;
  readonly commentList: ListElement;
}

/** Finds comments and authors. Throws HostError("damaged") where one of the two lists is missing. */
export function indexComments(xml: string, part: string): CommentsIndex {
  const read = readComments(xml, part);
  const comments: CommentElement[] = [];
  const authors: (Span & { name: string })[] = [];
  const lists = new Map<string, ListElement>();
  let start = 0;
  let name = "";
  scanXml(xml, part, {
    open(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      const { local } = tag;
      if (local === "authors" || local === "commentList")
        lists.set(local, { tag, open: span(), closeStart: span().end });
      if (local === "comment" || local === "author") start = span().start;
      name = "";
    },
    text: (piece) => (name += piece),
    close(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      const { start: at, end } = span();
      const list = lists.get(tag.local);
      if (list) lists.set(tag.local, { ...list, closeStart: at });
      if (tag.local === "author") authors.push({ start, end, name });
      // both scans leave out comments without an address, so the two go in step
      const own =
        tag.local === "comment" && parseCellRef(attribute(tag, "ref") ?? "") ? read[comments.length] : undefined;
      if (own) comments.push({ ...own, start, end });
    },
  });
  const authorList = lists.get("authors");
  const commentList = lists.get("commentList");
  if (authorList && commentList) return { comments, authors, authorList, commentList };
  throw new HostError("damaged", `文件已损坏（${part} 读不通），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`);
}

/** Order of addresses: by row, then by column. */
export function byPlace(a: CellRef, b: CellRef): number {
  const [x, y] = [parseCellRef(a), parseCellRef(b)];
  return (x?.row ?? 0) - (y?.row ?? 0) || (x?.column ?? 0) - (y?.column ?? 0);
}
