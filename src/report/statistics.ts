import type { Severity } from "../rules/rule";
import type { FileReport } from "./check-report";
import { ruleTitle } from "./reason";
import { padText, textWidth } from "./text-width";
import { SEVERITY_NAME } from "./wording";

/** How often one rule was broken over a folder of files. */
export interface RuleCount {
  readonly rule: string;
  readonly title: string;
  /** The worst severity it was reported with. */
  readonly severity: Severity;
  readonly files: number;
  readonly findings: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Every rule that was broken, the most widespread first. */
export function countByRule(files: readonly FileReport[]): readonly RuleCount[] {
  const counts = new Map<string, { severity: Severity; files: Set<FileReport>; findings: number }>();
  for (const file of files) {
    for (const { rule, severity } of file.forms.flatMap((form) => form.diagnostics)) {
      const count = counts.get(rule) ?? { severity, files: new Set(), findings: 0 };
      count.files.add(file);
      count.findings++;
      if (RANK[severity] < RANK[count.severity]) count.severity = severity;
      counts.set(rule, count);
    }
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, title: ruleTitle(rule), ...count, files: count.files.size }))
    .toSorted((a, b) => b.files - a.files || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

/** The counts as an aligned table for a terminal; "" with nothing to count. */
export function statisticsText(counts: readonly RuleCount[]): string {
  if (counts.length === 0) return "";
  const rows = [
    ["级别", "文件", "处数", "检查项"],
    ...counts.map(({ severity, files, findings, title }) => [
      SEVERITY_NAME[severity],
      String(files),
      String(findings),
      title,
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))));
  const lines = rows.map((row) => row.map((cell, column) => padText(cell, widths[column] ?? 0)).join("  "));
  return ["各检查项统计", ...lines.map((line) => `  ${line}`)].join("\n");
}
