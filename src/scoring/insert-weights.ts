import type { FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import type { TemplateIndicator } from "../packs/template";
import { cellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import { scaleWeights } from "./scale-weights";
import { sumExactly, weightBaseOf, weightSumOf } from "./weight-base";

/** A template indicator and the 0-based row it goes to. */
export interface PlacedIndicator {
  readonly row: number;
  readonly levelOne: string;
  readonly indicator: TemplateIndicator;
}

function byStatedLevel(
  document: FormDocument,
  rows: readonly PlacedIndicator[],
): ReadonlyMap<PlacedIndicator, number> | null {
  const groups = new Map<string, PlacedIndicator[]>();
  for (const row of rows) groups.set(row.levelOne, [...(groups.get(row.levelOne) ?? []), row]);
  const weights = new Map<PlacedIndicator, number>();
  for (const [name, group] of groups) {
    const stated = document.levels.find((level) => level.depth === 1 && level.name === name)?.weight?.value;
    if (stated === undefined) return null;
    const scaled = scaleWeights(
      group.map(({ indicator }) => indicator.weight),
      stated,
      Number.isInteger(stated) ? 0 : 2,
    );
    group.forEach((row, at) => weights.set(row, scaled[at] ?? 0));
  }
  return weights;
}

/**
 * Weights for newly inserted indicators: what the form's level names state, else the template's own scaled to what is
 * left of the base. Whole numbers where the base is one and there is a point for each.
 */
export function insertWeights(
  document: FormDocument,
  pack: Pack,
  rows: readonly PlacedIndicator[],
): readonly CellEdit[] {
  const column = document.columns.find(({ name }) => name === "weight");
  const base = weightBaseOf(document, pack, 0);
  if (!column || base === null) return [];
  const left = sumExactly([base, -(weightSumOf(document) ?? 0)]);
  if (left <= 0) return [];
  const decimals = Number.isInteger(left) && left >= rows.length ? 0 : pack.weights.decimals;
  const scaled = scaleWeights(
    rows.map(({ indicator }) => indicator.weight),
    left,
    decimals,
  );
  const stated = byStatedLevel(document, rows);
  return rows.flatMap((row, at) => {
    const ref = anchorRef(document.sheet, row.row, column.column);
    const cell = cellAtRef(document.sheet, ref);
    if (ref !== cellRef(row.row, column.column) || cell.formula !== null || cell.text !== "") return [];
    const to = stated?.get(row) ?? scaled[at] ?? 0;
    return [{ sheet: document.sheet.name, cell: ref, from: cell.value, to }];
  });
}
