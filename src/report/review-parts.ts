import type { FieldName, FormDocument } from "../form/document";
import type { Diagnostic } from "../rules/rule";

/** The five parts of a review sheet (审核意见表), in the order reviewers write them. */
export const REVIEW_PARTS = ["总体目标", "产出指标", "效益指标", "满意度指标", "需补充完善"] as const;

export type ReviewPart = (typeof REVIEW_PARTS)[number];

const GOALS: readonly (FieldName | null)[] = ["longTermGoal", "annualGoal", "goalActual"];

const SATISFACTION = /满意/;

/** First match wins: “服务对象满意度” under 效益指标 is satisfaction, 成本 belongs to output. */
const PART_WORDS: readonly (readonly [RegExp, ReviewPart])[] = [
  [SATISFACTION, "满意度指标"],
  [/产出|成本|数量|质量|时效/, "产出指标"],
  [/效益|效果|结果|影响/, "效益指标"],
];

/** The part a finding belongs to: by the goal, heading or indicator row its cell stands in; the rest is to be completed. */
export function reviewParts(
  document: FormDocument,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<ReviewPart, readonly Diagnostic[]> {
  const partOf = partsByCell(document);
  const parts = new Map<ReviewPart, Diagnostic[]>(REVIEW_PARTS.map((part) => [part, []]));
  for (const diagnostic of diagnostics) parts.get(partOf.get(diagnostic.cell) ?? "需补充完善")?.push(diagnostic);
  return parts;
}

function partsByCell(document: FormDocument): ReadonlyMap<string, ReviewPart> {
  const parts = new Map<string, ReviewPart>();
  const put = (cell: string, part: ReviewPart | null) => {
    if (part !== null && !parts.has(cell)) parts.set(cell, part);
  };
  for (const level of document.levels) {
    put(level.cell, partOfWords(level.depth === 1 ? level.name : `${level.parent?.name ?? ""} ${level.name}`));
  }
  for (const { levelOne, levelTwo, name, cells } of document.indicators) {
    const part = SATISFACTION.test(name) ? "满意度指标" : partOfWords(`${levelOne} ${levelTwo}`);
    for (const located of Object.values(cells)) put(located.cell, part);
  }
  for (const { name, cell, labelCell } of document.fields) {
    if (!GOALS.includes(name)) continue;
    parts.set(cell, "总体目标");
    parts.set(labelCell, "总体目标");
  }
  return parts;
}

function partOfWords(words: string): ReviewPart | null {
  return PART_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
