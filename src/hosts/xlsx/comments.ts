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
export function readNotes(parts: Parts, sheetPart: string): readonly CellNote[] {
  const related = parts.relationships(sheetPart);
  const threads = new Map<string, string>();
  for (const { type, target } of related) {
    if (type === "threadedComment" && target && parts.has(target)) readThreads(parts.text(target), target, threads);
  }
  return related.flatMap(({ type, target }) => {
    if (type !== "comments" || !target || !parts.has(target)) return [];
    return readComments(parts.text(target), target).map(({ cell, author, text }) => ({
      cell,
      text: author.startsWith("tc={") ? (threads.get(cell) ?? text) : text,
      ours: author === OUR_AUTHOR,
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
