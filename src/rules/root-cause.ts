import type { Diagnostic } from "./rule";

/**
 * Which rules only repeat, at the same cell, what another has already said: a defect is told once,
 * by the rule that names its cause.
 */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {};

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
