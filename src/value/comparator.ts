import { COMPARATOR_SUFFIXES, COMPARATOR_WORDS } from "./lexicon";
import { normalizeText } from "./normalize";
import type { Direction } from "./direction";
import type { Comparator } from "./target-value";

function wordsOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, Comparator> {
  return new Map(
    Object.entries(table).flatMap(([sign, words]) =>
      words
        .split("|")
        .flatMap((word) => (word.startsWith("不") ? ["不", "不得", "不能"].map((not) => not + word.slice(1)) : [word]))
        .map((word) => [word, sign as Comparator] as const),
    ),
  );
}

/** Words before a number, each with the comparison it means. */
export const PREFIXES = wordsOf(COMPARATOR_WORDS);
/** Words after a number and its unit. */
export const SUFFIXES: ReadonlyMap<string, Comparator> = new Map([...wordsOf(COMPARATOR_SUFFIXES), ["+", "≥"]]);

/** Longest first, as regular-expression source. */
export function alternationOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}

/** The comparison a comparator column's cell states ("≥", "大于等于", "＝"), or null (定性, blank, anything else). */
export function parseComparator(text: string): Comparator | null {
  const word = normalizeText(text).replace(/[()]/g, "");
  return PREFIXES.get(word) ?? SUFFIXES.get(word) ?? null;
}

/** The direction a sign speaks of; null for "=", "≈" and none. */
export function directionOfSign(sign: Comparator | null): Direction | null {
  if (sign === "≤" || sign === "<") return "lowerIsBetter";
  return sign === "≥" || sign === ">" ? "higherIsBetter" : null;
}
