import type { FormDocument, Located } from "../form/document";
import type { Template } from "../packs/template";
import { cellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import type { Category } from "./level-words";
import { repairWeights, splitWeight, WeightError } from "./weights";
import type { Remainder } from "./weights";

/** How weights are filled; everything left out comes from the form, then the pack. */
export interface WeightOptions {
  /** What the indicators' weights must sum to. */
  readonly base?: number;
  readonly decimals?: number;
  readonly remainder?: Remainder;
  /** Importance by index into FormDocument.indicators; rows not named count 1. */
  readonly importance?: ReadonlyMap<number, number>;
  /** Rows that keep what they hold. Rows already filled stay as well, unless `refill`. */
  readonly locked?: ReadonlySet<number>;
  /** Give every row that is not locked a new weight. */
  readonly refill?: boolean;
  /** Change filled weights, as few as possible, where a column does not sum. Default true. */
  readonly repair?: boolean;
  /** "lead": rows sum to the level's weight. "follow": the level's weight becomes the sum of its rows. */
  readonly parents?: "lead" | "follow";
  /** A template to take importance and category weights from, where they are not given. */
  readonly template?: Template;
  /** Weights of the categories by name, before those of form and pack. */
  readonly categories?: ReadonlyMap<string, number>;
}

/** The cell that holds (or would hold) a row's weight; null on a form without a weight column. */
export function weightCellOf(document: FormDocument, index: number): Located | null {
  const indicator = document.indicators[index];
  if (!indicator) return null;
  if (indicator.cells.weight) return indicator.cells.weight;
  const column = document.columns.find(({ name }) => name === "weight");
  if (!column) return null;
  const ref = anchorRef(document.sheet, indicator.row - 1, column.column);
  if (ref !== cellRef(indicator.row - 1, column.column)) return null;
  const cell = cellAtRef(document.sheet, ref);
  return { cell: ref, text: cell.text, value: cell.value, formula: cell.formula, format: cell.format };
}

/** A row that can carry a weight, and the cell it stands in. */
export interface Row {
  readonly index: number;
  readonly cell: Located;
  readonly before: number | null;
  readonly locked: boolean;
}

/** The rows of a category that have a weight cell of their own. */
export function rowsOf(document: FormDocument, category: Category, options: WeightOptions): readonly Row[] {
  return category.rows.flatMap((index) => {
    const cell = weightCellOf(document, index);
    const indicator = document.indicators[index];
    if (!cell || !indicator || shared(document, index, cell.cell)) return [];
    const before = indicator.weight ?? (typeof cell.value === "number" ? cell.value : null);
    const held = options.locked?.has(index) === true || cell.formula !== null;
    const unreadable = before === null && cell.text !== "";
    return unreadable ? [] : [{ index, cell, before, locked: held }];
  });
}

/** A weight cell merged over several indicators belongs to the first of them. */
function shared(document: FormDocument, index: number, cell: CellRef): boolean {
  return document.indicators.slice(0, index).some((_row, earlier) => weightCellOf(document, earlier)?.cell === cell);
}

/** The weights of one group of rows: blanks filled, filled ones kept, repaired where that is asked. */
function fillGroup(
  rows: readonly Row[],
  target: number,
  decimals: number,
  remainder: Remainder,
  options: WeightOptions,
): readonly number[] {
  const fixed = new Map<number, number>();
  rows.forEach(({ before, locked }, at) => {
    if (locked || (before !== null && options.refill !== true)) fixed.set(at, before ?? 0);
  });
  if (fixed.size < rows.length) {
    const shares = rows.map(({ index }) => options.importance?.get(index) ?? 1);
    return splitWeight(target, rows.length, { decimals, remainder, shares, locked: fixed });
  }
  const weights = rows.map(({ before }) => before ?? 0);
  if (options.repair === false) return weights;
  const held = new Set([...rows.keys()].filter((at) => rows[at]?.locked === true));
  return repairWeights(weights, target, { decimals, locked: held });
}

/** The rows that share one weight. */
export interface Group {
  readonly category: Category;
  readonly rows: readonly Row[];
}

/** Fills every group to its target; a group that cannot be filled keeps what it holds and says why. */
export function fillGroups(
  groups: readonly Group[],
  targets: ReadonlyMap<Category, number>,
  decimals: number,
  remainder: Remainder,
  options: WeightOptions,
): { readonly weights: ReadonlyMap<number, number>; readonly problem: string | null } {
  const weights = new Map<number, number>();
  const problems: string[] = [];
  for (const { category, rows } of groups) {
    const target = targets.get(category);
    const keep = () => rows.forEach(({ index, before }) => before !== null && weights.set(index, before));
    if (target === undefined) {
      keep();
      continue;
    }
    try {
      fillGroup(rows, target, decimals, remainder, options).forEach((weight, at) => {
        const row = rows[at];
        if (row) weights.set(row.index, weight);
      });
    } catch (error) {
      if (!(error instanceof WeightError)) throw error;
      problems.push(`${category.name === "" ? "指标" : category.name}：${error.message}`);
      keep();
    }
  }
  return { weights, problem: problems.length > 0 ? problems.join("；") : null };
}
