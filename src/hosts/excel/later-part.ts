/** What the first reading of an ordinary workbook needs nothing of: what writes, what reads a change, what reads in parts. */
export { applyEdits } from "./apply";
export { reconcileNotes } from "./notes";
export { readChanged } from "./read-changed";
export { readInParts } from "./read-parts";
export { putReportSheet } from "./report-sheet";
