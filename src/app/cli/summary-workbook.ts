import writeExcelFile from "write-excel-file/node";
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
      ...rows.map((row) => row.map((value) => (typeof value === "string" ? text(value) : value))),
    ],
  }));
  return writeExcelFile(sheets, { fontFamily: "宋体", fontSize: 11 }).toBuffer();
}

function text(value: string) {
  return { value, type: String, wrap: true, alignVertical: "top" as const };
}
