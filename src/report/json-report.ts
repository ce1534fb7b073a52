import type { Indicator, Located } from "../form/document";
import type { CheckedForm } from "../rules/check";
import type { Diagnostic, Severity } from "../rules/rule";
import type { IndicatorScore } from "../scoring/form-scores";
import type {
  CheckReport,
  DiagnosticReport,
  FileReport,
  FormReport,
  IndicatorReport,
  ReportSummary,
} from "./check-report";

/** The form as plain JSON, worst finding first within a cell, cells in reading order as the engine gave them. */
export function formReport({ document, pack, scores, diagnostics, verdicts }: CheckedForm): FormReport {
  const scoreOf = new Map(scores.indicators.map((score) => [score.indicator, score]));
  return {
    sheet: document.sheet.name,
    kind: document.kind,
    pack: pack.id,
    packTitle: pack.title,
    confidence: round(document.confidence),
    year: document.year,
    title: document.title && { cell: document.title.cell, text: document.title.text },
    fields: document.fields.map(({ name, label, labelCell, cell, text, confidence }) => ({
      name,
      label,
      labelCell,
      cell,
      value: text,
      confidence: round(confidence),
    })),
    indicators: document.indicators.map((indicator, index) => indicatorReport(indicator, scoreOf.get(index))),
    diagnostics: diagnostics.map(diagnosticReport),
    cannotJudge: verdicts
      .filter(({ verdict }) => verdict === "cannot-judge")
      .map(({ rule, reason = "", cell }) => ({ rule, reason, ...(cell === undefined ? {} : { cell }) })),
    scores: {
      weightBase: scores.weightBase,
      weightSum: scores.weightSum,
      scoreSum: scores.scoreSum,
      expectedTotal: scores.expectedTotal,
      rating: scores.rating,
    },
  };
}

/** The report of several files, with its totals. */
export function checkReport(files: readonly FileReport[]): CheckReport {
  return { schema: "jixiao-check-report/1", files, summary: summarize(files) };
}

/** Totals over files; the findings of every form in them. */
export function summarize(files: readonly FileReport[]): ReportSummary {
  const forms = files.flatMap((file) => file.forms);
  const count = (severity: Severity) =>
    forms.reduce((sum, form) => sum + form.diagnostics.filter((found) => found.severity === severity).length, 0);
  return {
    files: files.length,
    forms: forms.length,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    unreadable: files.filter((file) => file.error).length,
  };
}

function indicatorReport(indicator: Indicator, score: IndicatorScore | undefined): IndicatorReport {
  const { class: valueClass, comparator, number, unit, measurability } = indicator.target;
  const filled = Object.entries(indicator.cells) as readonly (readonly [string, Located])[];
  return {
    row: indicator.row,
    ...(indicator.role ? { role: indicator.role } : {}),
    cells: Object.fromEntries(filled.map(([name, { cell }]) => [name, cell])),
    values: Object.fromEntries(filled.map(([name, { text }]) => [name, text])),
    target: { class: valueClass, comparator, number, unit, measurability },
    expectedScore: score?.expectedScore ?? null,
    expectedWeight: score?.expectedWeight ?? null,
    explanation: score?.explanation ?? "",
  };
}

function diagnosticReport({ rule, severity, cell, message, advice, basis, fix }: Diagnostic): DiagnosticReport {
  const plain = { rule, severity, cell, message, advice, basis };
  if (!fix) return plain;
  const edits = fix.edits.map(({ sheet, cell: at, from, to, toFormula }) => ({
    sheet,
    cell: at,
    from,
    to,
    ...(toFormula === undefined ? {} : { toFormula }),
  }));
  return { ...plain, fix: { kind: fix.kind, title: fix.title, edits } };
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
