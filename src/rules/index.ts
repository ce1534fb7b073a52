import type { AnyRule } from "./rule";

/** Every rule, in the order a reviewer reads a form: heading, goals, indicators, money, weights, scores, notes. */
export const RULES: readonly AnyRule[] = [];
