import { distance } from "fastest-levenshtein";
import { normalizeText, simplify } from "./normalize";

const NUMBERING = /^(?:[A-Z]\d{1,3}|[(]?\d{1,2}[).、]|[①-⑳]|[★☆*●◆]+|其中:?)+/;
const TAIL = /(?:情况|指标|\([^()]*\))+$/;
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
