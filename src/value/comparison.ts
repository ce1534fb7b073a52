import type { Direction } from "./direction";

/** How far an actual value meets its target. Either is null where it cannot be judged. */
export interface Attainment {
  /** 1 = reached. Higher is better: actual / target. Lower is better: 1 within the limit, target / actual beyond it. */
  readonly completion: number | null;
  readonly attained: boolean | null;
}

/** The two numbers a judgment rests on, in the target's own scale; of a range the end that was missed. */
export interface Measured {
  readonly target: number;
  readonly actual: number;
  readonly direction: Direction;
  readonly percent: boolean;
}

/**
 * Why nothing can be said: nothing to compare, no data, units that do not meet, a share that may be as many percent,
 * a number spelled out, several targets in one cell, 约 with no word on how near, a frequency against what may be part
 * of a year, a day within the month that is all that is known, a change against a level.
 */
export type Open =
  "empty" | "no-data" | "units" | "share" | "spelled" | "compound" | "about" | "period" | "day" | "level" | "words";

/** What comparing two values finds out. `measured` is null for words, dates and a range that was kept. */
export interface Comparison extends Attainment {
  readonly measured: Measured | null;
  /** Null wherever `attained` is not. */
  readonly open: Open | null;
}

/** A judgment that rests on no numbers. */
export function told(attained: boolean): Comparison {
  return { completion: attained ? 1 : null, attained, measured: null, open: null };
}

/** No judgment, and why. */
export function open(why: Open): Comparison {
  return { completion: null, attained: null, measured: null, open: why };
}
