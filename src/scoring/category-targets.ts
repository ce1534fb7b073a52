import type { WeightCase } from "../packs/pack";
import { packWeight } from "./level-words";
import type { Category } from "./level-words";
import { sumExactly } from "./weight-base";
import { fromUnits, shareUnits, toUnits } from "./weights";

interface Group {
  readonly category: Category;
  readonly rows: readonly { readonly index: number; readonly before: number | null; readonly locked: boolean }[];
}

interface Wanted {
  readonly refill?: boolean;
  readonly categories?: ReadonlyMap<string, number>;
}

/** What each category must sum to, and why that cannot be (Chinese). */
export interface CategoryTargets {
  readonly targets: ReadonlyMap<Category, number>;
  readonly problem: string | null;
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

function heldSum(group: Group): number {
  return sumExactly(group.rows.map(({ before }) => before ?? 0));
}

const hasBlank = (group: Group) => group.rows.some(({ before }) => before === null);

/** Shares a weight out to categories by the pack's figures, or by their number of rows where one has none. */
function shareOut(
  weight: number,
  groups: readonly Group[],
  inForce: WeightCase | null,
  decimals: number,
): ReadonlyMap<Category, number> {
  const named = groups.map(({ category }) => packWeight(category.name, inForce));
  const byPack = named.every((value) => value !== null && value > 0);
  const shares = byPack ? named.map((value) => value ?? 0) : groups.map(({ rows }) => rows.length);
  const whole = Number.isInteger(weight) && weight >= groups.length * 2;
  const places = whole ? 0 : decimals;
  const parts = shareUnits(toUnits(weight, places), shares, "largest");
  return new Map(groups.map(({ category }, at) => [category, fromUnits(parts[at] ?? 0, places)]));
}

/**
 * What each category sums to: what is asked for, what the form writes in or beside the category's name, what a filled
 * category already holds; the rest of the base is shared out by the pack's figures.
 */
export function categoryTargets(
  groups: readonly Group[],
  base: number,
  inForce: WeightCase | null,
  decimals: number,
  wanted: Wanted,
): CategoryTargets {
  const targets = new Map<Category, number>();
  const held = new Map<Category, number>();
  const open: Group[] = [];
  for (const group of groups) {
    const stated = wanted.categories?.get(group.category.name) ?? group.category.level?.weight?.value;
    if (stated !== undefined) targets.set(group.category, stated);
    else if (!hasBlank(group) && wanted.refill !== true) held.set(group.category, heldSum(group));
    else open.push(group);
  }
  const fixed = sumExactly([...targets.values()]);
  const kept = sumExactly([...held.values()]);
  const left = sumExactly([base, -fixed, -kept]);
  if (open.length > 0) {
    if (left <= 0)
      return { targets, problem: `各类权重合计已达${sumExactly([fixed, kept])}分，超过或等于${base}分，没有剩余可分` };
    for (const [category, weight] of shareOut(left, open, inForce, decimals)) targets.set(category, weight);
    return { targets, problem: null };
  }
  if (same(left, 0)) return { targets, problem: null };
  if (held.size === 0)
    return { targets, problem: `各类权重合计${fixed}分，与应有的${base}分不符，请先改正一级指标的权重` };
  return { targets: new Map([...targets, ...repaired(held, left)]), problem: null };
}

/** A difference of filled categories is carried by the one it weighs least on. */
function repaired(held: ReadonlyMap<Category, number>, difference: number): ReadonlyMap<Category, number> {
  const largest = [...held].toSorted(([, a], [, b]) => b - a)[0];
  return largest ? new Map([[largest[0], sumExactly([largest[1], difference])]]) : new Map();
}
