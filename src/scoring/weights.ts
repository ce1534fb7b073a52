/** Where the rest of a split goes that does not divide evenly: all of it to the last row, or a unit each to the largest remainders. */
export type Remainder = "last" | "largest";

/** A sum that cannot be reached: every row is locked, or what is left is not enough. */
export class WeightError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WeightError";
  }
}

/** A weight as a whole number of units of the last decimal: 2.18 at two decimals is 218. */
export function toUnits(weight: number, decimals: number): number {
  return Math.round(weight * 10 ** decimals);
}

/** The other way: 218 units at two decimals are 2.18. */
export function fromUnits(units: number, decimals: number): number {
  return Number((units / 10 ** decimals).toFixed(decimals));
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function byLargest(units: number, shares: readonly number[]): number[] {
  const sum = total(shares);
  const exact = shares.map((share) => (units * share) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || b.index - a.index);
  for (const { index } of order.slice(0, units - total(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * Shares out whole units by importance so that they sum exactly. "last": every row gets its rounded part and the last
 * row what remains (11 rows of 24 points: ten times 2.18 and 2.20); where rounding would cost the last row more than
 * it can bear (fewer units than rows), the largest remainders are used instead.
 */
export function shareUnits(units: number, shares: readonly number[], remainder: Remainder): readonly number[] {
  if (shares.length === 0) return [];
  if (units < 0 || shares.some((share) => share < 0) || total(shares) <= 0)
    throw new WeightError("可分配的权重不足，无法分配");
  if (remainder === "largest") return byLargest(units, shares);
  const sum = total(shares);
  const parts = shares.slice(0, -1).map((share) => Math.round((units * share) / sum));
  const last = units - total(parts);
  const fair = (units * (shares.at(-1) ?? 0)) / sum;
  return last <= 0 && fair > 0 ? byLargest(units, shares) : [...parts, last];
}

/** Options of a split. `locked`: rows that keep their weight; the others share what is left. */
export interface SplitOptions {
  readonly decimals: number;
  readonly remainder: Remainder;
  /** Importance of each row; equal when left out. */
  readonly shares?: readonly number[];
  readonly locked?: ReadonlyMap<number, number>;
}

/** Splits a weight over n rows, exactly. Throws WeightError when the locked rows leave nothing for the others. */
export function splitWeight(weight: number, rows: number, options: SplitOptions): readonly number[] {
  const { decimals, remainder, locked = new Map<number, number>() } = options;
  const open = Array.from({ length: rows }, (_none, row) => row).filter((row) => !locked.has(row));
  const taken = total([...locked.values()].map((value) => toUnits(value, decimals)));
  const left = toUnits(weight, decimals) - taken;
  if (open.length === 0 && left !== 0) throw new WeightError("各行权重都已锁定，合计却与应有的权重不符");
  if (open.length > 0 && left < open.length) throw new WeightError("已填的权重太多，剩下的不够分给其余各行");
  const parts = shareUnits(
    left,
    open.map((row) => options.shares?.[row] ?? 1),
    remainder,
  );
  const byRow = new Map(open.map((row, index) => [row, parts[index] ?? 0]));
  return Array.from({ length: rows }, (_none, row) => locked.get(row) ?? fromUnits(byRow.get(row) ?? 0, decimals));
}

/**
 * Makes a column sum to the weight by changing as little as it can: one row where one can carry the difference (the
 * largest, the last of equals), else every open row in proportion. Throws WeightError when nothing may change.
 */
export function repairWeights(
  weights: readonly number[],
  weight: number,
  options: { readonly decimals: number; readonly locked?: ReadonlySet<number> },
): readonly number[] {
  const { decimals, locked = new Set<number>() } = options;
  const units = weights.map((value) => toUnits(value, decimals));
  const difference = toUnits(weight, decimals) - total(units);
  if (difference === 0) return weights;
  const open = units.map((value, row) => ({ value, row })).filter(({ row }) => !locked.has(row));
  const carrier = open.toSorted((a, b) => b.value - a.value || b.row - a.row)[0];
  if (!carrier) throw new WeightError("各行权重都已锁定，合计却与应有的权重不符");
  const bearable = Math.abs(difference) * 2 <= carrier.value;
  if (bearable)
    return weights.map((value, row) => (row === carrier.row ? fromUnits(carrier.value + difference, decimals) : value));
  const left = total(open.map(({ value }) => value)) + difference;
  if (left < open.length) throw new WeightError("锁定的权重太多，剩下的不够分给其余各行");
  const parts = shareUnits(
    left,
    open.map(({ value }) => Math.max(value, 1)),
    "largest",
  );
  const byRow = new Map(open.map(({ row }, index) => [row, parts[index] ?? 0]));
  return weights.map((value, row) => (byRow.has(row) ? fromUnits(byRow.get(row) ?? 0, decimals) : value));
}

/** The most decimals any of the weights is written with, as far as the limit. */
export function decimalsOf(weights: readonly number[], limit = 4): number {
  const written = weights.map((value) => (String(Number(value.toFixed(limit))).split(".")[1] ?? "").length);
  return Math.min(limit, Math.max(0, ...written));
}
