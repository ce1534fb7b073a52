import type { FormDocument } from "../form/document";
import type { FormCase, Pack, WeightCase } from "./pack";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

function hasLevelOne(document: FormDocument, words: readonly string[]): boolean {
  return document.levels.some(({ depth, name }) => depth === 1 && words.some((word) => name.includes(word)));
}

/** Whether a case of a pack is the form's: kind, project type, and which categories the form has. */
export function caseHolds(when: FormCase, document: FormDocument): boolean {
  if (when.kinds && !when.kinds.includes(document.kind)) return false;
  if (when.cost !== undefined && when.cost !== hasLevelOne(document, ["成本"])) return false;
  if (when.satisfaction !== undefined && when.satisfaction !== hasLevelOne(document, ["满意度"])) return false;
  if (when.from !== undefined && document.year !== null && document.year < when.from) return false;
  if (!when.projectTypes) return true;
  const said = bare(
    document.fields
      .filter(({ name }) => name === "projectType" || name === "projectName")
      .map(({ text }) => text)
      .join("\n"),
  );
  return when.projectTypes.some((word) => said.includes(bare(word)));
}

/** The weight case in force for a form, or null when the pack has none for it. */
export function weightCase(pack: Pack, document: FormDocument): WeightCase | null {
  return pack.weights.cases.find(({ when }) => caseHolds(when, document)) ?? null;
}
