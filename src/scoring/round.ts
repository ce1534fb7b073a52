import type { Rounding } from "../packs/scoring-rule";

/** Hides binary dust before a cut: 2.675 × 100 is 267.49999999999997. */
const clean = (value: number) => Number(value.toPrecision(12));

/** A number made whole as the rule says; "none" leaves it. */
export function wholeSteps(value: number, rounding: Rounding): number {
  const steps = clean(value);
  switch (rounding) {
    case "none":
      return steps;
    case "ceil":
      return Math.ceil(steps);
    case "half-up":
      return Math.floor(steps + 0.5);
    case "truncate":
      return Math.trunc(steps);
  }
}

/** A score at the given decimals, rounded as the pack says ("none" keeps six decimals). */
export function roundTo(value: number, decimals: number, rounding: Rounding = "half-up"): number {
  if (rounding === "none") return Number(value.toFixed(6));
  const factor = 10 ** decimals;
  return wholeSteps(value * factor, rounding) / factor;
}

/** A number for the reader, without trailing zeros: 2.50 is "2.5". */
export function plain(value: number, decimals = 4): string {
  return String(Number(value.toFixed(decimals)));
}

/** A share for the reader: 0.05 is "5%". */
export function percent(share: number): string {
  return `${plain(share * 100, 2)}%`;
}
