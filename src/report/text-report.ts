import type { Severity } from "../rules/rule";
import type { CheckReport, CopyReport, DiagnosticReport, FileReport, FormReport } from "./check-report";
import { padText, textWidth } from "./text-width";
import { KIND_NAME, SEVERITIES, SEVERITY_NAME } from "./wording";

/** How a piece of the text report is drawn: plain text, or with the colors of a terminal. */
export interface Palette {
  readonly severity: (severity: Severity, text: string) => string;
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
}

/** Text as it is, for files and pipes. */
export const PLAIN: Palette = { severity: (_, text) => text, heading: (text) => text, quiet: (text) => text };

const SEVERITY_COLOR: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
const paint = (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`;

/** Text with ANSI colors, for a terminal. */
export const COLORED: Palette = {
  severity: (severity, text) => paint(SEVERITY_COLOR[severity], text),
  heading: (text) => paint(4, text),
  quiet: (text) => paint(2, text),
};

/** The report for a person: by file, by form, by cell, each finding with advice and basis; counts at the end. */
export function textReport(report: CheckReport, palette: Palette): string {
  const files = report.files.map((file) => fileText(file, palette));
  return `${[...files, summaryText(report, palette)].join("\n\n")}\n`;
}

function fileText(file: FileReport, palette: Palette): string {
  const head = palette.heading(file.path);
  if (file.error) return `${head}\n  ${palette.severity("error", "无法读取")}  ${file.error.message}`;
  const blocks = file.forms.map((form) => formText(form, palette));
  const unread = file.unrecognized.map(({ sheet, reason }) =>
    palette.quiet(`  工作表“${sheet}”未识别为绩效表：${reason}`),
  );
  if (blocks.length + unread.length === 0) unread.push(palette.quiet("  没有可以检查的工作表。"));
  const notices = (file.notices ?? []).map((notice) => palette.quiet(`  ${notice}`));
  const copy = file.copy ? [palette.quiet(`  副本：${file.copy.path}${copyText(file.copy)}`)] : [];
  return [head, ...blocks, ...unread, ...notices, ...copy].join("\n");
}

function copyText({ notes, skipped, review }: CopyReport): string {
  const parts = [
    notes > 0 ? `${notes} 条批注` : "",
    skipped > 0 ? `${skipped} 格已有您的批注，写在审核意见表` : review ? "审核意见表" : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? `（${parts.join("、")}）` : "";
}

function formText(form: FormReport, palette: Palette): string {
  const certainty = Math.round(form.confidence * 100);
  const head = `  ${form.sheet}：${KIND_NAME[form.kind]}，${form.indicators.length} 条指标，规则包“${form.packTitle}”，识别把握 ${certainty}%`;
  if (form.diagnostics.length === 0) return `${head}\n    ${palette.quiet("未发现问题。")}`;
  const cellWidth = Math.max(...form.diagnostics.map(({ cell }) => textWidth(cell)));
  return [head, ...form.diagnostics.flatMap((found) => findingLines(found, cellWidth, palette))].join("\n");
}

function findingLines(found: DiagnosticReport, cellWidth: number, palette: Palette): readonly string[] {
  const severity = palette.severity(found.severity, SEVERITY_NAME[found.severity]);
  const indent = " ".repeat(4 + cellWidth + 8);
  const lines = [
    `    ${padText(found.cell, cellWidth)}  ${severity}  ${oneLine(found.message)}  ${palette.quiet(found.rule)}`,
  ];
  if (found.advice !== "") lines.push(`${indent}建议：${oneLine(found.advice)}`);
  if (found.basis !== "") lines.push(palette.quiet(`${indent}依据：${oneLine(found.basis)}`));
  return lines;
}

function summaryText({ files, summary }: CheckReport, palette: Palette): string {
  const { errors, warnings, infos } = summary;
  const problems = errors + warnings + infos;
  const worst: Severity = errors > 0 ? "error" : warnings > 0 ? "warning" : "info";
  const counts: Readonly<Record<Severity, number>> = { error: errors, warning: warnings, info: infos };
  const parts = SEVERITIES.map((severity) => `${SEVERITY_NAME[severity]} ${counts[severity]}`).join("，");
  const fixable = files
    .flatMap((file) => file.forms)
    .flatMap((form) => form.diagnostics)
    .filter((found) => found.fix?.kind === "certain").length;
  const lines = [`检查了 ${summary.files - summary.unreadable} 个文件，${summary.forms} 张绩效表。`];
  if (summary.unreadable > 0) lines.push(palette.severity("error", `${summary.unreadable} 个文件无法读取。`));
  // Where nothing could be checked, nothing was found to be in order either.
  if (summary.forms > 0)
    lines.push(problems === 0 ? "未发现问题。" : palette.severity(worst, `共 ${problems} 个问题（${parts}）。`));
  if (fixable > 0) lines.push(`其中 ${fixable} 个可以直接修正。`);
  return lines.join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
