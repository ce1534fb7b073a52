import type { FormDocument } from "../form/document";
import { sumExactly } from "./weight-base";

/** Whether the weights of a form are shares of one (0.2, shown as 20%) and not points. */
export function weighsInShares(document: FormDocument): boolean {
  const weights = document.indicators
    .filter(({ residue }) => !residue)
    .map(({ weight }) => weight)
    .filter((weight) => weight !== null);
  return weights.length > 1 && Math.abs(sumExactly(weights) - 1) < 0.005 && weights.every((weight) => weight <= 1);
}

/** The same form with its weights in points of a hundred, where they are written as shares; else the form itself. */
export function inPoints(document: FormDocument): FormDocument {
  if (!weighsInShares(document)) return document;
  const indicators = document.indicators.map((row) =>
    row.weight === null ? row : { ...row, weight: sumExactly([row.weight * 100]) },
  );
  return { ...document, indicators };
}
