import type { Parts } from "./package";
import type { Span, XmlTag } from "./xml";
import { attribute, isSpreadsheetTag, relationId, scanXml } from "./xml";

/** A sheet of any kind as the workbook part lists it. */
export interface ListedSheet extends Span {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
}

/** A defined name; `scope` is the place of its sheet in the list, null for the whole workbook. */
export interface DefinedName extends Span {
  readonly name: string;
  readonly scope: number | null;
  readonly text: string;
  readonly tag: XmlTag;
}

/** The places of a workbook part that a patch may need. */
export interface WorkbookIndex {
  readonly root: XmlTag;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly DefinedName[];
  readonly sheetsEnd: number;
  readonly namesElement: (Span & { readonly closeStart: number; readonly tag: XmlTag }) | null;
  readonly namesInsertAt: number;
  readonly calculation: { readonly tag: XmlTag; readonly open: Span } | null;
  readonly views: readonly { readonly tag: XmlTag; readonly open: Span }[];
}

/** What stands before definedNames in a workbook part (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];

/** Finds sheets and defined names in the workbook part. */
export function indexWorkbook(parts: Parts, part: string): WorkbookIndex {
  const xml = parts.text(part);
  const sheets: ListedSheet[] = [];
  const names: DefinedName[] = [];
  const views: { tag: XmlTag; open: Span }[] = [];
  let root: XmlTag | null = null;
  let namesElement: WorkbookIndex["namesElement"] = null;
  let calculation: WorkbookIndex["calculation"] = null;
  let sheetsEnd = 0;
  let namesInsertAt: number | null = null;
  let start = 0;
  let text = "";
  let depth = 0;
  scanXml(xml, part, {
    open(tag, span) {
      root ??= tag;
      if (++depth === 2 && sheetsEnd > 0 && !BEFORE_NAMES.includes(tag.local)) namesInsertAt ??= span().start;
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "definedNames") namesElement = { tag, ...span(), closeStart: span().end };
      if (tag.local === "definedName" || tag.local === "sheet") start = span().start;
      if (tag.local === "definedName") text = "";
      if (tag.local === "calcPr") calculation = { tag, open: span() };
      if (tag.local === "workbookView") views.push({ tag, open: span() });
    },
    text: (piece) => (text += piece),
    close(tag, span) {
      const { start: at, end } = span();
      if (--depth === 0) namesInsertAt ??= at;
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "sheets") sheetsEnd = at;
      if (tag.local === "sheet") {
        const name = attribute(tag, "name") ?? "";
        sheets.push({
          start,
          end,
          name,
          sheetId: Number(attribute(tag, "sheetId") ?? 0),
          relationship: relationId(tag) ?? "",
        });
      }
      if (tag.local === "definedName") {
        const scope = attribute(tag, "localSheetId");
        names.push({
          start,
          end,
          tag,
          text,
          name: attribute(tag, "name") ?? "",
          scope: scope === undefined ? null : Number(scope),
        });
      }
      if (tag.local === "definedNames" && namesElement) namesElement = { ...namesElement, closeStart: at, end };
    },
  });
  return {
    root: root ?? ({} as XmlTag),
    sheets,
    names,
    sheetsEnd,
    namesElement,
    namesInsertAt: namesInsertAt ?? xml.length,
    calculation,
    views,
  };
}
