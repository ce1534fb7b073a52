import { HostError } from "../../sheet/host";
import type { Sheet, Workbook } from "../../sheet/sheet";
import { withMissingResults } from "../picture";
import { readFormats } from "./formats";
import { readNotes } from "./comments";
import type { Parts } from "./package";
import { openParts } from "./package";
import { readSharedStrings } from "./rich-text";
import { assertWorkbook } from "./sniff";
import { readNoteLedger } from "./state";
import type { CellContext } from "./cell-reader";
import { readWorksheet } from "./worksheet";
import { attribute, decodeXstring, flag, isSpreadsheetTag, relationId, scanXml } from "./xml";
import { readZip } from "./zip";

/** A worksheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: Sheet["visibility"];
}

/** What the workbook part says. `part` is its own path. */
export interface WorkbookEntry {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/**
 * The workbook of an .xlsx, .xlsm or .xltx file.
 * Throws HostError with one sentence that says what to do when the bytes are none.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  assertWorkbook(bytes);
  return readParts(openParts(readZip(bytes)));
}

/** The workbook of an opened package. */
export function readParts(parts: Parts): Workbook {
  const book = readWorkbookPart(parts);
  const context = readContext(parts, book);
  const ledger = readNoteLedger(parts, book.part);
  return withMissingResults({
    date1904: book.date1904,
    sheets: book.sheets.map(({ name, part, visibility }) => ({
      name,
      visibility,
      ...readWorksheet(parts.text(part), part, context),
      notes: readNotes(parts, part, ledger),
    })),
  });
}

/** The shared strings and number formats of a package. */
export function readContext(parts: Parts, book: WorkbookEntry): CellContext {
  const strings = relatedPart(parts, book.part, "sharedStrings");
  const styles = relatedPart(parts, book.part, "styles");
  return {
    strings: strings ? readSharedStrings(parts.text(strings), strings) : [],
    formats: styles ? readFormats(parts.text(styles), styles) : [],
    date1904: book.date1904,
  };
}

/** The part of a type that another part names, or null. */
export function relatedPart(parts: Parts, from: string, type: string): string | null {
  const target = parts.relationships(from).find((relationship) => relationship.type === type)?.target;
  return target && parts.has(target) ? target : null;
}

/** Lists the worksheets in tab order. Throws HostError when there is no workbook part or no worksheet in it. */
export function readWorkbookPart(parts: Parts): WorkbookEntry {
  const part = relatedPart(parts, "", "officeDocument");
  if (!part)
    throw new HostError(
      "not-a-workbook",
      "文件里没有工作簿，请确认它是 Excel 表格（.xlsx），或用 Excel、WPS 另存后再试。",
    );
  const targets = new Map(parts.relationships(part).map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  scanXml(parts.text(part), part, {
    open(tag) {
      if (!isSpreadsheetTag(tag)) return;
      if (tag.local === "workbookPr") date1904 = flag(tag, "date1904");
      if (tag.local !== "sheet") return;
      const relationship = targets.get(relationId(tag) ?? "");
      if (relationship?.type !== "worksheet" || !relationship.target || !parts.has(relationship.target)) return;
      const state = attribute(tag, "state");
      sheets.push({
        name: decodeXstring(attribute(tag, "name") ?? ""),
        part: relationship.target,
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      });
    },
  });
  if (sheets.length === 0) {
    throw new HostError("not-a-workbook", "工作簿里没有工作表，请用 Excel 或 WPS 打开检查后再试。");
  }
  return { part, sheets, date1904 };
}
