import type { FormDocument, Level, Located, TotalRow } from "../form/document";
import { cellRef, columnName, parseCellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import { bonusPoints } from "./points-rows";
import { plain } from "./round";
import { sumExactly } from "./weight-base";

/** What a total sums besides the indicators: the points for budget execution, points added and taken off. */
export interface Addend {
  readonly cell: CellRef;
  /** As it counts in the sum. */
  readonly value: number;
  /** Taken off although it is written without a minus sign. */
  readonly subtracted?: boolean;
}

/** The addends of the score total in rows of points under the indicators, besides budget execution. */
export function bonusAddends(document: FormDocument): readonly Addend[] {
  return bonusPoints(document).flatMap(({ score, scoreCell }) => {
    if (score === null || scoreCell === null) return [];
    const held = cellAtRef(document.sheet, scoreCell).value;
    const subtracted = score < 0 && typeof held === "number" && held > 0;
    return [{ cell: scoreCell, value: score, subtracted }];
  });
}

function totalCell(document: FormDocument, total: TotalRow, column: "weight" | "score"): Located | null {
  const known = total[column];
  if (known) return known;
  const at = document.columns.find(({ name }) => name === column);
  if (!at) return null;
  const ref = anchorRef(document.sheet, total.row - 1, at.column);
  if (ref !== cellRef(total.row - 1, at.column)) return null;
  const cell = cellAtRef(document.sheet, ref);
  return { cell: ref, text: cell.text, value: cell.value, formula: cell.formula, format: cell.format };
}

/** Addresses as few ranges: C3, C4, C5, C9 is "C3:C5,C9". */
function ranges(cells: readonly CellRef[]): string {
  const places = cells
    .map(parseCellRef)
    .filter((place) => place !== null)
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of places) {
    const last = runs.at(-1);
    if (last && last.column === column && last.to + 1 === row) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  return runs
    .map(({ column, from, to }) => {
      const name = columnName(column);
      return from === to ? `${name}${from + 1}` : `${name}${from + 1}:${name}${to + 1}`;
    })
    .join(",");
}

function cellsIn(document: FormDocument, column: "weight" | "score", rows: ReadonlySet<number>): readonly CellRef[] {
  const at = document.columns.find(({ name }) => name === column);
  const refs = document.indicators.flatMap(({ row, cells }, index) => {
    if (!rows.has(index)) return [];
    const own = cells[column]?.cell;
    return own ? [own] : at ? [anchorRef(document.sheet, row - 1, at.column)] : [];
  });
  return [...new Set(refs)];
}

/** The total over the whole table: of several that look it, the last. */
function isWhole(document: FormDocument, total: TotalRow): boolean {
  return total.scope === "all" && !document.totals.some(({ scope, row }) => scope === "all" && row > total.row);
}

/** Rows a total covers: all above it, or for a sub-total those between the total row before it and itself. */
function coveredRows(document: FormDocument, total: TotalRow): ReadonlySet<number> {
  const before = isWhole(document, total)
    ? 0
    : Math.max(0, ...document.totals.map(({ row }) => row).filter((row) => row < total.row));
  return new Set(
    document.indicators.flatMap(({ row, residue }, index) =>
      !residue && row > before && row < total.row ? [index] : [],
    ),
  );
}

/**
 * Blank totals of a column as =SUM(…), with the value they will show. A total that holds a number or a formula stays.
 * `sum` is what the whole column will hold; `values` the rows' new figures where a sub-total needs them.
 */
export function fillTotals(
  document: FormDocument,
  column: "weight" | "score",
  figures: { readonly sum: number; readonly outside: readonly Addend[]; readonly values?: ReadonlyMap<number, number> },
): readonly CellEdit[] {
  return document.totals.flatMap((total) => {
    const cell = totalCell(document, total, column);
    if (!cell || cell.formula !== null || cell.text !== "") return [];
    const rows = coveredRows(document, total);
    const refs = cellsIn(document, column, rows);
    if (refs.length === 0) return [];
    const whole = isWhole(document, total);
    const outside = whole ? figures.outside.filter((one) => (parseCellRef(one.cell)?.row ?? 0) < total.row - 1) : [];
    const part = sumExactly(
      [...rows].map((row) => figures.values?.get(row) ?? document.indicators[row]?.[column] ?? 0),
    );
    const value = whole ? sumExactly([figures.sum, ...outside.map((one) => one.value)]) : part;
    const [taken, added] = [true, false].map((off) => outside.filter(({ subtracted = false }) => subtracted === off));
    const minus = (taken ?? []).map(({ cell: ref }) => `-${ref}`).join("");
    const toFormula = `SUM(${ranges([...(added ?? []).map(({ cell: ref }) => ref), ...refs])})${minus}`;
    return [{ sheet: document.sheet.name, cell: cell.cell, from: cell.value, to: value, toFormula }];
  });
}

function levelEdit(document: FormDocument, level: Level, sum: number): CellEdit | null {
  const weight = level.weight;
  if (!weight || weight.value === sum) return null;
  const cell = cellAtRef(document.sheet, weight.cell);
  if (cell.formula !== null) return null;
  const edit = { sheet: document.sheet.name, cell: weight.cell, from: cell.value };
  if (weight.source === "column") return { ...edit, to: sum };
  const renamed = cell.text.replace(
    new RegExp(`${plain(weight.value).replace(".", "\\.")}(?:\\.0+)?(?=[^\\d.]*$)`),
    plain(sum),
  );
  return typeof cell.value === "string" && renamed !== cell.text ? { ...edit, to: renamed } : null;
}

/** Level weights, in a name or in their own cell, made the sum of their rows. */
export function followLevels(document: FormDocument, weights: ReadonlyMap<number, number>): readonly CellEdit[] {
  return document.levels.flatMap((level) => {
    const own = level.indicators.map((row) => weights.get(row)).filter((weight) => weight !== undefined);
    const edit = own.length === 0 ? null : levelEdit(document, level, sumExactly(own));
    return edit ? [edit] : [];
  });
}
