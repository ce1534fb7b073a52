import type { Indicator } from "../form/document";
import type { RuleSelector } from "../packs/scoring-rule";
import type { Direction } from "./measure";

const some = (words: readonly string[] | undefined, test: (word: string) => boolean) =>
  words === undefined || words.some(test);

/** Whether a rule is for an indicator: every condition of its selector holds. */
export function selectorHolds(when: RuleSelector, indicator: Indicator, direction: Direction): boolean {
  const { target } = indicator;
  const value = target.number !== null || target.class === "deadline" ? "number" : "word";
  return (
    some(when.categories, (word) => indicator.levelOne.includes(word) || indicator.levelTwo.includes(word)) &&
    some(when.names, (word) => indicator.name.includes(word)) &&
    (when.value === undefined || when.value === value) &&
    (when.direction === undefined || when.direction === direction)
  );
}
