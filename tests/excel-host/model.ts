import { areaHas, areaRef, cellRef } from "../../src/sheet/address";
import type { Area } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/sheet";
import { numberText } from "../../src/hosts/number-text";
import { readEntry } from "./entry";
import { evaluate } from "./formula";

export type Scalar = string | number | boolean;

/** A cell of the model; `look` is what formatting members wrote, by member path. */
export interface CellRecord {
  value: Scalar;
  /** With its "=", or null. */
  formula: string | null;
  format: string;
  /** The displayed text where a file gave it; worked out from value and format otherwise. */
  text: string | null;
  quoted: boolean;
  unlocked: boolean;
}

export interface CommentRecord {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly author: string;
  resolved: boolean;
  readonly replies: { readonly id: string; content: string; readonly author: string }[];
}

export interface NoteRecord {
  row: number;
  column: number;
  content: string;
  readonly author: string;
}

export interface SheetRecord {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly cells: Map<number, CellRecord>;
  merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  comments: CommentRecord[];
  notes: NoteRecord[];
  protected: boolean;
  allowEditObjects: boolean;
  /** Names that belong to the sheet. */
  readonly names: Map<string, { visible: boolean; readonly formula: string }>;
  /** Formatting written through the object model, by "member path@area": looked at by tests, shown by the e2e page. */
  readonly looks: Map<string, unknown>;
}

/** Something happened in the workbook; the host turns it into the events that are registered. */
export type Happening =
  | {
      readonly kind: "changed";
      readonly sheet: SheetRecord;
      readonly area: Area;
      readonly changeType: string;
      readonly before?: Scalar;
      readonly after?: Scalar;
      readonly source: "Local" | "Remote";
      readonly byAddin: boolean;
    }
  | { readonly kind: "selected"; readonly sheet: SheetRecord; readonly area: Area }
  | { readonly kind: "added" | "deleted" | "activated"; readonly sheet: SheetRecord; readonly byAddin: boolean }
  | { readonly kind: "renamed"; readonly sheet: SheetRecord; readonly before: string }
  | { readonly kind: "visibility"; readonly sheet: SheetRecord; readonly before: string };

const WIDTH = 16_384;
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = WIDTH - 1;
const keyOf = (row: number, column: number) => row * WIDTH + column;

/** Excel's own worksheet names are told apart without regard to case. */
export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A workbook as Excel holds it: what the interpreter's objects read and write, and what a test plays the user on. */
export interface WorkbookModel {
  readonly sheets: SheetRecord[];
  active: SheetRecord;
  selection: Area;
  readOnly: boolean;
  readonly settings: Map<string, unknown>;
  readonly xmlParts: Map<string, string>;
  /** True while an add-in's batch runs: changes are then its own. */
  byAddin: boolean;
  listeners: ((happening: Happening) => void)[];
  find(key: string): SheetRecord | undefined;
  addSheet(name: string, at?: number): SheetRecord;
  removeSheet(sheet: SheetRecord): void;
  renameSheet(sheet: SheetRecord, name: string): void;
  cell(sheet: SheetRecord, row: number, column: number): CellRecord | undefined;
  ensure(sheet: SheetRecord, row: number, column: number): CellRecord;
  text(sheet: SheetRecord, row: number, column: number): string;
  /** Enters values as a user or an add-in does, then calculates and tells once. `null` leaves a cell alone. */
  enter(sheet: SheetRecord, area: Area, input: readonly (readonly (Scalar | null)[])[], how?: EnterOptions): void;
  used(sheet: SheetRecord, valuesOnly: boolean): Area | null;
  clear(sheet: SheetRecord, area: Area, what: "All" | "Contents" | "Formats"): void;
  select(sheet: SheetRecord, area: Area): void;
  insertRows(sheet: SheetRecord, at: number, count: number): void;
  tell(happening: Happening): void;
}

interface EnterOptions {
  readonly source?: "Local" | "Remote";
}

/** An empty cell, as an address that was never touched. */
const blankCell = (): CellRecord => ({
  value: "",
  formula: null,
  format: "General",
  text: null,
  quoted: false,
  unlocked: false,
});

