import type { CellRef } from "../../sheet/address";
import { parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import { OUR_AUTHOR, readComments } from "./comments";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import type { Span, XmlTag } from "./xml";
import { attribute, encodeXstring, isSpreadsheetTag, prefixOf, scanXml } from "./xml";

/** A comments part after a change. `xml` null: no comment is left in it. */
export interface PatchedComments {
  readonly xml: string | null;
  readonly added: readonly CellRef[];
  readonly removed: readonly CellRef[];
}

interface CommentElement extends Span {
  readonly cell: string;
  readonly ours: boolean;
  readonly oldText: string;
  /** Its text element. */
  readonly text: Span;
}

interface ListElement {
  readonly tag: XmlTag;
  readonly open: Span;
  readonly closeStart: number;
}

interface CommentsIndex {
  readonly comments: readonly CommentElement[];
  readonly authors: readonly (Span & { readonly name: string })[];
  readonly authorList: ListElement;
  readonly commentList: ListElement;
}

/** An empty comments part. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Makes our comments exactly the wanted ones (by cell). Cells of other people's comments must not be among them. */
export function patchComments(xml: string, part: string, wanted: ReadonlyMap<CellRef, string>): PatchedComments {
  const index = indexComments(xml, part);
  if (!index)
    throw new HostError("damaged", `文件已损坏（${part} 读不通），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`);
  const ours = new Map(index.comments.filter((comment) => comment.ours).map((comment) => [comment.cell, comment]));
  const added = [...wanted.keys()].filter((cell) => !ours.has(cell));
  const removed = [...ours.values()].filter(({ cell }) => !wanted.has(cell as CellRef));
  const kept = [...ours.values()].filter(({ cell }) => wanted.has(cell as CellRef));
  const changed = kept.filter(({ cell, oldText }) => wanted.get(cell as CellRef) !== oldText);
  const names = { added, removed: removed.map(({ cell }) => cell as CellRef) };
  if (index.comments.length + added.length === removed.length) return { xml: null, ...names };
  const prefix = prefixOf(index.commentList.tag);
  const splices: Splice[] = [
    ...removed.map(({ start, end }) => ({ start, end, text: "" })),
    ...changed.map(({ cell, text }) => ({ ...text, text: commentText(prefix, wanted.get(cell as CellRef) ?? "") })),
    ...addComments(index, prefix, added, wanted),
    ...fitAuthors(index, prefix, kept.length + added.length > 0),
  ];
  return { xml: spliceText(xml, splices), ...names };
}

function indexComments(xml: string, part: string): CommentsIndex | null {
  const read = readComments(xml, part);
  const comments: CommentElement[] = [];
  const authors: (Span & { name: string })[] = [];
  let authorList: ListElement | null = null;
  let commentList: ListElement | null = null;
  let start = 0;
  let textStart = 0;
  let text: Span = { start: 0, end: 0 };
  let name = "";
  let found = 0;
  scanXml(xml, part, {
    open(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "authors") authorList = { tag, open: span(), closeStart: span().end };
      if (tag.local === "commentList") commentList = { tag, open: span(), closeStart: span().end };
      if (tag.local === "comment" || tag.local === "author") start = span().start;
      if (tag.local === "text") textStart = span().start;
      name = "";
    },
    text: (piece) => (name += piece),
    close(tag, span) {
      if (!isSpreadsheetTag(tag)) return;
      const { start: at, end } = span();
      if (tag.local === "author") authors.push({ start, end, name });
      if (tag.local === "text") text = { start: textStart, end };
      if (tag.local === "authors" && authorList) authorList = { ...authorList, closeStart: at };
      if (tag.local === "commentList" && commentList) commentList = { ...commentList, closeStart: at };
      if (tag.local !== "comment") return;
      const own = parseCellRef(attribute(tag, "ref") ?? "") && read[found++];
      if (own) comments.push({ start, end, text, cell: own.cell, ours: own.author === OUR_AUTHOR, oldText: own.text });
    },
  });
  return authorList && commentList ? { comments, authors, authorList, commentList } : null;
}

/** New comments, each before the first one that stands further down or right. */
function addComments(
  { comments, commentList, authors }: CommentsIndex,
  prefix: string,
  added: readonly CellRef[],
  wanted: ReadonlyMap<CellRef, string>,
): Splice[] {
  const known = authors.findIndex(({ name }) => name === OUR_AUTHOR);
  const author = known < 0 ? authors.length : known;
  const pieces = added.toSorted(byPlace).map((cell) => {
    const at = comments.find((other) => byPlace(other.cell, cell) > 0)?.start ?? commentList.closeStart;
    const comment = `<${prefix}comment ref="${cell}" authorId="${author}">${commentText(prefix, wanted.get(cell) ?? "")}</${prefix}comment>`;
    return { start: at, end: at, text: comment };
  });
  if (!commentList.tag.isSelfClosing || pieces.length === 0) return pieces;
  const { name } = commentList.tag;
  return [{ ...commentList.open, text: `<${name}>${pieces.map(({ text }) => text).join("")}</${name}>` }];
}

/** Our author is listed while a comment of ours stands; it goes with the last one, unless others are counted after it. */
function fitAuthors({ authors, authorList }: CommentsIndex, prefix: string, needed: boolean): Splice[] {
  const at = authors.findIndex(({ name }) => name === OUR_AUTHOR);
  const own = authors[at];
  if (own) return needed || at < authors.length - 1 ? [] : [{ ...own, text: "" }];
  if (!needed) return [];
  const author = `<${prefix}author>${OUR_AUTHOR}</${prefix}author>`;
  const { tag, open, closeStart } = authorList;
  if (tag.isSelfClosing) return [{ ...open, text: `<${tag.name}>${author}</${tag.name}>` }];
  return [{ start: closeStart, end: closeStart, text: author }];
}

function commentText(prefix: string, text: string): string {
  const p = prefix;
  const font = `<${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}rPr>`;
  return `<${p}text><${p}r>${font}<${p}t xml:space="preserve">${encodeXstring(text)}</${p}t></${p}r></${p}text>`;
}

function byPlace(a: string, b: string): number {
  const [x, y] = [parseCellRef(a), parseCellRef(b)];
  return (x?.row ?? 0) - (y?.row ?? 0) || (x?.column ?? 0) - (y?.column ?? 0);
}
