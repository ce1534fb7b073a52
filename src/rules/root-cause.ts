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
  "target-measurable": [
    "target-not-name",
    "target-standard-stated",
    "value-type-fits",
    "target-fits-level",
    "target-unit-stated",
    "target-comparator-stated",
  ],
  "target-fits-level": ["target-standard-stated", "value-type-fits"],
  "target-standard-stated": ["value-type-fits"],
  "target-within-domain": ["target-comparator-suitable", "target-unit-stated"],
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
  "actual-fits-target": ["overachievement-explained"],
  "weights-sum": ["score-total-correct"],
  "text-without-html": ["text-legible"],
};

/**
 * Which rules only repeat, in the same row, what another has already said of another of its cells: what was reached
 * cannot be held against a target of the wrong year or beyond its range, nor a score against a rule of other marks.
 */
const ROW_CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  "target-date-in-period": ["shortfall-explained", "deviation-meaningful", "score-follows-rule"],
  "target-within-domain": ["actual-fits-target", "shortfall-explained", "score-follows-rule"],
  "target-no-placeholder": ["actual-fits-target", "shortfall-explained", "score-follows-rule"],
  "scoring-rule-full-marks": ["score-reachable", "score-follows-rule"],
  "weight-positive": ["score-follows-rule"],
};

/** What other rules said at each place. */
function causesBy(
  diagnostics: readonly Diagnostic[],
  place: (diagnostic: Diagnostic) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const causes = new Map<string, Set<string>>();
  for (const diagnostic of diagnostics) {
    const rules = causes.get(place(diagnostic)) ?? new Set();
    causes.set(place(diagnostic), rules.add(diagnostic.rule));
  }
  return causes;
}

const cellOf = ({ sheet, cell }: Diagnostic) => `${sheet}!${cell}`;
const rowOf = ({ sheet, cell }: Diagnostic) => `${sheet}!${cell.replace(/^[A-Z]+/, "")}`;

/** The diagnostics without those whose cause is told at the same cell, or as an error in the same row. */
export function withoutConsequences(
  diagnostics: readonly Diagnostic[],
  isIgnored: (diagnostic: Diagnostic) => boolean,
): Diagnostic[] {
  // In a row only an error makes the rest unjudgeable: a hint on the target leaves what was reached to be told, and so
  // does an error the user has given a reason for.
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error" && !isIgnored(diagnostic));
  const [cells, rows] = [causesBy(diagnostics, cellOf), causesBy(errors, rowOf)];
  return diagnostics.filter((diagnostic) => {
    const repeats = (causes: ReadonlySet<string> | undefined, by: typeof CONSEQUENCES) =>
      [...(causes ?? [])].some((cause) => by[cause]?.includes(diagnostic.rule));
    return (
      !repeats(cells.get(cellOf(diagnostic)), CONSEQUENCES) && !repeats(rows.get(rowOf(diagnostic)), ROW_CONSEQUENCES)
    );
  });
}