/** A new workbook with sheets of these names (one at least, as in Excel). */
export function createModel(names: readonly string[] = ["Sheet1"]): WorkbookModel {
  let count = 0;
  const newSheet = (name: string): SheetRecord => ({
    id: `{${String(++count).padStart(8, "0")}-0001-0000-0000-000000000000}`,
    name,
    visibility: "Visible",
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments: [],
    notes: [],
    protected: false,
    allowEditObjects: false,
    names: new Map(),
    looks: new Map(),
  });
  const sheets = names.map(newSheet);
  const [first] = sheets;
  if (!first) throw new Error("a workbook has at least one sheet");

  const model: WorkbookModel = {
    sheets,
    active: first,
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    readOnly: false,
    settings: new Map(),
    xmlParts: new Map(),
    byAddin: false,
    listeners: [],
    find: (key) => sheets.find((sheet) => sheet.id === key || sameName(sheet.name, key)),
    addSheet(name, at = sheets.length) {
      const sheet = newSheet(name);
      sheets.splice(at, 0, sheet);
      model.tell({ kind: "added", sheet, byAddin: model.byAddin });
      return sheet;
    },
    removeSheet(sheet) {
      sheets.splice(sheets.indexOf(sheet), 1);
      if (model.active === sheet && sheets[0]) model.active = sheets[0];
      model.tell({ kind: "deleted", sheet, byAddin: model.byAddin });
    },
    renameSheet(sheet, name) {
      const before = sheet.name;
      sheet.name = name;
      model.tell({ kind: "renamed", sheet, before });
    },
    cell: (sheet, row, column) => sheet.cells.get(keyOf(row, column)),
    ensure(sheet, row, column) {
      const known = sheet.cells.get(keyOf(row, column));
      if (known) return known;
      const cell = blankCell();
      sheet.cells.set(keyOf(row, column), cell);
      return cell;
    },
    text(sheet, row, column) {
      const cell = model.cell(sheet, row, column);
      if (!cell) return "";
      return cell.text ?? (cell.value === "" ? "" : numberText(cell.value, cell.format));
    },
    enter(sheet, area, input, how = {}) {
      const before = model.cell(sheet, area.top, area.left)?.value ?? "";
      input.forEach((line, r) =>
        line.forEach((entered, c) => {
          if (entered !== null) put(model, sheet, { row: area.top + r, column: area.left + c }, entered);
        }),
      );
      calculate(model);
      const single = area.top === area.bottom && area.left === area.right;
      const after = model.cell(sheet, area.top, area.left)?.value ?? "";
      model.tell({
        kind: "changed",
        sheet,
        area,
        changeType: "RangeEdited",
        ...(single ? { before, after } : {}),
        source: how.source ?? "Local",
        byAddin: model.byAddin,
      });
    },
    used: (sheet, valuesOnly) => usedArea(sheet, valuesOnly),
    clear(sheet, area, what) {
      for (const [key, cell] of sheet.cells) {
        if (!areaHas(area, Math.floor(key / WIDTH), key % WIDTH)) continue;
        if (what === "All") sheet.cells.delete(key);
        else if (what === "Contents") Object.assign(cell, { value: "", formula: null, text: null, quoted: false });
        else Object.assign(cell, { format: "General", text: null });
      }
      if (what === "All") sheet.merges = sheet.merges.filter((merge) => !areaHas(area, merge.top, merge.left));
      calculate(model);
      const changeType = "RangeEdited";
      model.tell({ kind: "changed", sheet, area, changeType, source: "Local", byAddin: model.byAddin });
    },
    select(sheet, area) {
      if (model.active !== sheet) {
        model.active = sheet;
        model.tell({ kind: "activated", sheet, byAddin: model.byAddin });
      }
      model.selection = area;
      model.tell({ kind: "selected", sheet, area });
    },
    insertRows(sheet, at, count) {
      insertRows(sheet, at, count);
      const area = { top: at, left: 0, bottom: at + count - 1, right: LAST_COLUMN };
      const changeType = "RowInserted";
      model.tell({ kind: "changed", sheet, area, changeType, source: "Local", byAddin: model.byAddin });
    },
    tell(happening) {
      for (const listener of model.listeners) listener(happening);
    },
  };
  return model;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function put(model: WorkbookModel, sheet: SheetRecord, at: Place, entered: Scalar): void {
  // A cell that a merged area covers keeps nothing: Excel accepts the write and drops it.
  if (coveredBy(sheet, at.row, at.column)) return;
  const cell = model.ensure(sheet, at.row, at.column);
  const entry =
    entered === "" ? { value: "", formula: null, format: null, quoted: false } : readEntry(entered, cell.format);
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.quoted = entry.quoted;
  cell.text = null;
  if (entry.format !== null && cell.format === "General") cell.format = entry.format;
}

/** The merged area whose top-left cell is another one, or undefined. */
export function coveredBy(sheet: SheetRecord, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => areaHas(area, row, column) && (area.top !== row || area.left !== column));
}

