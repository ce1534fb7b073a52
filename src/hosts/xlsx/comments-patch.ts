import type { CellRef } from "../../sheet/address";
import type { LegacyComment, NoteLedger } from "./comments";
import { OUR_AUTHOR, isOurs, withoutName } from "./comments";
import type { CommentsIndex } from "./comments-index";
import { byPlace, indexComments } from "./comments-index";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import { encodeXstring, prefixOf } from "./xml";

/** What our comments shall be, by cell; the ledger tells which of those that stand are ours. */
export interface CommentWish {
  readonly wanted: ReadonlyMap<CellRef, string>;
  readonly ledger: NoteLedger;
}

/** A comments part after a change. `xml` null: no comment is left in it. */
export interface PatchedComments {
  readonly xml: string | null;
  readonly added: readonly CellRef[];
  readonly removed: readonly CellRef[];
}

/** An empty comments part. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Makes our comments exactly the wanted ones. Cells of other people's comments must not be among them. */
export function patchComments(xml: string, part: string, { wanted, ledger }: CommentWish): PatchedComments {
  const index = indexComments(xml, part);
  const ours = index.comments.filter((comment) => isOurs(comment, ledger));
  const added = [...wanted.keys()].filter((cell) => !ours.some((comment) => comment.cell === cell)).sort(byPlace);
  const removed = ours.filter(({ cell }) => !wanted.has(cell));
  const changed = ours.filter((comment) => wanted.has(comment.cell) && !standsAs(comment, wanted.get(comment.cell)));
  const names = { added, removed: removed.map(({ cell }) => cell) };
  if (index.comments.length + added.length === removed.length) return { xml: null, ...names };
  const rewritten = new Set([...removed, ...changed]);
  const signed = ours.some((comment) => comment.author === OUR_AUTHOR && !rewritten.has(comment));
  const comment = commentWriter(index, wanted);
  const splices: Splice[] = [
    ...removed.map(({ start, end }) => ({ start, end, text: "" })),
    ...changed.map(({ start, end, cell }) => ({ start, end, text: comment(cell) })),
    ...addComments(index, added, comment),
    ...fitAuthors(index, signed || changed.length + added.length > 0),
  ];
  return { xml: spliceText(xml, splices), ...names };
}

/** Whether a comment says what is wanted; one signed by a user through Excel may be headed by a line with the name. */
function standsAs({ author, text }: LegacyComment, wanted: string | undefined): boolean {
  return text === wanted || (author !== OUR_AUTHOR && withoutName(text) === wanted);
}

/** Writes a comment element of ours. */
function commentWriter({ authors, commentList }: CommentsIndex, wanted: ReadonlyMap<CellRef, string>) {
  const p = prefixOf(commentList.tag);
  const known = authors.findIndex(({ name }) => name === OUR_AUTHOR);
  const author = known < 0 ? authors.length : known;
  const font = `<${p}rPr><${p}sz val="9"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}rPr>`;
  return (cell: CellRef): string => {
    const run = `<${p}r>${font}<${p}t xml:space="preserve">${encodeXstring(wanted.get(cell) ?? "")}</${p}t></${p}r>`;
    return `<${p}comment ref="${cell}" authorId="${author}"><${p}text>${run}</${p}text></${p}comment>`;
  };
}

/** New comments, each before the first one that stands further down or right. */
function addComments(
  { comments, commentList }: CommentsIndex,
  added: readonly CellRef[],
  write: (cell: CellRef) => string,
): Splice[] {
  const { tag, open, closeStart } = commentList;
  if (tag.isSelfClosing && added.length > 0) {
    return [{ ...open, text: `<${tag.name}>${added.map(write).join("")}</${tag.name}>` }];
  }
  return added.map((cell) => {
    const at = comments.find((other) => byPlace(other.cell, cell) > 0)?.start ?? closeStart;
    return { start: at, end: at, text: write(cell) };
  });
}

/** Our author is listed while a comment of ours stands; it goes with the last one, unless others are counted after it. */
function fitAuthors({ authors, authorList }: CommentsIndex, needed: boolean): Splice[] {
  const at = authors.findIndex(({ name }) => name === OUR_AUTHOR);
  const own = authors[at];
  if (own) return needed || at < authors.length - 1 ? [] : [{ start: own.start, end: own.end, text: "" }];
  if (!needed) return [];
  const { tag, open, closeStart } = authorList;
  const prefix = prefixOf(tag);
  const author = `<${prefix}author>${OUR_AUTHOR}</${prefix}author>`;
  if (tag.isSelfClosing) return [{ ...open, text: `<${tag.name}>${author}</${tag.name}>` }];
  return [{ start: closeStart, end: closeStart, text: author }];
}
