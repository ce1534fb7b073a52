/** A seeded source of chance: the same seed gives the same forms on every machine. */
export interface Chance {
  /** 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** True with the given probability. */
  maybe(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of a list, in random order. */
  some<T>(list: readonly T[], count: number): T[];
}

/** mulberry32 over a whole-number seed. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    maybe: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    some: (list, count) => {
      const rest = [...list];
      const out = [];
      while (out.length < count && rest.length > 0) out.push(...rest.splice(int(0, rest.length - 1), 1));
      return out;
    },
  };
}
