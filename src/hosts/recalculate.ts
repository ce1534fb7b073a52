import { areaHas } from "../sheet/address";
import type { Cell, CellValue, Sheet, Workbook } from "../sheet/sheet";
import { cellAt } from "../sheet/sheet";
import { evaluateFormula, formulaAreas } from "./formula";
import type { FormulaArea } from "./formula-tokens";
import { Unevaluable } from "./operands";

/** A cell by the name of its sheet and its 0-based place. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The new result of a formula; null where it is blank or could not be worked out, so that the old one must go. */
export interface Recalculated extends Place {
  readonly value: CellValue;
}

interface FormulaCell extends Place {
  readonly formula: string;
  readonly areas: readonly FormulaArea[] | null;
  /** It has no result yet. */
  readonly blank: boolean;
}

const COLUMNS = 16_384;
const keyOf = ({ row, column }: { row: number; column: number }) => row * COLUMNS + column;

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

/** Whether the formula at a place reads its own result, directly or through other formulas. */
export function readsItself(workbook: Workbook, place: Place): boolean {
  const formulas = workbook.sheets.flatMap(formulaCells);
  const own = ({ sheet, row, column }: Place) => sheet === place.sheet && row === place.row && column === place.column;
  const target = new Map([[place.sheet, new Set([keyOf(place)])]]);
  const seen = new Set<FormulaCell>();
  const reads = ({ areas, sheet }: FormulaCell, keys: ReadonlyMap<string, ReadonlySet<number>>) =>
    (areas ?? []).some((area) => keysIn(area, sameName(keys, area.sheet ?? sheet) ?? new Set()).length > 0);
  const start = formulas.find(own);
  const open = start ? [start] : [];
  for (let cell = open.pop(); cell; cell = open.pop()) {
    if (reads(cell, target)) return true;
    for (const other of formulas) {
      if (seen.has(other) || !reads(cell, new Map([[other.sheet, new Set([keyOf(other)])]]))) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return false;
}

const areasOf = new WeakMap<Cell, readonly FormulaArea[] | null>();

function formulaCells(sheet: Sheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  sheet.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell || cell.formula === null) return;
      const areas = areasOf.has(cell) ? areasOf.get(cell) : formulaAreas(cell.formula);
      areasOf.set(cell, areas ?? null);
      found.push({ sheet: sheet.name, row, column, formula: cell.formula, areas: areas ?? null, blank: cell.value === null });
    }),
  );
  return found;
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

/** The keys that lie in an area, found by whichever of the two is smaller. */
function keysIn(area: FormulaArea, keys: ReadonlySet<number> | ReadonlyMap<number, unknown>): number[] {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size > keys.size)
    return [...keys.keys()].filter((key) => areaHas(area, Math.floor(key / COLUMNS), key % COLUMNS));
  const found: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const key = keyOf({ row, column });
      if (keys.has(key)) found.push(key);
    }
  }
  return found;
}

/** Sheet names are the same in any letter case. */
function sameName<T>(map: ReadonlyMap<string, T>, name: string): T | undefined {
  const exact = map.get(name);
  if (exact !== undefined) return exact;
  return [...map].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
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