/** Works formulas out until nothing changes; what the evaluator does not know keeps its value, a new one is #NAME?. */
function calculate(model: WorkbookModel): void {
  const formulas = model.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].filter((cell) => cell.formula !== null).map((cell) => ({ sheet, cell })),
  );
  for (let pass = 0; pass < 20; pass++) {
    let changed = false;
    for (const { sheet, cell } of formulas) {
      const value = evaluate(cell.formula?.slice(1) ?? "", (name, row, column) => {
        const of = name === null ? sheet : model.find(name);
        return (of && model.cell(of, row, column)?.value) ?? "";
      });
      const next = value ?? (cell.value === "" ? "#NAME?" : cell.value);
      if (next === cell.value) continue;
      cell.value = next;
      cell.text = null;
      changed = true;
    }
    if (!changed) return;
  }
}

function usedArea(sheet: SheetRecord, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (t: number, l: number, b: number, r: number) => {
    top = Math.min(top, t);
    left = Math.min(left, l);
    bottom = Math.max(bottom, b);
    right = Math.max(right, r);
  };
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.value === "" && cell.formula === null) continue;
    take(Math.floor(key / WIDTH), key % WIDTH, Math.floor(key / WIDTH), key % WIDTH);
  }
  if (!valuesOnly) for (const area of sheet.merges) take(area.top, area.left, area.bottom, area.right);
  return bottom < 0 ? null : { top, left, bottom, right };
}

function insertRows(sheet: SheetRecord, at: number, count: number): void {
  const moved = [...sheet.cells].map(
    ([key, cell]) => [Math.floor(key / WIDTH) >= at ? key + count * WIDTH : key, cell] as const,
  );
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
  sheet.merges = sheet.merges.map((area) => ({
    ...area,
    top: area.top >= at ? area.top + count : area.top,
    bottom: area.bottom >= at ? area.bottom + count : area.bottom,
  }));
  for (const mark of [...sheet.comments, ...sheet.notes]) if (mark.row >= at) mark.row += count;
}

/** Puts the picture of a workbook (as the file host reads it) into a model: values, texts, formulas, formats, merges. */
export function modelOf(picture: Workbook): WorkbookModel {
  const model = createModel(picture.sheets.map(({ name }) => name));
  picture.sheets.forEach((sheet, index) => {
    const record = model.sheets[index];
    if (!record) return;
    record.visibility =
      sheet.visibility === "visible" ? "Visible" : sheet.visibility === "hidden" ? "Hidden" : "VeryHidden";
    record.merges = [...sheet.merges];
    for (const row of sheet.hiddenRows) record.hiddenRows.add(row);
    for (const column of sheet.hiddenColumns) record.hiddenColumns.add(column);
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (!cell) return;
        Object.assign(model.ensure(record, r, c), {
          value: cell.value ?? "",
          formula: cell.formula === null ? null : `=${cell.formula}`,
          format: cell.format,
          text: cell.text,
        });
      }),
    );
    for (const note of sheet.notes) {
      const at = /^([A-Z]+)(\d+)$/.exec(note.cell);
      if (at) record.notes.push({ ...placeOf(note.cell), content: note.text, author: "" });
    }
  });
  model.active = model.sheets.find(({ visibility }) => visibility === "Visible") ?? model.active;
  return model;
}

/** Row and column of an A1 address. */
export function placeOf(ref: string): Place {
  const letters = /^[A-Z]+/.exec(ref)?.[0] ?? "A";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(ref.slice(letters.length)) - 1, column };
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
