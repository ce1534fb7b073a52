import type { FormDocument, Indicator, Level } from "../form/document";
import type { WeightCase } from "../packs/pack";
import { isBonus } from "./form-rules";

/** Rows that share one weight: a first-level category, or a second-level one where all of its sisters state theirs. */
export interface Category {
  readonly name: string;
  readonly level: Level | null;
  /** Indices into FormDocument.indicators. */
  readonly rows: readonly number[];
}

/**
 * Residue has no weight. Of a group either its heading carries one or its rows do, whichever has it written; where
 * nothing is, the rows: their figures are scored.
 */
function counted(indicators: readonly Indicator[], index: number): boolean {
  const row = indicators[index];
  if (row === undefined || row.residue || isBonus(row) || row.name === "") return false;
  if (row.role === "group") return row.weight !== null;
  if (row.role !== "detail" || row.weight !== null) return true;
  const heading = indicators.slice(0, index).findLast(({ role }) => role === "group");
  return heading?.weight === null;
}

/** A first level, or its second levels where every one of its rows stands under one with a weight of its own. */
function weighedParts(document: FormDocument, level: Level): readonly Level[] {
  const parts = document.levels.filter(
    ({ depth, parent, weight }) => depth === 2 && parent === level && weight !== null,
  );
  const covered = new Set(parts.flatMap(({ indicators }) => indicators));
  return parts.length > 0 && level.indicators.every((row) => covered.has(row)) ? parts : [level];
}

/** The rows that can carry a weight, by first-level category in the order of the form; one nameless category without levels. */
export function categoriesOf(document: FormDocument): readonly Category[] {
  const open = (rows: readonly number[]) => rows.filter((row) => counted(document.indicators, row));
  const levels = document.levels.filter(({ depth }) => depth === 1).flatMap((level) => weighedParts(document, level));
  const covered = new Set(levels.flatMap(({ indicators }) => indicators));
  const rest = open(document.indicators.map((_row, index) => index).filter((index) => !covered.has(index)));
  const categories = levels.map((level) => ({ name: level.name, level, rows: open(level.indicators) }));
  const all = rest.length > 0 ? [...categories, { name: "", level: null, rows: rest }] : categories;
  return all.filter(({ rows }) => rows.length > 0);
}

/** The weight a pack's case gives a category, by its words; null when it names none. */
export function packWeight(name: string, inForce: WeightCase | null): number | null {
  return inForce?.categories.find(({ words }) => words.some((word) => name.includes(word)))?.weight ?? null;
}
