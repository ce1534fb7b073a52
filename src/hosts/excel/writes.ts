/** What writes into the workbook: loaded with the first write, never to read it. */
export { applyEdits } from "./apply";
export { reconcileNotes } from "./notes";
export { putReportSheet } from "./report-sheet";
