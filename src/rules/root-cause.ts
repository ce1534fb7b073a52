import type { Diagnostic } from "./rule";

/**
 * Which rules only repeat, at the same cell, what another has already said: a defect is told once,
 * by the rule that names its cause.
 */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  "goal-filled": ["goal-quantified", "goals-differ"],
  "target-no-placeholder": [
    "target-measurable",
    "target-standard-stated",
    "target-unit-stated",
    "target-comparator-stated",
  ],
  "target-date-readable": ["target-measurable", "target-unit-stated", "target-comparator-stated", "target-fits-level"],
  "target-number-clean": ["target-unit-stated", "target-comparator-stated"],
  "target-unit-legible": ["target-unit-stated", "target-measurable", "target-comparator-stated", "text-legible"],
  "target-unit-stated": ["target-comparator-stated"],
  "target-unit-consistent": ["target-unit-once", "value-type-fits"],
  "target-measurable": ["target-not-name", "target-standard-stated", "value-type-fits", "target-fits-level"],
  "target-fits-level": ["target-standard-stated", "value-type-fits"],
  "target-standard-stated": ["value-type-fits"],
  "target-within-domain": ["target-comparator-suitable"],
  "half-year-within-full-year": ["half-year-progressive"],
  "indicator-name-concise": ["indicator-single-fact", "indicator-name-measures"],
  "indicator-name-without-value": ["indicator-name-measures"],
  "output-not-input": ["benefit-not-output", "benefit-type-fits"],
  "satisfaction-not-repeated": ["satisfaction-placed"],
  "score-within-weight": ["score-follows-rule", "score-reachable", "score-matches-process"],
  "score-has-data": ["score-follows-rule", "score-reachable", "score-matches-process"],
  "score-reachable": ["score-follows-rule", "score-matches-process"],
  "score-follows-rule": ["score-matches-process"],
  "funds-total-filled": ["funds-sum", "execution-rate-correct"],
  "weights-sum": ["score-total-correct"],
  "text-without-html": ["text-legible"],
};

/** The diagnostics without those whose cause is told at the same cell. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const causes = new Map<string, Set<string>>();
  const place = ({ sheet, cell }: Diagnostic) => `${sheet}!${cell}`;
  for (const diagnostic of diagnostics) {
    const rules = causes.get(place(diagnostic)) ?? new Set();
    causes.set(place(diagnostic), rules.add(diagnostic.rule));
  }
  return diagnostics.filter(
    (diagnostic) =>
      ![...(causes.get(place(diagnostic)) ?? [])].some((cause) => CONSEQUENCES[cause]?.includes(diagnostic.rule)),
  );
}
