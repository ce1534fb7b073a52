import { TextDecoder, TextEncoder } from "node:util";
import { excelHost } from "../../src/hosts/excel";
import type { ExcelHost } from "../../src/hosts/excel";
import { parseArea } from "../../src/sheet/address";
import type { HostChange } from "../../src/sheet/host";
import { HostError } from "../../src/sheet/host";
import type { Workbook } from "../../src/sheet/sheet";
import { createExcelHost } from "../excel-host/excel-host";
import type { ExcelHostOptions } from "../excel-host/excel-host";
import { announceSets, loadOffice } from "../excel-host/load-in-jest";
import { createModel } from "../excel-host/model";
import type { Scalar, SheetRecord, WorkbookModel } from "../excel-host/model";

// jsdom has neither, browsers and Excel's web view have both.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** An Excel on the test's desk: office.js is loaded once for each test file, workbooks are put in front of it. */
export const desk = createExcelHost();

/** To be called in beforeAll. */
export async function switchOn(): Promise<void> {
  await loadOffice(desk);
}

/** What a verb costs Excel. */
export interface Cost {
  readonly syncs: number;
  readonly ranges: number;
  readonly cells: number;
}

/** A workbook in that Excel, and the product's host over it. */
export interface Opened {
  readonly model: WorkbookModel;
  readonly excel: ExcelHost;
  sheet(name?: string): SheetRecord;
  /** Types as the user does. */
  type(area: string, values: readonly (readonly Scalar[])[], sheet?: string): void;
  cell(ref: string, sheet?: string): { value: Scalar; formula: string | null; format: string } | null;
  /** Notes and comments by cell. */
  marks(sheet?: string): Readonly<Record<string, string>>;
  /** Syncs a verb takes. */
  syncsOf(verb: () => Promise<unknown>): Promise<number>;
  /** Syncs a verb takes, ranges and cells it is given. */
  costOf(verb: () => Promise<unknown>): Promise<Cost>;
}

/** Opens a workbook (one sheet 数据 unless told) in an Excel of the version and temper told. */
export function open(
  content: WorkbookModel | Workbook = createModel(["数据"]),
  options: ExcelHostOptions = {},
): Opened {
  desk.restart(content, options);
  announceSets(desk);
  const { model } = desk;
  const sheet = (name?: string) => {
    const found = name === undefined ? model.sheets[0] : model.find(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    model,
    excel: excelHost(),
    sheet,
    type(area, values, name) {
      const place = parseArea(area);
      if (!place) throw new Error(`no area ${area}`);
      model.enter(sheet(name), place, values);
    },
    cell(ref, name) {
      const at = parseArea(ref);
      const found = at && model.cell(sheet(name), at.top, at.left);
      return found ? { value: found.value, formula: found.formula, format: found.format } : null;
    },
    marks(name) {
      const { notes, comments } = sheet(name);
      return Object.fromEntries(
        [...notes, ...comments].map((mark) => [
          `${String.fromCharCode(65 + mark.column)}${mark.row + 1}`,
          mark.content,
        ]),
      );
    },
    async syncsOf(verb) {
      return (await costOf(verb)).syncs;
    },
    costOf,
  };
}

async function costOf(verb: () => Promise<unknown>): Promise<Cost> {
  const [syncs, { ranges, cells }] = [desk.syncs(), desk.given()];
  await verb();
  const now = desk.given();
  return { syncs: desk.syncs() - syncs, ranges: now.ranges - ranges, cells: now.cells - cells };
}

/** Long enough for Excel's events to arrive. */
export function settle(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The HostError a verb ends with; fails the test where it ends otherwise. */
export async function hostErrorOf(verb: Promise<unknown>): Promise<HostError> {
  const error: unknown = await verb.then(
    () => "no error",
    (reason: unknown) => reason,
  );
  if (error instanceof HostError) return error;
  throw new Error(`expected a HostError, not ${String(error)}`);
}

/** Changes as one line each: "own 数据 A1,B2". */
export function changeLine({ kind, sheet, areas, source }: HostChange): string {
  return kind === "sheets" ? `${source} sheets ${sheet}` : `${source} ${sheet} ${areas.join(",")}`;
}

/** What Excel may answer to a sync that fails. */
export const SYNC_CODES = [
  "GeneralException",
  "AccessDenied",
  "ConnectionFailure",
  "InvalidOperationInCellEditMode",
  "NotImplemented",
  "InvalidArgument",
  "ResponsePayloadSizeLimitExceeded",
  "ItemNotFound",
];
