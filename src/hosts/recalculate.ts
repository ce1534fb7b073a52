import type { CellValue, Sheet, Workbook } from "../sheet/sheet";
import { cellAt } from "../sheet/sheet";
import { evaluateFormula } from "./formula";
import { formulaCells, keyOf, keysIn, sameName } from "./formula-cells";
import type { FormulaCell, Place } from "./formula-cells";
import { Unevaluable } from "./operands";

/** The new result of a formula; null where it is blank or could not be worked out, so that the old one must go. */
export interface Recalculated extends Place {
  readonly value: CellValue;
}

/** The formulas whose results go stale when cells change, each with its new result. The changed cells themselves are left out. */
export function recalculate(workbook: Workbook, changed: readonly Place[]): readonly Recalculated[] {
  const formulas = workbook.sheets.flatMap(formulaCells);
  if (formulas.length === 0 || changed.length === 0) return [];
  const dirty = new Map<string, Set<number>>();
  const mark = (place: Place) => {
    const set = dirty.get(place.sheet) ?? new Set();
    dirty.set(place.sheet, set.add(keyOf(place)));
  };
  const isDirty = (place: Place) => dirty.get(place.sheet)?.has(keyOf(place)) ?? false;
  changed.forEach(mark);
  const stale: FormulaCell[] = [];
  for (let grown = true; grown;) {
    grown = false;
    for (const cell of formulas) {
      if (isDirty(cell) || !readsAny(cell, dirty)) continue;
      mark(cell);
      stale.push(cell);
      grown = true;
    }
  }
  return evaluateAmong(workbook, stale, formulas);
}

/**
 * Evaluates some formulas. Others that have no result are worked out with them, lest they be read as blank: what
 * reads an unknown result is unknown too.
 */
function evaluateAmong(
  workbook: Workbook,
  wanted: readonly FormulaCell[],
  all: readonly FormulaCell[],
): readonly Recalculated[] {
  const known = new Set(wanted.map((cell) => `${cell.sheet}!${keyOf(cell)}`));
  const open = all.filter((cell) => cell.blank && !known.has(`${cell.sheet}!${keyOf(cell)}`));
  return evaluateAll(workbook, [...wanted, ...open]).slice(0, wanted.length);
}

/** The results of all formulas that have none, as files made by programs have them; null for those left unknown. */
export function calculateMissing(workbook: Workbook): readonly Recalculated[] {
  const missing = workbook.sheets.flatMap(formulaCells).filter(({ blank }) => blank);
  return evaluateAll(workbook, missing).filter(({ value }) => value !== null);
}

/** The results of the formulas at these places, each seeing the new results of the others. */
export function calculate(workbook: Workbook, places: readonly Place[]): readonly Recalculated[] {
  const all = workbook.sheets.flatMap(formulaCells);
  const wanted = new Set(places.map((place) => `${place.sheet}!${keyOf(place)}`));
  return evaluateAmong(
    workbook,
    all.filter((cell) => wanted.has(`${cell.sheet}!${keyOf(cell)}`)),
    all,
  );
}

/** Whether a formula reads a dirty cell. One whose areas cannot be told may read any. */
function readsAny({ sheet, areas }: FormulaCell, dirty: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  if (!areas) return true;
  return areas.some((area) => {
    const keys = sameName(dirty, area.sheet ?? sheet);
    if (!keys) return false;
    return keysIn(area, keys).length > 0;
  });
}

type Results = Map<string, Map<number, CellValue | Unevaluable>>;

/** Works out formulas in the order they need one another; those in a circle stay unknown. */
function evaluateAll(workbook: Workbook, cells: readonly FormulaCell[]): Recalculated[] {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const waiting = new Map<string, Map<number, FormulaCell>>();
  for (const cell of cells) {
    const group = waiting.get(cell.sheet) ?? new Map<number, FormulaCell>();
    waiting.set(cell.sheet, group.set(keyOf(cell), cell));
  }
  const results: Results = new Map([...sheets.keys()].map((name) => [name, new Map()]));
  const visiting = new Set<FormulaCell>();
  for (const cell of cells) settle(cell);
  return cells.map(({ sheet, row, column }) => {
    const value = results.get(sheet)?.get(keyOf({ row, column }));
    return {
      sheet,
      row,
      column,
      value: value instanceof Unevaluable || value === undefined || value === "" ? null : value,
    };
  });

  function settle(start: FormulaCell): void {
    // an explicit stack: a running total over thousands of rows is a chain that recursion could not follow
    const stack = [start];
    for (let cell = stack.at(-1); cell; cell = stack.at(-1)) {
      const needed = visiting.has(cell) ? [] : unsettled(cell);
      visiting.add(cell);
      if (needed.length > 0) stack.push(...needed);
      else {
        stack.pop();
        results.get(cell.sheet)?.set(keyOf(cell), evaluate(cell));
      }
    }
  }

  function unsettled(cell: FormulaCell): FormulaCell[] {
    return (cell.areas ?? []).flatMap((area) => {
      const name = area.sheet ?? cell.sheet;
      const group = sameName(waiting, name);
      const done = sameName(results, name);
      if (!group) return [];
      return keysIn(area, group).flatMap((key) => {
        const other = group.get(key);
        return other && !done?.has(key) && !visiting.has(other) ? [other] : [];
      });
    });
  }

  function evaluate(cell: FormulaCell): CellValue | Unevaluable {
    const value = evaluateFormula(cell.formula, {
      value(name, row, column) {
        const sheet = sheetNamed(sheets, name ?? cell.sheet);
        const key = keyOf({ row, column });
        if (!waiting.get(sheet.name)?.has(key)) return cellAt(sheet, row, column).value;
        const result = results.get(sheet.name)?.get(key);
        if (result === undefined || result instanceof Unevaluable) throw new Unevaluable();
        return result;
      },
      extent: (name) => extentOf(sheetNamed(sheets, name ?? cell.sheet)),
    });
    return value ?? new Unevaluable();
  }
}

/** What a formula (no leading "=") gives on a sheet of a workbook as it stands; null where it cannot be worked out. */
export function formulaResult(workbook: Workbook, sheet: string, formula: string): CellValue {
  const sheets = new Map(workbook.sheets.map((each) => [each.name, each]));
  return evaluateFormula(formula, {
    value: (name, row, column) => cellAt(sheetNamed(sheets, name ?? sheet), row, column).value,
    extent: (name) => extentOf(sheetNamed(sheets, name ?? sheet)),
  });
}

function sheetNamed(sheets: ReadonlyMap<string, Sheet>, name: string): Sheet {
  const sheet = sameName(sheets, name);
  if (!sheet) throw new Unevaluable();
  return sheet;
}

const extents = new WeakMap<Sheet, { rows: number; columns: number }>();

function extentOf(sheet: Sheet): { rows: number; columns: number } {
  const known = extents.get(sheet);
  if (known) return known;
  const extent = { rows: sheet.rows.length, columns: 0 };
  sheet.rows.forEach((row) => (extent.columns = Math.max(extent.columns, row?.length ?? 0)));
  extents.set(sheet, extent);
  return extent;
}
