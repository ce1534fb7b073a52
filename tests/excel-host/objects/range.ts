import { areaHas } from "../../../src/sheet/address";
import type { Area } from "../../../src/sheet/address";
import { fullAddress, readArea, splitAddress } from "../addresses";
import { ExcelFault, fault, isHostObject } from "../host-object";
import type { HostObject, Scalar } from "../host-object";
import { coveredBy, LAST_COLUMN, LAST_ROW } from "../sheet-cells";
import type { CellRecord, SheetRecord } from "../model";
import type { Scalar as CellScalar } from "../model";
import type { Cells, Stage } from "../stage";
import { rangeFormat } from "./format";
import { worksheetObject } from "./worksheet";

/** `Range.getMergedAreasOrNullObject` gives up beyond this many areas (@types/office-js). */
const MOST_MERGES = 512;
/** Get operations refuse more cells than this (resource limits of Office add-ins). */
const MOST_CELLS = 5_000_000;

/** Excel.Range over an area of a sheet. */
export function rangeObject(stage: Stage, sheet: SheetRecord, area: Area): HostObject {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const here: Cells = { sheet, area };
  const range = (to: Area) => rangeObject(stage, sheet, to);
  const grid = <T>(of: (cell: CellRecord | undefined, row: number, column: number) => T): T[][] => {
    if (rows * columns > MOST_CELLS) throw new ExcelFault("RangeExceedsLimit", "The range exceeds the limit.");
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        of(stage.model.cell(sheet, area.top + r, area.left + c), area.top + r, area.left + c),
      ),
    );
  };
  const number = (value: number): Scalar => ({ get: () => value });

  return {
    type: "Range",
    range: here,
    scalars: {
      address: { get: () => fullAddress(sheet, area) },
      rowIndex: number(area.top),
      columnIndex: number(area.left),
      rowCount: number(rows),
      columnCount: number(columns),
      cellCount: { get: () => (rows * columns > 2 ** 31 - 1 ? -1 : rows * columns) },
      values: {
        get: () => grid((cell) => cell?.value ?? ""),
        set: (value) => {
          write(stage, here, value, "values");
        },
      },
      formulas: {
        get: () => grid((cell) => cell?.formula ?? cell?.value ?? ""),
        set: (value) => {
          write(stage, here, value, "formulas");
        },
      },
      text: { get: () => grid((_, row, column) => stage.model.text(sheet, row, column)) },
      numberFormat: {
        get: () => grid((cell) => cell?.format ?? "General"),
        set: (value) => {
          setFormats(stage, here, value);
        },
      },
      rowHidden: {
        ...hidden(sheet.hiddenRows, area.top, area.bottom),
        set: (value) => {
          demandUnprotected(sheet, "Range.rowHidden");
          for (let row = area.top; row <= area.bottom; row++) stage.model.hideRow(sheet, row, value === true);
        },
      },
      columnHidden: hidden(sheet.hiddenColumns, area.left, area.right),
    },
    links: {
      worksheet: () => worksheetObject(stage, sheet),
      format: () => rangeFormat(stage, here),
    },
    methods: {
      getCell: (row, column) => {
        const at = { top: area.top + Number(row), left: area.left + Number(column) };
        return range({ ...at, bottom: at.top, right: at.left });
      },
      getColumn: (column) => range({ ...area, left: area.left + Number(column), right: area.left + Number(column) }),
      getRow: (row) => range({ ...area, top: area.top + Number(row), bottom: area.top + Number(row) }),
      getEntireRow: () => range({ ...area, left: 0, right: LAST_COLUMN }),
      getEntireColumn: () => range({ ...area, top: 0, bottom: LAST_ROW }),
      getResizedRange: (down, right) =>
        range({ ...area, bottom: area.bottom + Number(down), right: area.right + Number(right) }),
      getUsedRangeOrNullObject: (valuesOnly) => {
        const used = stage.model.used(sheet, valuesOnly === true);
        const both = used && overlap(used, area);
        return both ? range(both) : null;
      },
      getMergedAreasOrNullObject: () => mergedAreas(stage, here),
      getRowProperties: (want) =>
        Array.from({ length: rows }, (_, i) =>
          lineProperties(want, "rowHidden", sheet.hiddenRows.has(area.top + i), "rowIndex", area.top + i),
        ),
      getColumnProperties: (want) =>
        Array.from({ length: columns }, (_, i) =>
          lineProperties(want, "columnHidden", sheet.hiddenColumns.has(area.left + i), "columnIndex", area.left + i),
        ),
      merge: (across) => {
        demandUnprotected(sheet, "Range.merge");
        if (across === true) throw fault.notImplemented("Range.merge(across)");
        sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, area)), area];
      },
      unmerge: () => {
        demandUnprotected(sheet, "Range.unmerge");
        sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
      },
      clear: (applyTo) => {
        demandWritable(stage, here, "Range.clear");
        stage.model.clear(sheet, area, (applyTo ?? "All") as "All" | "Contents" | "Formats");
      },
      select: () => {
        if (sheet.visibility !== "Visible")
          throw new ExcelFault("InvalidOperation", "A hidden sheet has no selection.");
        const merge = sheet.merges.find((each) => areaHas(each, area.top, area.left));
        stage.model.select(sheet, merge && rows * columns === 1 ? merge : area);
      },
    },
  };
}

