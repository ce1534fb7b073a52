import writeExcelFile from "write-excel-file/node";
import { wrappedLines } from "../../report/text-width";
import type { SummaryTable } from "../../report/summary-tables";

/** The tables as an .xlsx workbook, one sheet each, headings kept in view. */
export async function summaryWorkbook(tables: readonly SummaryTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    orientation: "landscape" as const,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const, backgroundColor: "#E7F3EE" })),
      ...rows.map((row) => row.map((value) => cell(value, rowHeight(row, columns)))),
    ],
  }));
  return writeExcelFile(sheets, { fontFamily: "宋体", fontSize: 11 }).toBuffer();
}

const LINE_HEIGHT = 15;
const MAX_HEIGHT = 405;

/** Wrapped rows are given their height: not every program works it out when it opens the file. */
function rowHeight(row: SummaryTable["rows"][number], columns: SummaryTable["columns"]): number {
  const lines = row.map((value, index) =>
    typeof value === "string" ? wrappedLines(value, (columns[index]?.width ?? 10) - 1) : 1,
  );
  return Math.min(MAX_HEIGHT, Math.max(...lines) * LINE_HEIGHT);
}

function cell(value: string | number | null, height: number) {
  if (value === null) return null;
  const look = { height, alignVertical: "top" as const };
  return typeof value === "string" ? { ...look, value, type: String, wrap: true } : { ...look, value, type: Number };
}
