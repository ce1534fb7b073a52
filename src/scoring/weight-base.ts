import type { FormDocument } from "../form/document";
import { weightCase } from "../packs/form-case";
import type { Pack } from "../packs/pack";
import { isBonus } from "./form-rules";
import { statedWeights } from "./stated-weights";
import { fromUnits, toUnits } from "./weights";

/** Sums without binary dust. */
export function sumExactly(values: readonly number[]): number {
  return fromUnits(
    values.reduce((sum, value) => sum + toUnits(value, 6), 0),
    6,
  );
}

/** A sum this far off a known base is still meant to be it; 95 is as far from 90 as from 100. */
const SLIP = 5;

function nearestBase(sum: number, known: readonly number[]): number | null {
  const nearest = known.toSorted((a, b) => Math.abs(a - sum) - Math.abs(b - sum))[0];
  return nearest !== undefined && Math.abs(nearest - sum) < SLIP ? nearest : null;
}

/** Sum of the indicators' weights, null when no indicator carries one. A row without a name counts: its points do. */
export function weightSumOf(document: FormDocument): number | null {
  const weights = document.indicators
    .filter((indicator) => !isBonus(indicator))
    .map(({ weight, nameWeight }) => weight ?? nameWeight)
    .filter((weight) => weight !== null);
  return weights.length === 0 ? null : sumExactly(weights);
}

/** What the first-level weights written on the form sum to, null when one of them has none. */
export function levelWeightSum(document: FormDocument): number | null {
  const levels = document.levels.filter(({ depth }) => depth === 1);
  const weights = levels.map(({ weight }) => weight?.value ?? null).filter((weight) => weight !== null);
  return levels.length > 0 && weights.length === levels.length ? sumExactly(weights) : null;
}

/** Whether each first level is weighed out of 100 by itself (blocks of 100 under levels of 50, 25 and 25). */
function inBlocksOfHundred(document: FormDocument): boolean {
  const blocks = document.levels.filter(({ depth, weight }) => depth === 1 && weight !== null && weight.value < 100);
  const full = blocks.filter(({ indicators }) => {
    const weights = indicators.map((row) => document.indicators[row]?.weight ?? 0);
    return sumExactly(weights) === 100;
  });
  return full.length > 1;
}

/**
 * What the indicators' weights must sum to: the points the form's own note gives its categories; what the form itself
 * writes (level weights, total row), where that is a base the pack knows (a total of 100 over rows of 90 has budget
 * execution in it); else the known base the sum lies near; else the pack's case. `outside` are points for budget
 * execution that no indicator carries. Null for a form without weights, and for one that weighs each first level out of
 * 100 by itself.
 */
export function weightBaseOf(document: FormDocument, pack: Pack, outside: number): number | null {
  const sum = weightSumOf(document);
  const hasColumn = document.columns.some(({ name }) => name === "weight");
  if (sum === null && !hasColumn && levelWeightSum(document) === null) return null;
  if (inBlocksOfHundred(document)) return null;
  const noted = statedWeights(document);
  if (noted?.binding) return noted.base;
  const inForce = weightCase(pack, document);
  const known = [...new Set([...(inForce ? [inForce.base] : []), ...pack.weights.acceptedBases, 100])];
  const stated = [
    levelWeightSum(document),
    ...document.totals
      .filter(({ scope }) => scope === "all")
      .map(({ weight }) => (typeof weight?.value === "number" ? weight.value : null)),
  ].filter((value) => value !== null);
  for (const value of stated) {
    if (!known.includes(value)) continue;
    if (value === 100 && outside > 0) return 100 - outside;
    // A total over rows of exactly the base counts the points of budget execution in, wherever they stand.
    const inside = [...(inForce ? [[inForce.base, inForce.outside]] : []), [90, 10]].find(
      ([base = 0, points = 0]) => points > 0 && sum === base && value === base + points && known.includes(base),
    );
    return inside?.[0] ?? value;
  }
  if (outside > 0) return 100 - outside;
  const at = sum === null ? null : nearestBase(sum, known);
  return at ?? levelWeightSum(document) ?? inForce?.base ?? 100;
}
