import { fromUnits, shareUnits, toUnits } from "./weights";

/** Weights scaled to another base so that they sum to it exactly; a null weight counts as the average of the others. */
export function scaleWeights(weights: readonly (number | null)[], base: number, decimals: number): readonly number[] {
  const known = weights.filter((weight) => weight !== null && weight > 0) as number[];
  const average = known.length === 0 ? 1 : known.reduce((sum, weight) => sum + weight, 0) / known.length;
  const shares = weights.map((weight) => (weight !== null && weight > 0 ? weight : average));
  return shareUnits(toUnits(base, decimals), shares, "largest").map((units) => fromUnits(units, decimals));
}
