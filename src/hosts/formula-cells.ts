import { areaHas } from "../sheet/address";
import type { Cell, Sheet } from "../sheet/sheet";
import { formulaAreas } from "./formula";
import type { FormulaArea } from "./formula-tokens";

/** A cell by the name of its sheet and its 0-based place. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that holds a formula, with the areas the formula reads; null where they cannot be told. */
export interface FormulaCell extends Place {
  readonly formula: string;
  readonly areas: readonly FormulaArea[] | null;
  /** It has no result yet. */
  readonly blank: boolean;
}

const COLUMNS = 16_384;
/** One number for a place on its sheet. */
export const keyOf = ({ row, column }: { row: number; column: number }) => row * COLUMNS + column;

const areasOf = new WeakMap<Cell, readonly FormulaArea[] | null>();

/** The formulas of a sheet, row by row. */
export function formulaCells(sheet: Sheet): FormulaCell[] {
  const found: FormulaCell[] = [];
  sheet.rows.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell || cell.formula === null) return;
      const areas = areasOf.has(cell) ? areasOf.get(cell) : formulaAreas(cell.formula);
      areasOf.set(cell, areas ?? null);
      found.push({
        sheet: sheet.name,
        row,
        column,
        formula: cell.formula,
        areas: areas ?? null,
        blank: cell.value === null,
      });
    }),
  );
  return found;
}

/** The keys that lie in an area, found by whichever of the two is smaller. */
export function keysIn(area: FormulaArea, keys: ReadonlySet<number> | ReadonlyMap<number, unknown>): number[] {
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
export function sameName<T>(map: ReadonlyMap<string, T>, name: string): T | undefined {
  const exact = map.get(name);
  if (exact !== undefined) return exact;
  return [...map].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
