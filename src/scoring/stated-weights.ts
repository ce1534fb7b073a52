import type { FormDocument, Level } from "../form/document";
import type { CellRef } from "../sheet/address";
import { noteSentences } from "./parse-note";
import { parseCategoryWeights } from "./parse-weights";
import type { CategoryWeights } from "./parse-weights";

/** What the form itself says its categories weigh, with the place that says so. */
export interface StatedWeights extends CategoryWeights {
  readonly source: string;
  readonly cell: CellRef | null;
  /** What the indicators sum to by it: budget execution is in it where an indicator of the table carries it. */
  readonly base: number;
}

const levelsOf = (document: FormDocument): readonly Level[] =>
  document.levels.filter(({ depth, indicators }) => depth === 1 && indicators.length > 0);

/** The weight a statement gives a first level by its words; null where it names none, or more than one. */
export function weightStated(name: string, { categories }: CategoryWeights): number | null {
  const hits = categories.filter(({ word }) => name.includes(word));
  const longest = hits.filter(({ word }) => hits.every((other) => word.includes(other.word)));
  return longest.length === 1 ? (longest[0]?.weight ?? null) : null;
}

/** A statement fits a form that has each of the categories it names, and no other besides budget execution. */
function fits(document: FormDocument, stated: CategoryWeights): boolean {
  const levels = levelsOf(document).filter(({ name }) => !/执行|加分|减分|扣分|附加/.test(name));
  const named = levels.every(({ name }) => weightStated(name, stated) !== null);
  const there = stated.categories.every(({ word }) => levels.some(({ name }) => name.includes(word)));
  return levels.length > 1 && named && there;
}

/** What a column of weights is called on this form. */
function headed(text: string): string {
  return /权重|比重|分数|满分/.exec(text)?.[0] ?? "分值";
}

/**
 * The category weights a form states in its notes or in the heading of its weights ("权重（产出50 效益30 满意度10）");
 * null where it states none that fit its own categories, or several that differ.
 */
export function statedWeights(document: FormDocument): StatedWeights | null {
  const heading = document.columns.find(({ name }) => name === "weight");
  const texts = [
    ...(heading
      ? [{ text: heading.headerText, cell: heading.headerCell, source: `“${headed(heading.headerText)}”栏标题` }]
      : []),
    ...document.notes.flatMap(noteSentences),
  ];
  const found = texts.flatMap(({ text, cell, source }) => {
    const stated = parseCategoryWeights(text);
    return stated && fits(document, stated) ? [{ ...stated, source, cell }] : [];
  });
  const [first, ...others] = found;
  const key = ({ categories }: CategoryWeights) => categories.map(({ word, weight }) => `${word}${weight}`).join();
  if (!first || others.some((other) => key(other) !== key(first))) return null;
  const carried = document.indicators.some(
    ({ name, levelOne, weight }) => /执行率|预算执行/.test(`${levelOne}${name}`) && weight === first.execution,
  );
  const points = [...first.categories.map(({ weight }) => weight), carried ? (first.execution ?? 0) : 0];
  return { ...first, base: Number(points.reduce((sum, weight) => sum + weight, 0).toFixed(4)) };
}
