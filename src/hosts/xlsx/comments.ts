import type { CellRef } from "../../sheet/address";
import { parseCellRef, cellRef } from "../../sheet/address";
import type { CellNote } from "../../sheet/sheet";
import type { Parts } from "./package";
import { attribute, isSpreadsheetTag, scanXml } from "./xml";
import { richTextCollector } from "./rich-text";

/** The author that marks a note as ours. */
export const OUR_AUTHOR = "绩效检查";

/** A comment as the legacy part has it, by its author. */
export interface LegacyComment {
  readonly cell: CellRef;
  readonly author: string;
  readonly text: string;
}

/**
 * Texts of the notes that we wrote through Excel, which signs notes with the user's name. In a file they may be
 * headed by a line with that name.
 */
export type NoteLedger = ReadonlySet<string>;

/** Whether a comment is a note of ours: signed by us, or written by us through Excel and not changed since. */
export function isOurs({ author, text }: { author: string; text: string }, ledger: NoteLedger): boolean {
  if (author === OUR_AUTHOR) return true;
  return !isThread(author) && (ledger.has(unified(text)) || ledger.has(withoutName(text)));
}

/** The text of a note without the line with its writer's name that may head it. */
export function withoutName(text: string): string {
  return unified(text).replace(/^[^\n]*[:：]\n/, "");
}

function unified(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Whether a comment only stands in for a threaded one, for old versions of Excel. */
function isThread(author: string): boolean {
  return author.startsWith("tc={");
}

/** The comments of a legacy comments part, in file order. */
export function readComments(xml: string, part: string): readonly LegacyComment[] {
  const authors: string[] = [];
  const list: LegacyComment[] = [];
  const rich = richTextCollector();
  let author: string | null = null;
  let cell: CellRef | null = null;
  let by = "";
  scanXml(xml, part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "author") author = "";
      if (tag.local === "comment") {
        const at = parseCellRef(attribute(tag, "ref") ?? "");
        cell = at ? cellRef(at.row, at.column) : null;
        by = authors[Number(attribute(tag, "authorId") ?? -1)] ?? "";
      }
      rich.open(tag);
    },
    text(piece) {
      if (author !== null) author += piece;
      rich.text(piece);
    },
    close(tag) {
      if (!isSpreadsheetTag(tag)) return;
      rich.close(tag);
      if (tag.local === "author") {
        authors.push(author ?? "");
        author = null;
      }
      if (tag.local !== "comment") return;
      const text = rich.take();
      if (cell) list.push({ cell, author: by, text });
    },
  });
  return list;
}

/** The notes of a worksheet part. A threaded comment reads as its thread, not as the hint left for old versions. */
export function readNotes(parts: Parts, sheetPart: string, ledger: NoteLedger): readonly CellNote[] {
  const related = parts.relationships(sheetPart);
  const threads = new Map<string, string>();
  for (const { type, target } of related) {
    if (type === "threadedComment" && target && parts.has(target)) readThreads(parts.text(target), target, threads);
  }
  return related.flatMap(({ type, target }) => {
    if (type !== "comments" || !target || !parts.has(target)) return [];
    return readComments(parts.text(target), target).map((comment) => ({
      cell: comment.cell,
      text: isThread(comment.author) ? (threads.get(comment.cell) ?? comment.text) : comment.text,
      ours: isOurs(comment, ledger),
    }));
  });
}

function readThreads(xml: string, part: string, threads: Map<string, string>): void {
  let cell = "";
  let text = "";
  let inText = false;
  scanXml(xml, part, {
    open(tag) {
      if (tag.local === "threadedComment") cell = attribute(tag, "ref") ?? "";
      inText = tag.local === "text";
      if (inText) text = "";
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(tag) {
      if (tag.local !== "text") return;
      inText = false;
      const before = threads.get(cell);
      threads.set(cell, before === undefined ? text : `${before}\n${text}`);
    },
  });
}
