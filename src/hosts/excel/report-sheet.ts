import type { Area } from "../../sheet/address";
import type { CellValue } from "../../sheet/sheet";
import { HostError } from "../../sheet/host";
import type { HostErrorCode, ReportSheet } from "../../sheet/host";
import { batch } from "./batch";
import { literalEntry } from "./literal";
import { styledAreas } from "./report-style";
import type { ReportStyle } from "./report-style";
import type { ExcelSession } from "./session";

/**
 * A hidden name of the sheet's own that marks it as ours, the same that the file host writes; it holds the name we
 * first gave the sheet and stays when the sheet is renamed or moved.
 */
export const SHEET_MARK = "_jixiao_sheet";
/** Excel's longest sheet name. */
const NAME_LENGTH = 31;
/** Points that one character of width takes in the font of the report, and the margin of a cell. */
const POINTS_PER_CHARACTER = 5.6;
const CELL_MARGIN = 4;

/** Adds a sheet of ours, or writes the one of that name anew that we added earlier. A user's sheet is left alone: ours is numbered. */
export async function putReportSheet(session: ExcelSession, report: ReportSheet): Promise<void> {
  const { name, ours } = await freeOrOurs(report.name);
  session.known.touch(null);
  const id = await batch(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = ours ? sheets.getItem(name) : sheets.add(name);
    sheet.load("id");
    context.application.suspendScreenUpdatingUntilNextSync();
    if (ours) {
      sheet.getRange().unmerge();
      sheet.getRange().clear();
    } else sheet.names.add(SHEET_MARK, markFormula(report.name)).visible = false;
    writeReport(sheet, report);
    await context.sync();
    return sheet.id;
  });
  session.ownSheets.add(id);
  session.echoes.expect(id, { top: 0, left: 0, bottom: 1_048_575, right: 16_383 });
  if (session.support.pageLayout) await setUpPrint(session, id, report);
}

const markFormula = (name: string) => `="${name.replaceAll('"', '""')}"`;

/** The sheet of ours that first had this name, or the first free one of "name", "name (2)", … */
function freeOrOurs(wanted: string): Promise<{ readonly name: string; readonly ours: boolean }> {
  return batch(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const marks = sheets.items.map((sheet) => {
      const mark = sheet.names.getItemOrNullObject(SHEET_MARK);
      mark.load("formula");
      return { name: sheet.name, mark };
    });
    await context.sync();
    const own = marks.find(({ mark }) => !mark.isNullObject && mark.formula === markFormula(wanted));
    if (own) return { name: own.name, ours: true };
    const taken = new Set(marks.map(({ name }) => name.toLowerCase()));
    for (let n = 1; ; n++) {
      const name = numbered(wanted, n);
      if (!taken.has(name.toLowerCase())) return { name, ours: false };
    }
  });
}

/** A name Excel accepts: no sign it forbids, at most 31 characters with its number. */
function numbered(name: string, n: number): string {
  const suffix = n === 1 ? "" : ` (${n})`;
  const clean = name.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "");
  return (clean.slice(0, NAME_LENGTH - suffix.length) || "Sheet") + suffix;
}

function writeReport(sheet: Excel.Worksheet, report: ReportSheet): void {
  const area = areaOfReport(report);
  const all = rangeOf(sheet, area);
  const values = Array.from({ length: area.bottom + 1 }, (_, r) =>
    Array.from({ length: area.right + 1 }, (__, c) => entryOf(report.rows[r]?.[c]?.value ?? null)),
  );
  all.values = values;
  all.format.verticalAlignment = "Center";
  all.format.wrapText = true;
  all.format.font.name = "宋体";
  all.format.font.size = 11;
  for (const merge of report.merges) rangeOf(sheet, merge).merge();
  for (const { area: styled, style } of styledAreas(report.rows)) dress(sheet, styled, style);
  report.columnWidths.forEach((width, c) => {
    const column = rangeOf(sheet, { ...area, left: c, right: c });
    column.format.columnWidth = width * POINTS_PER_CHARACTER + CELL_MARGIN;
  });
  report.rowHeights?.forEach((height, r) => {
    if (height !== null) rangeOf(sheet, { ...area, top: r, bottom: r }).format.rowHeight = height;
  });
}

function areaOfReport({ rows, columnWidths }: ReportSheet): Area {
  const columns = Math.max(1, columnWidths.length, ...rows.map((row) => row.length));
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: columns - 1 };
}

function entryOf(value: CellValue): string | number | boolean {
  return typeof value === "string" ? literalEntry(value, "General") : (value ?? "");
}

function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function dress(sheet: Excel.Worksheet, area: Area, style: ReportStyle): void {
  const { format } = rangeOf(sheet, area);
  if (style === "title") {
    format.font.size = 16;
    format.font.bold = true;
    format.horizontalAlignment = "Center";
    return;
  }
  if (style === "heading") {
    format.font.bold = true;
    format.fill.color = "#F2F2F2";
  }
  format.horizontalAlignment = style === "text" ? "Left" : style === "number" ? "Right" : "Center";
  // Excel knows no inner borders where there is one row or one column only.
  const inner = [
    ...(area.bottom > area.top ? (["InsideHorizontal"] as const) : []),
    ...(area.right > area.left ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of [...EDGES, ...inner]) format.borders.getItem(edge).style = "Continuous";
}

/**
 * A4, one page wide, title rows on each page. Without a printer Excel refuses print setup: the sheet is whole all the
 * same, and the host says what is missing among its limits.
 */
async function setUpPrint(session: ExcelSession, id: string, report: ReportSheet): Promise<void> {
  const { print } = report;
  try {
    await batch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const { pageLayout } = sheet;
      pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea(rangeOf(sheet, areaOfReport(report)));
      if (print.titleRows > 0) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
      await context.sync();
    });
    session.printRefused = false;
  } catch (error) {
    if (!(error instanceof HostError) || !REFUSALS.has(error.code)) throw error;
    session.printRefused = true;
  }
}

/** What Excel says when it will not set up printing; anything else fails the verb. */
const REFUSALS: ReadonlySet<HostErrorCode> = new Set(["failed", "unsupported"]);
