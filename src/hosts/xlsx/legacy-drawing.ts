import type { PartsDraft } from "./draft";
import { officeNamespace } from "./parts-list";
import type { Splice } from "./splice";
import { spliceText } from "./splice";
import type { Span } from "./xml";
import { isSpreadsheetTag, prefixOf, relationId, scanXml } from "./xml";

/** The children of a worksheet that come after legacyDrawing (ECMA-376 part 1, 18.3.1.99). */
const AFTER = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "AlternateContent",
]);

interface Found {
  /** The legacyDrawing element and the relationship it names, or null. */
  readonly element: (Span & { readonly id: string }) | null;
  readonly insertAt: number;
  readonly prefix: string;
}

function find(xml: string, part: string): Found {
  let depth = 0;
  let seenData = false;
  let start = 0;
  let element: Found["element"] = null;
  let insertAt: number | null = null;
  let prefix = "";
  scanXml(xml, part, {
    open(tag, span) {
      if (++depth !== 2) return;
      if (tag.local === "sheetData") seenData = true;
      if (seenData && AFTER.has(tag.local)) insertAt ??= span().start;
      if (tag.local === "legacyDrawing") start = span().start;
    },
    close(tag, span) {
      depth--;
      if (depth === 1 && tag.local === "legacyDrawing" && isSpreadsheetTag(tag)) {
        element = { start, end: span().end, id: relationId(tag) ?? "" };
      }
      if (depth > 0) return;
      prefix = prefixOf(tag);
      insertAt ??= span().start;
    },
  });
  return { element, insertAt: insertAt ?? xml.length, prefix };
}

/** The VML part a worksheet draws its notes in, or null. */
export function legacyDrawingPart(parts: PartsDraft, sheetPart: string): string | null {
  const id = find(parts.text(sheetPart), sheetPart).element?.id;
  const target = parts.relationships(sheetPart).find((relationship) => relationship.id === id)?.target;
  return target && parts.has(target) ? target : null;
}

/** Lets a worksheet draw its notes in the part of a relationship; one it could not find is replaced. */
export function addLegacyDrawing(parts: PartsDraft, sheetPart: string, relationship: string): void {
  const xml = parts.text(sheetPart);
  const { element, insertAt, prefix } = find(xml, sheetPart);
  const text = `<${prefix}legacyDrawing xmlns:r="${officeNamespace(parts)}" r:id="${relationship}"/>`;
  const splice: Splice = element
    ? { start: element.start, end: element.end, text }
    : { start: insertAt, end: insertAt, text };
  parts.write(sheetPart, spliceText(xml, [splice]));
}

/** Takes the legacyDrawing element out of a worksheet. */
export function removeLegacyDrawing(parts: PartsDraft, sheetPart: string): void {
  const xml = parts.text(sheetPart);
  const { element } = find(xml, sheetPart);
  if (element) parts.write(sheetPart, spliceText(xml, [{ ...element, text: "" }]));
}
