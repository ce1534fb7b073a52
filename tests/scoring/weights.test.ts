import fc from "fast-check";
import { repairWeights, splitWeight, toUnits, WeightError } from "../../src/scoring/weights";

const sumUnits = (weights: readonly number[], decimals: number) =>
  weights.reduce((sum, weight) => sum + toUnits(weight, decimals), 0);

test.each([
  ["24 over 11 rows", 24, 11, [...Array<number>(10).fill(2.18), 2.2]],
  ["22 over 9 rows", 22, 9, [...Array<number>(8).fill(2.44), 2.48]],
  ["8 over 4 rows", 8, 4, [2, 2, 2, 2]],
  ["22 over 3 rows", 22, 3, [7.33, 7.33, 7.34]],
])("equal split, the rest in the last row: %s", (_what, weight, rows, expected) => {
  expect(splitWeight(weight, rows, { decimals: 2, remainder: "last" })).toEqual(expected);
});

test("by importance, in whole points", () => {
  expect(splitWeight(50, 3, { decimals: 0, remainder: "largest", shares: [3, 2, 1] })).toEqual([25, 17, 8]);
});

test("locked rows keep their weight and the others share the rest", () => {
  expect(splitWeight(30, 3, { decimals: 2, remainder: "last", locked: new Map([[1, 12.5]]) })).toEqual([
    8.75, 12.5, 8.75,
  ]);
});

test.each([
  ["more locked than there is", 10, 2, new Map([[0, 11]])],
  [
    "everything locked and the sum is off",
    10,
    2,
    new Map([
      [0, 3],
      [1, 3],
    ]),
  ],
  ["nothing left for the open rows", 10, 3, new Map([[0, 10]])],
])("a split that cannot be is refused: %s", (_what, weight, rows, locked) => {
  expect(() => splitWeight(weight, rows, { decimals: 2, remainder: "last", locked })).toThrow(WeightError);
});

test("100,000 random splits sum exactly, respect locks, and differ by at most one unit", () => {
  const split = fc.record({
    decimals: fc.integer({ min: 0, max: 4 }),
    rows: fc.integer({ min: 1, max: 60 }),
    points: fc.integer({ min: 1, max: 400 }),
    lockedRows: fc.array(fc.nat({ max: 59 }), { maxLength: 8 }),
    remainder: fc.constantFrom("last" as const, "largest" as const),
    lockedUnits: fc.integer({ min: 0, max: 50 }),
  });
  fc.assert(
    fc.property(split, ({ decimals, rows, points, lockedRows, remainder, lockedUnits }) => {
      const locked = new Map(lockedRows.filter((row) => row < rows).map((row) => [row, lockedUnits / 10 ** decimals]));
      const open = rows - locked.size;
      const left = points * 10 ** decimals - locked.size * lockedUnits;
      if (open === 0 || left < open) return true;
      const weights = splitWeight(points, rows, { decimals, remainder, locked });
      const kept = [...locked].every(([row, weight]) => weights[row] === weight);
      const shared = weights.filter((_weight, row) => !locked.has(row)).map((weight) => toUnits(weight, decimals));
      const even = remainder === "last" ? shared.slice(0, -1) : shared;
      const spread = even.length === 0 ? 0 : Math.max(...even) - Math.min(...even);
      return sumUnits(weights, decimals) === points * 10 ** decimals && kept && spread <= 1 && Math.min(...shared) >= 0;
    }),
    { numRuns: 100_000 },
  );
});

test("random shares by importance sum exactly and are fair to a unit", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 100 }),
      (shares, points) => {
        const weights = splitWeight(points, shares.length, { decimals: 2, remainder: "largest", shares });
        const total = shares.reduce((sum, share) => sum + share, 0);
        return (
          sumUnits(weights, 2) === points * 100 &&
          weights.every((weight, row) => Math.abs(toUnits(weight, 2) - (points * 100 * (shares[row] ?? 0)) / total) < 1)
        );
      },
    ),
    { numRuns: 5_000 },
  );
});

test.each([
  ["99.98 becomes 100 in one row", [33.33, 33.33, 33.32], 100, [33.33, 33.35, 33.32]],
  ["102 becomes 100 in the largest row", [12, 50, 40], 100, [12, 48, 40]],
  ["nothing to do", [50, 30, 10], 90, [50, 30, 10]],
  ["too much for one row is carried by all", [10, 10, 10], 90, [30, 30, 30]],
])("repair with the least change: %s", (_what, weights, weight, expected) => {
  expect(repairWeights(weights, weight, { decimals: 2 })).toEqual(expected);
});

test("a locked row is not repaired", () => {
  expect(repairWeights([50, 40, 12], 100, { decimals: 2, locked: new Set([0]) })).toEqual([50, 38, 12]);
  expect(() => repairWeights([50, 52], 100, { decimals: 2, locked: new Set([0, 1]) })).toThrow(WeightError);
});

test("random columns are repaired to the base, locks kept, one row changed where the slip is small", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 100, max: 2000 }), { minLength: 2, maxLength: 30 }),
      fc.integer({ min: -40, max: 40 }),
      (units, slip) => {
        const weights = units.map((value) => value / 100);
        const base = (units.reduce((sum, value) => sum + value, 0) + slip) / 100;
        const repaired = repairWeights(weights, base, { decimals: 2, locked: new Set([0]) });
        const changed = repaired.filter((weight, row) => weight !== weights[row]).length;
        return (
          sumUnits(repaired, 2) === toUnits(base, 2) && repaired[0] === weights[0] && changed === (slip === 0 ? 0 : 1)
        );
      },
    ),
    { numRuns: 5_000 },
  );
});
