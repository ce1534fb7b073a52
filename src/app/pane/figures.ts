import type { ExpectedScore } from "../../scoring/form-scores";
import type { Messages } from "./messages";

/** A number as a form would print it: at most two decimals, no trailing zeros. */
export function figure(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** An expected score in words; null when there is nothing to compute. */
export function expectedFigure(expected: ExpectedScore, { glance }: Messages): string | null {
  if (expected === null) return null;
  return typeof expected === "number" ? figure(expected) : glance.range(figure(expected.min), figure(expected.max));
}

/** Whether a filled score is what the rules give, within a hundredth. */
export function agrees(filled: number, expected: ExpectedScore): boolean {
  if (expected === null) return true;
  const { min, max } = typeof expected === "number" ? { min: expected, max: expected } : expected;
  return filled >= min - 0.005 && filled <= max + 0.005;
}
