import type { Area } from "./address";
import type { Cell, CellNote, Sheet, Workbook } from "./sheet";

/**
 * A later picture of a workbook in which each sheet that is as before is the object it was before: what was worked out
 * from it still holds. Sheets are told apart by name.
 */
export function keepUnchanged(before: Workbook | null, after: Workbook): Workbook {
  if (before === null || before === after) return after;
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = after.sheets.map((sheet) => {
    const old = known.get(sheet.name);
    return old && sameSheet(old, sheet) ? old : sheet;
  });
  return { ...after, sheets };
}

/** Whether two pictures show the same sheet, cell by cell. A row of blank cells and no row are told apart. */
export function sameSheet(a: Sheet, b: Sheet): boolean {
  if (a === b) return true;
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    sameList(a.merges, b.merges, sameArea) &&
    sameSet(a.hiddenRows, b.hiddenRows) &&
    sameSet(a.hiddenColumns, b.hiddenColumns) &&
    sameNotes(a.notes, b.notes) &&
    sameList(a.rows, b.rows, sameRow)
  );
}

/** Whether two lists of notes are the same, in order. */
export function sameNotes(a: readonly CellNote[], b: readonly CellNote[]): boolean {
  return sameList(a, b, (one, other) => one.cell === other.cell && one.text === other.text && one.ours === other.ours);
}

/** Holes of an array count as undefined. */
function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i], b[i]];
    if (one === other) continue;
    if (one === undefined || other === undefined || !same(one, other)) return false;
  }
  return true;
}

function sameRow(a: Sheet["rows"][number], b: Sheet["rows"][number]): boolean {
  return a !== undefined && b !== undefined && sameList(a, b, sameCell);
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    Object.is(a.value, b.value) &&
    a.text === b.text &&
    a.formula === b.formula &&
    a.format === b.format
  );
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const each of a) if (!b.has(each)) return false;
  return true;
}
