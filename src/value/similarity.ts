import { distance } from "fastest-levenshtein";
import { normalizeText, simplify } from "./normalize";
import type { ValueClass } from "./target-value";

const NUMBERING = /^(?:[A-Z]\d{1,3}|[(]?\d{1,2}[).、]|[①-⑳]|[★☆*●◆]+|其中:?)+/;
const TAIL = /(?:情况|指标|\((?:[^()]|\d)*\))+$/;
const NOISE = /[\s"'《》「」,.;:、·。\-_/]|的|了/g;

/** An indicator's name as it is compared: no numbering, brackets at the end, punctuation or particles. */
export function comparableName(name: string): string {
  return simplify(normalizeText(name)).replace(NUMBERING, "").replace(TAIL, "").replace(NOISE, "");
}

/** 0 to 1: how alike two indicator names are (edit distance over comparable names); 0 where either is blank. */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [comparableName(a), comparableName(b)];
  const longest = Math.max(left.length, right.length);
  if (left === "" || right === "") return 0;
  return 1 - distance(left, right) / longest;
}

/** How many characters apart two comparable names are. */
export function nameDistance(a: string, b: string): number {
  return distance(comparableName(a), comparableName(b));
}

const EXPECTED: readonly (readonly [RegExp, readonly ValueClass[]])[] = [
  [/数量/, ["numeric", "range"]],
  [/质量/, ["percent", "numeric", "range", "graded", "boolean"]],
  [/时效|进度|及时/, ["deadline", "numeric", "percent", "range", "graded"]],
  [/生态环境成本|社会成本/, ["numeric", "percent", "range", "graded"]],
  [/成本/, ["numeric", "percent", "range"]],
  [/满意/, ["percent", "numeric", "range"]],
  [/经济效益/, ["numeric", "percent", "range"]],
  [/效益|影响|效果|可持续|长效/, ["numeric", "percent", "range", "graded", "boolean", "deadline"]],
];

/** The value classes that fit a second-level indicator (DOMAIN.md G3), null for a level with no expectation. */
export function expectedClasses(levelTwo: string): readonly ValueClass[] | null {
  const plain = normalizeText(levelTwo);
  return EXPECTED.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
