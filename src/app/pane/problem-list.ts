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

/** No finding is left out. */
export const EVERYTHING: ProblemFilter = { severities: new Set(SEVERITY_ORDER), search: "", grouping: "severity" };

/** The findings a filter lets through. */
export function shownProblems(diagnostics: readonly Diagnostic[], filter: ProblemFilter): readonly Diagnostic[] {
  return diagnostics.filter(
    (diagnostic) => filter.severities.has(diagnostic.severity) && matches(diagnostic, filter.search),
  );
}

/** Findings filtered and grouped; empty groups are left out, the engine's order within a group is kept. */
export function groupProblems(
  document: FormDocument,
  diagnostics: readonly Diagnostic[],
  filter: ProblemFilter,
): readonly ProblemGroup[] {
  const shown = shownProblems(diagnostics, filter);
  const keys = cardKeys(diagnostics);
  const groups =
    filter.grouping === "severity"
      ? SEVERITY_ORDER.map((id) => ({ id, found: shown.filter(({ severity }) => severity === id) }))
      : partGroups(document, shown);
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ id, found }) => ({
      id,
      problems: found.map((diagnostic) => ({ key: keys.get(diagnostic) ?? "", diagnostic })),
    }));
}

/** A finding stays the same one while its words change with what is typed: rule, cell, and which of those it is. */
function cardKeys(diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const counts = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const place = `${diagnostic.rule}|${diagnostic.sheet}|${diagnostic.cell}`;
      const count = counts.get(place) ?? 0;
      counts.set(place, count + 1);
      return [diagnostic, `${place}|${count}`];
    }),
  );
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
