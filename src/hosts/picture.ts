import { parseCellRef } from "../sheet/address";
import type { CellEdit, EditOutcome } from "../sheet/edit";
import { HostError } from "../sheet/host";
import type { Cell, Sheet, Workbook } from "../sheet/sheet";
import { EMPTY_CELL, cellAt, mergeAt } from "../sheet/sheet";
import { numberText } from "./number-text";
import type { Place } from "./formula-cells";
import { calculateMissing, recalculate } from "./recalculate";

/** The most characters a cell of Excel holds. */
const MAX_TEXT = 32_767;

/** A cell as it stands after a batch. `reason` "result": only the result of its formula changed, by itself or by an edit. */
export interface CellWrite extends Place {
  readonly cell: Cell;
  readonly before: Cell;
  readonly reason: "edit" | "result";
}

/** A batch of edits carried out on a picture. */
export interface EditedWorkbook {
  readonly workbook: Workbook;
  readonly outcome: EditOutcome;
  readonly writes: readonly CellWrite[];
}

/**
 * Carries out a batch on a picture of a workbook: compare-and-set, then new results for the formulas that read the changed cells.
 * A cell covered by a merged area has nothing to show, so an edit of it is stale.
 * Throws HostError before anything is changed: "missing-sheet", or "too-large" for a text no cell can hold.
 */
export function editWorkbook(workbook: Workbook, edits: readonly CellEdit[]): EditedWorkbook {
  const draft = draftOf(workbook);
  const applied: CellEdit[] = [];
  const stale: CellEdit[] = [];
  const touched = new Map<string, Place & { before: Cell }>();
  for (const { sheet, cell, to } of edits) {
    draft.sheet(sheet);
    if (typeof to !== "string" || to.length <= MAX_TEXT) continue;
    throw new HostError("too-large", `${cell} 要写入的文字超过 ${MAX_TEXT} 字，单元格放不下，请缩短后再试。`);
  }
  for (const edit of edits) {
    const sheet = draft.sheet(edit.sheet);
    const at = parseCellRef(edit.cell);
    const before = at && cellAt(sheet, at.row, at.column);
    if (!at || !before || isCovered(sheet, at.row, at.column) || !matches(before, edit)) {
      stale.push(edit);
      continue;
    }
    applied.push(edit);
    draft.set(sheet, at, edited(before, edit, workbook.date1904));
    const key = `${sheet.name}!${edit.cell.toUpperCase()}`;
    if (!touched.has(key)) touched.set(key, { sheet: sheet.name, ...at, before });
  }
  const places = [...touched.values()];
  const writes: CellWrite[] = places.map(({ sheet, row, column, before }) => {
    const cell = cellAt(draft.sheet(sheet), row, column);
    return { sheet, row, column, before, cell, reason: isResult(before, cell) ? "result" : "edit" };
  });
  for (const { sheet, row, column, value } of recalculate(draft.workbook(), places)) {
    const owner = draft.sheet(sheet);
    const before = cellAt(owner, row, column);
    if (before.value === value) continue;
    const cell = { ...before, value, text: numberText(value, before.format, workbook.date1904) };
    draft.set(owner, { row, column }, cell);
    writes.push({ sheet, row, column, before, cell, reason: "result" });
  }
  return { workbook: draft.workbook(), outcome: { applied, stale }, writes };
}

function isResult(before: Cell, now: Cell): boolean {
  return now.formula !== null && now.formula === before.formula && now.format === before.format;
}

/** Blank and "" are one. */
function matches(cell: Cell, edit: CellEdit): boolean {
  return (
    (cell.value ?? "") === (edit.from ?? "") &&
    cell.formula === (edit.fromFormula ?? null) &&
    (edit.fromFormat === undefined || cell.format === edit.fromFormat)
  );
}

function edited(before: Cell, { to, toFormula, toFormat }: CellEdit, date1904: boolean): Cell {
  const format = toFormat ?? before.format;
  const value = to === "" ? null : to;
  return { value, text: numberText(value, format, date1904), formula: toFormula ?? null, format };
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

/** A workbook that copies a sheet, and a row, when it is first changed. */
function draftOf(workbook: Workbook) {
  const sheets = new Map<string, Sheet>(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const copied = new Map<string, (Cell | undefined)[][]>();
  const ownRows = new Map<string, Set<number>>();
  const find = (name: string): Sheet => {
    const sheet = sheets.get(name);
    if (!sheet) throw new HostError("missing-sheet", `找不到工作表“${name}”，可能已被改名或删除，请重新检查。`);
    return sheet;
  };
  const rowsOf = (sheet: Sheet): (Cell | undefined)[][] => {
    const known = copied.get(sheet.name);
    if (known) return known;
    const rows = sheet.rows.slice() as (Cell | undefined)[][];
    copied.set(sheet.name, rows);
    sheets.set(sheet.name, { ...sheet, rows });
    ownRows.set(sheet.name, new Set());
    return rows;
  };
  return {
    sheet: find,
    set(sheet: Sheet, { row, column }: { row: number; column: number }, cell: Cell) {
      const rows = rowsOf(sheet);
      const own = ownRows.get(sheet.name);
      if (!own?.has(row)) rows[row] = rows[row]?.slice() ?? [];
      own?.add(row);
      const line = rows[row] ?? [];
      line[column] = isBlank(cell) ? undefined : cell;
      rows[row] = line;
    },
    workbook: (): Workbook => ({ ...workbook, sheets: workbook.sheets.map(({ name }) => find(name)) }),
  };
}

function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === null && cell.format === EMPTY_CELL.format;
}

/** The workbook with results for formulas that came without one, where they can be worked out. */
export function withMissingResults(workbook: Workbook): Workbook {
  const draft = draftOf(workbook);
  for (const { sheet, row, column, value } of calculateMissing(workbook)) {
    const owner = draft.sheet(sheet);
    const { formula, format } = cellAt(owner, row, column);
    draft.set(owner, { row, column }, { value, formula, format, text: numberText(value, format, workbook.date1904) });
  }
  return draft.workbook();
}
