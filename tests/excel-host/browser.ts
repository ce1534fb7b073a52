/**
 * The Excel of the e2e stories, for the page around the pane: bundled for the browser and loaded in a page that holds
 * the pane in an iframe of the same origin, with pane.ts running first in the pane. The pane's bundle and office.js
 * stay as they ship. In the page, `window.excelPage` is the workbook to look at and to type into (see story.ts).
 */
import { parseArea } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/sheet";
import { createExcelHost } from "./excel-host";
import type { ExcelHost, ExcelHostOptions } from "./excel-host";
import { createModel } from "./model";
import type { Scalar } from "./model";

/** What a story does on the page, as a user of Excel would. Areas are "A1" or "A1:B2". */
export interface ExcelPage {
  readonly host: ExcelHost;
  /** Opens a workbook: the picture that the file host reads, as JSON (sets as arrays). Call before the pane loads. */
  open(picture: JsonWorkbook, options?: ExcelHostOptions): void;
  /** Types into cells, as one entry or one paste. */
  type(sheet: string, area: string, values: readonly (readonly Scalar[])[]): void;
  /** The same from another person who edits at the same time. */
  typeRemotely(sheet: string, area: string, values: readonly (readonly Scalar[])[]): void;
  select(sheet: string, area: string): void;
  selection(): { readonly sheet: string; readonly row: number; readonly column: number };
  text(sheet: string, area: string): string;
  value(sheet: string, area: string): Scalar;
  formula(sheet: string, area: string): string | null;
  /** Notes and comments by cell: "E5" → text. */
  notes(sheet: string): Readonly<Record<string, string>>;
  sheets(): readonly string[];
}

/** A workbook as JSON.stringify leaves it when sets are written as arrays. */
export type JsonWorkbook = Omit<Workbook, "sheets"> & {
  readonly sheets: readonly (Omit<Workbook["sheets"][number], "hiddenRows" | "hiddenColumns"> & {
    readonly hiddenRows: readonly number[];
    readonly hiddenColumns: readonly number[];
  })[];
};

/** Puts an Excel into this page, as `window.excelPage`. */
function createExcelPage(options: ExcelHostOptions = {}): ExcelPage {
  const host = createExcelHost(createModel(["Sheet1"]), options);
  const find = (name: string) => {
    const sheet = host.model.find(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  const areaOf = (text: string) => {
    const area = parseArea(text);
    if (!area) throw new Error(`no area ${text}`);
    return area;
  };
  const cell = (sheet: string, text: string) => {
    const { top, left } = areaOf(text);
    return host.model.cell(find(sheet), top, left);
  };
  return {
    host,
    open(picture, other) {
      const sheets = picture.sheets.map((sheet) => ({
        ...sheet,
        // JSON writes the holes of the rows as null
        rows: sheet.rows.map((row) => row?.map((each) => each ?? undefined) ?? undefined),
        hiddenRows: new Set(sheet.hiddenRows),
        hiddenColumns: new Set(sheet.hiddenColumns),
      }));
      host.restart({ ...picture, sheets }, { ...options, ...other });
    },
    type: (sheet, area, values) => {
      host.model.enter(find(sheet), areaOf(area), values);
    },
    typeRemotely: (sheet, area, values) => {
      host.model.enter(find(sheet), areaOf(area), values, { source: "Remote" });
    },
    select: (sheet, area) => {
      host.model.select(find(sheet), areaOf(area));
    },
    selection: () => {
      const { top, left } = host.model.selection;
      return { sheet: host.model.active.name, row: top, column: left };
    },
    text: (sheet, area) => host.model.text(find(sheet), areaOf(area).top, areaOf(area).left),
    value: (sheet, area) => cell(sheet, area)?.value ?? "",
    formula: (sheet, area) => cell(sheet, area)?.formula ?? null,
    notes: (sheet) => {
      const { notes, comments } = find(sheet);
      const column = (index: number): string =>
        (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
      const marks = [...notes, ...comments].map((mark) => [`${column(mark.column)}${mark.row + 1}`, mark.content]);
      return Object.fromEntries(marks) as Record<string, string>;
    },
    sheets: () => host.model.sheets.map(({ name }) => name),
  };
}

declare global {
  interface Window {
    excelPage?: ExcelPage;
  }
}

if (typeof window !== "undefined" && document.currentScript?.hasAttribute("data-excel-page")) {
  const version = new URLSearchParams(window.location.search).get("excelApi");
  window.excelPage = createExcelPage(version === null ? {} : { excelApi: version });
}
