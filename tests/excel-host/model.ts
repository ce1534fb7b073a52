import { areaHas, parseCellRef } from "../../src/sheet/address";
import type { Area } from "../../src/sheet/address";
import { numberText } from "../../src/hosts/number-text";
import { readEntry } from "./entry";
import { evaluate } from "./formula";
import { coveredBy, insertRows, keyOf, LAST_COLUMN, usedArea, WIDTH } from "./sheet-cells";

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
  | {
      readonly kind: "added" | "deleted" | "activated" | "deactivated";
      readonly sheet: SheetRecord;
      readonly byAddin: boolean;
    }
  | { readonly kind: "calculated"; readonly sheet: SheetRecord }
  | { readonly kind: "formatChanged"; readonly sheet: SheetRecord; readonly area: Area }
  | { readonly kind: "rowHidden"; readonly sheet: SheetRecord; readonly area: Area; readonly hidden: boolean }
  | { readonly kind: "renamed"; readonly sheet: SheetRecord; readonly before: string }
  | { readonly kind: "visibility"; readonly sheet: SheetRecord; readonly before: string };

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
  /** Sets the number formats of cells; `null` leaves one alone. */
  setFormats(sheet: SheetRecord, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  hideRow(sheet: SheetRecord, row: number, hidden: boolean): void;
  activate(sheet: SheetRecord): void;
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
    setFormats(sheet, area, formats) {
      formats.forEach((line, r) =>
        line.forEach((format, c) => {
          if (format === null) return;
          const cell = model.ensure(sheet, area.top + r, area.left + c);
          cell.format = format;
          cell.text = null;
        }),
      );
      model.tell({ kind: "formatChanged", sheet, area });
    },
    hideRow(sheet, row, hidden) {
      if (hidden) sheet.hiddenRows.add(row);
      else sheet.hiddenRows.delete(row);
      model.tell({
        kind: "rowHidden",
        sheet,
        area: { top: row, left: 0, bottom: row, right: LAST_COLUMN },
        hidden,
      });
    },
    activate(sheet) {
      const left = model.active;
      if (left === sheet) return;
      model.active = sheet;
      model.tell({ kind: "deactivated", sheet: left, byAddin: model.byAddin });
      model.tell({ kind: "activated", sheet, byAddin: model.byAddin });
    },
    select(sheet, area) {
      model.activate(sheet);
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
  const format = entry.formula === null ? entry.format : formatOfFirstReference(model, sheet, entry.formula);
  if (format !== null && cell.format === "General") cell.format = format;
}

/** A formula entered into a cell without a format takes over that of the first cell it refers to. */
function formatOfFirstReference(model: WorkbookModel, sheet: SheetRecord, formula: string): string | null {
  const ref = /(?<![A-Za-z\d!])\$?([A-Z]{1,3})\$?(\d+)(?![\d(A-Za-z])/.exec(formula);
  if (!ref) return null;
  const at = parseCellRef(`${ref[1]}${ref[2]}`);
  return (at && model.cell(sheet, at.row, at.column)?.format) ?? null;
}

/** Works formulas out until nothing changes; what the evaluator does not know keeps its value, a new one is #NAME?. */
function calculate(model: WorkbookModel): void {
  const formulas = model.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].filter((cell) => cell.formula !== null).map((cell) => ({ sheet, cell })),
  );
  const calculated = new Set<SheetRecord>();
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
      calculated.add(sheet);
    }
    if (!changed) break;
  }
  for (const sheet of calculated) model.tell({ kind: "calculated", sheet });
}
