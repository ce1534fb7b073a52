import type { Area } from "../../sheet/address";
import { areaHas, areaRef, cellRef } from "../../sheet/address";
import type { ReportCell, ReportSheet } from "../../sheet/host";
import { HostError } from "../../sheet/host";
import type { PartsDraft } from "./draft";
import { relationshipsPath } from "./package";
import { addOverride, addRelationship, officeNamespace, removeRelationship, removeType } from "./parts-list";
import { addReportStyles } from "./report-styles";
import { indexWorkbook } from "./workbook-index";
import { listSheet, setSheetNames, unlistSheet } from "./workbook-patch";
import { encodeXstring } from "./xml";
import { emptyStyles } from "./styles-patch";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A hidden name of a sheet that says the sheet is ours; its text is the name we first gave the sheet. */
export const OUR_SHEET_MARK = "_jixiao_sheet";

/** What Excel or a user may add to a sheet and what goes with it, by the type of its relationship. */
const SHEET_OWN = new Set(["comments", "vmlDrawing", "threadedComment", "printerSettings"]);

/** Adds a sheet of ours, or gives the one added earlier under that name its new content. A user's sheet of that name stays. */
export function putReportSheet(parts: PartsDraft, workbookPart: string, sheet: ReportSheet): void {
  const name = sheetName(sheet.name);
  const styles = addReportStyles(parts.text(stylesPart(parts, workbookPart)), stylesPart(parts, workbookPart));
  parts.write(stylesPart(parts, workbookPart), styles.xml);
  const known = ourSheets(parts, workbookPart).find(({ mark }) => mark === name);
  const path = known?.part ?? parts.freePath("xl/worksheets/sheet#.xml");
  parts.write(path, sheetXml(sheet, styles.styles, mainNamespace(parts)));
  if (!known) {
    addOverride(parts, path, SHEET_TYPE);
    const taken = indexWorkbook(parts, workbookPart).sheets.map((other) => other.name.toLowerCase());
    listSheet(parts, workbookPart, freeName(name, taken), addRelationship(parts, workbookPart, "worksheet", path));
  }
  const { sheets } = indexWorkbook(parts, workbookPart);
  const place = known?.place ?? sheets.length - 1;
  const names = new Map([[OUR_SHEET_MARK, `"${name.replaceAll('"', '""')}"`]]);
  if (sheet.print.titleRows > 0) {
    names.set(
      "_xlnm.Print_Titles",
      `'${(sheets[place]?.name ?? name).replaceAll("'", "''")}'!$1:$${sheet.print.titleRows}`,
    );
  }
  setSheetNames(parts, workbookPart, place, names);
}

/** Takes away every sheet of ours. */
export function removeReportSheets(parts: PartsDraft, workbookPart: string): void {
  for (const { place, part } of ourSheets(parts, workbookPart).toReversed()) {
    if (indexWorkbook(parts, workbookPart).sheets.length === 1) return;
    unlistSheet(parts, workbookPart, place);
    removeRelationship(parts, workbookPart, part);
    const own = parts.relationships(part).filter(({ type }) => SHEET_OWN.has(type));
    const gone = [part, ...own.flatMap(({ target }) => (target ? [target] : []))];
    parts.remove(relationshipsPath(part));
    for (const path of gone) {
      parts.remove(path);
      removeType(parts, path);
    }
  }
}

/** The sheets of ours in tab order: where they are listed, their part, and the name we first gave them. */
function ourSheets(parts: PartsDraft, workbookPart: string): { place: number; part: string; mark: string }[] {
  const { sheets, names } = indexWorkbook(parts, workbookPart);
  const targets = new Map(parts.relationships(workbookPart).map(({ id, target }) => [id, target]));
  return names
    .filter(({ name, scope }) => name === OUR_SHEET_MARK && scope !== null)
    .flatMap(({ scope, text }) => {
      const part = targets.get(sheets[scope ?? -1]?.relationship ?? "");
      return part && scope !== null
        ? [{ place: scope, part, mark: text.replace(/^"|"$/g, "").replaceAll('""', '"') }]
        : [];
    })
    .sort((a, b) => a.place - b.place);
}

/** A name Excel accepts: no sign it forbids, at most 31 characters. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .slice(0, 31) || "Sheet"
  );
}

function freeName(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let number = 2; taken.includes(candidate.toLowerCase()); number++) {
    const tail = ` (${number})`;
    candidate = name.slice(0, 31 - tail.length) + tail;
  }
  return candidate;
}

function stylesPart(parts: PartsDraft, workbookPart: string): string {
  const target = parts.relationships(workbookPart).find(({ type }) => type === "styles")?.target;
  return target && parts.has(target) ? target : createStyles(parts, workbookPart);
}

/** Adds a styles part to a workbook that has none. */
export function createStyles(parts: PartsDraft, workbookPart: string): string {
  const path = parts.has("xl/styles.xml") ? parts.freePath("xl/styles#.xml") : "xl/styles.xml";
  parts.write(path, emptyStyles(mainNamespace(parts)));
  addOverride(parts, path, STYLES_TYPE);
  addRelationship(parts, workbookPart, "styles", path);
  return path;
}

function mainNamespace(parts: PartsDraft): string {
  const strict = officeNamespace(parts).startsWith("http://purl.oclc.org/");
  return strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

type Styles = Readonly<Record<NonNullable<ReportCell["style"]>, number>>;

function sheetXml(sheet: ReportSheet, styles: Styles, namespace: string): string {
  const columns = sheet.columnWidths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map((row, r) => rowXml(sheet, styles, row, r));
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaRef(area)}"/>`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="15"/>`,
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="${sheet.print.landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`,
  ].join("");
}

function rowXml(sheet: ReportSheet, styles: Styles, row: readonly (ReportCell | null)[], r: number): string {
  const height = sheet.rowHeights?.[r];
  const width = Math.max(
    row.length,
    ...sheet.merges.filter((area) => r >= area.top && r <= area.bottom).map(({ right }) => right + 1),
  );
  const cells = Array.from({ length: width }, (_, c) =>
    cellXml(cellRef(r, c), row[c] ?? null, styleAt(sheet, styles, r, c)),
  );
  return `<row r="${r + 1}"${height == null ? "" : ` ht="${height}" customHeight="1"`}>${cells.join("")}</row>`;
}

/** The cells under a merged area have its style, so that its border is whole. */
function styleAt(sheet: ReportSheet, styles: Styles, r: number, c: number): number {
  const merge: Area | undefined = sheet.merges.find((area) => areaHas(area, r, c));
  const cell = merge ? sheet.rows[merge.top]?.[merge.left] : sheet.rows[r]?.[c];
  return cell ? (cell.style ? styles[cell.style] : 0) : 0;
}

function cellXml(ref: string, cell: ReportCell | null, style: number): string {
  const head = `<c r="${ref}"${style === 0 ? "" : ` s="${style}"`}`;
  const value = cell?.value ?? null;
  if (value === null) return style === 0 ? "" : `${head}/>`;
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value.length > 32_767) throw new HostError("too-large", `单元格 ${ref} 的文字超过 32767 字，无法写入。`);
  return `${head} t="inlineStr"><is><t xml:space="preserve">${encodeXstring(value)}</t></is></c>`;
}
