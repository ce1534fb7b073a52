import { diagnosticKey } from "../session-state";
import { reviewParts, REVIEW_PARTS } from "../../report/review-parts";
import type { FormDocument } from "../../form/document";
import type { Diagnostic, Severity } from "../../rules/rule";

/** How the findings are put in order. */
export type Grouping = "severity" | "part";

/** What the reader asked to see. */
export interface ProblemFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly search: string;
  readonly grouping: Grouping;
}

/** Findings under one heading. `id` is the severity, or the part's name. */
export interface ProblemGroup {
  readonly id: string;
  readonly problems: readonly { readonly key: string; readonly diagnostic: Diagnostic }[];
}

/** The severities in the order they are shown. */
export const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Findings filtered and grouped; empty groups are left out, the engine's order within a group is kept. */
export function groupProblems(
  document: FormDocument,
  diagnostics: readonly Diagnostic[],
  filter: ProblemFilter,
): readonly ProblemGroup[] {
  const shown = diagnostics.filter(
    (diagnostic) => filter.severities.has(diagnostic.severity) && matches(diagnostic, filter.search),
  );
  const groups =
    filter.grouping === "severity"
      ? SEVERITY_ORDER.map((id) => ({ id, found: shown.filter(({ severity }) => severity === id) }))
      : partGroups(document, shown);
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ id, found }) => ({
      id,
      problems: found.map((diagnostic) => ({ key: diagnosticKey(diagnostic), diagnostic })),
    }));
}

function partGroups(document: FormDocument, shown: readonly Diagnostic[]) {
  const parts = reviewParts(document, shown);
  return REVIEW_PARTS.map((id) => ({ id: id as string, found: parts.get(id) ?? [] }));
}

function matches({ message, advice, cell, rule, basis }: Diagnostic, search: string): boolean {
  const words = search.trim().toLowerCase();
  if (words === "") return true;
  return [message, advice, cell, rule, basis].some((text) => text.toLowerCase().includes(words));
}

/** How many findings of each severity there are. */
export function countSeverities(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
