import { areaRef, cellRef, columnNumber, parseArea } from "../../src/sheet/address";
import type { Area } from "../../src/sheet/address";
import { fault, isHostObject } from "./host-object";
import { LAST_COLUMN, LAST_ROW } from "./sheet-cells";
import type { SheetRecord } from "./model";
import type { Cells, Stage } from "./stage";

/** The area of "A1", "A1:B2", "3:5" or "B:C" (sheet name already taken off); null when it is none. */
export function readArea(text: string): Area | null {
  const cells = parseArea(text);
  if (cells) return cells;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: LAST_COLUMN };
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (!columns) return null;
  return { top: 0, bottom: LAST_ROW, left: columnNumber(columns[1] ?? ""), right: columnNumber(columns[2] ?? "") };
}

/** Splits "表一!A1" or "'表 一'!A1" into sheet and address; the sheet is null where none is named. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return { sheet: null, address: text };
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), address: match[3] ?? "" };
}

/** The single cell that a range object or an address names, for comments and notes. */
export function singleCell(stage: Stage, home: SheetRecord | null, given: unknown, location: string): Cells {
  const cells = isHostObject(given) ? (given.range as Cells | undefined) : named(stage, home, String(given));
  if (!cells) throw fault.invalidArgument(location, "no such cell");
  const { top, bottom, left, right } = cells.area;
  if (top !== bottom || left !== right) throw fault.invalidArgument(location, "a single cell is wanted");
  return cells;
}

function named(stage: Stage, home: SheetRecord | null, text: string): Cells | undefined {
  const { sheet: name, address } = splitAddress(text);
  const sheet = name === null ? home : stage.model.find(name);
  const area = readArea(address);
  return sheet && area ? { sheet, area } : undefined;
}

/** "表一!A1:B2", quoted where the name needs it. */
export function fullAddress(sheet: SheetRecord, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet.name) && !/^[A-Za-z]{1,3}\d+$/.test(sheet.name);
  return `${plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`}!${localAddress(area)}`;
}

/** "A1:B2", "3:5" for whole rows, "B:C" for whole columns. */
export function localAddress(area: Area): string {
  const letters = (column: number) => cellRef(0, column).slice(0, -1);
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === LAST_ROW) return `${letters(area.left)}:${letters(area.right)}`;
  return areaRef(area);
}