function hidden(lines: ReadonlySet<number>, from: number, to: number): Scalar {
  return {
    get: () => {
      let count = 0;
      for (const line of lines) if (line >= from && line <= to) count++;
      return count === 0 ? false : count === to - from + 1 ? true : null;
    },
  };
}

function lineProperties(want: unknown, hiddenKey: string, isHidden: boolean, indexKey: string, index: number) {
  const wanted = (want ?? {}) as Record<string, unknown>;
  return {
    ...(wanted[hiddenKey] ? { [hiddenKey]: isHidden } : {}),
    ...(wanted[indexKey] ? { [indexKey]: index } : {}),
  };
}

/** The two-dimensional array that was assigned, or the one value spread over the range. */
function spread(here: Cells, value: unknown, member: string): unknown[][] {
  const { top, bottom, left, right } = here.area;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  if (!Array.isArray(value)) {
    if (rows * columns > MOST_CELLS) throw new ExcelFault("RangeExceedsLimit", "The range exceeds the limit.");
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    const detail = "the number of rows or columns in the input array doesn't match the range";
    throw fault.invalidArgument(`Range.${member}`, detail);
  }
  return value as unknown[][];
}

function write(stage: Stage, here: Cells, value: unknown, member: string): void {
  const lines = spread(here, value, member);
  demandWritable(stage, here, `Range.${member}`);
  const known = lines.every((line) =>
    line.every((each) => each === null || ["string", "number", "boolean"].includes(typeof each)),
  );
  if (!known) throw fault.invalidArgument(`Range.${member}`);
  stage.model.enter(here.sheet, here.area, lines as (CellScalar | null)[][]);
}

function setFormats(stage: Stage, here: Cells, value: unknown): void {
  const lines = spread(here, value, "numberFormat");
  demandUnprotected(here.sheet, "Range.numberFormat");
  if (stage.model.readOnly) throw fault.denied("Range.numberFormat");
  const formats = lines.map((line) => line.map((format) => (format === null ? null : String(format))));
  stage.model.setFormats(here.sheet, here.area, formats);
}

/** Contents of locked cells on a protected sheet, and of a workbook that cannot be changed, answer AccessDenied. */
function demandWritable(stage: Stage, { sheet, area }: Cells, location: string): void {
  if (stage.model.readOnly) throw fault.denied(location);
  if (!sheet.protected) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (!stage.model.cell(sheet, row, column)?.unlocked) throw fault.denied(location);
}

/** Formats and structure of a protected sheet cannot be changed. */
function demandUnprotected(sheet: SheetRecord, location: string): void {
  if (sheet.protected) throw fault.denied(location);
}

function mergedAreas(stage: Stage, { sheet, area }: Cells): HostObject | null {
  const merges = sheet.merges.filter((merge) => overlap(merge, area));
  if (merges.length === 0) return null;
  if (merges.length > MOST_MERGES) {
    throw new ExcelFault("OperationCellsExceedLimit", "The operation exceeds the limit.", "Range.getMergedAreas");
  }
  return rangeAreas(stage, sheet, merges);
}

function rangeAreas(stage: Stage, sheet: SheetRecord, areas: readonly Area[]): HostObject {
  return {
    type: "RangeAreas",
    scalars: {
      address: { get: () => areas.map((area) => fullAddress(sheet, area)).join(",") },
      areaCount: { get: () => areas.length },
    },
    links: {
      areas: () => ({ type: "RangeCollection", items: () => areas.map((area) => rangeObject(stage, sheet, area)) }),
    },
  };
}

/** The cells two areas share, or null. */
export function overlap(a: Area, b: Area): Area | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return both.top <= both.bottom && both.left <= both.right ? both : null;
}

/** The range an address or a range object names on this sheet; a foreign sheet's address is refused. */
export function rangeAt(stage: Stage, sheet: SheetRecord, given: unknown, location: string): HostObject {
  if (given === undefined || given === null || given === "") {
    return rangeObject(stage, sheet, { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN });
  }
  if (isHostObject(given)) return given;
  const { sheet: name, address } = splitAddress(String(given));
  const area = readArea(address);
  if (!area || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw fault.invalidArgument(location);
  if (name !== null && stage.model.find(name) !== sheet) throw fault.invalidArgument(location);
  return rangeObject(stage, sheet, area);
}

/** Whether a merged area covers this cell and begins elsewhere. */
export function isCovered({ sheet, area }: Cells): boolean {
  return coveredBy(sheet, area.top, area.left) !== undefined;
}
