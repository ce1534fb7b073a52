import { anchorRef, type Sheet } from "../sheet/sheet";
import { parseCellRef, type CellRef } from "../sheet/address";
import type { SheetNote } from "../sheet/host";
import type { Diagnostic } from "../rules/rule";
import { ruleReason } from "./reason";
import { SEVERITIES, SEVERITY_NAME } from "./wording";

/** The longest note we write: longer ones are cut by some spreadsheet programs (OFFICEJS.md, section 7). */
export const NOTE_LIMIT = 1000;

/**
 * One note for each cell with findings, worst finding first; a finding inside a merged area stands on its
 * top-left cell. Each finding says what, why and what to write; what passes NOTE_LIMIT is counted, not cut mid-sentence.
 */
export function cellNotes(diagnostics: readonly Diagnostic[], sheets: readonly Sheet[]): readonly SheetNote[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, { sheet: string; cell: CellRef; findings: Diagnostic[] }>();
  for (const diagnostic of diagnostics) {
    const cell = topLeft(byName.get(diagnostic.sheet), diagnostic.cell);
    const key = `${diagnostic.sheet}!${cell}`;
    const place = cells.get(key) ?? { sheet: diagnostic.sheet, cell, findings: [] };
    place.findings.push(diagnostic);
    cells.set(key, place);
  }
  return [...cells.values()].map(({ sheet, cell, findings }) => ({ sheet, cell, text: noteText(findings) }));
}

function topLeft(sheet: Sheet | undefined, cell: CellRef): CellRef {
  const at = parseCellRef(cell);
  return sheet && at ? anchorRef(sheet, at.row, at.column) : cell;
}

function noteText(findings: readonly Diagnostic[]): string {
  const paragraphs = SEVERITIES.flatMap((severity) => findings.filter((found) => found.severity === severity)).map(
    findingText,
  );
  let shown = paragraphs.length;
  while (shown > 1 && joined(paragraphs, shown).length > NOTE_LIMIT) shown--;
  const text = joined(paragraphs, shown);
  return text.length > NOTE_LIMIT ? `${text.slice(0, NOTE_LIMIT - 1)}…` : text;
}

function joined(paragraphs: readonly string[], shown: number): string {
  const rest = paragraphs.length - shown;
  const more = rest > 0 ? [`另有 ${rest} 个问题，见审核意见表。`] : [];
  return [...paragraphs.slice(0, shown), ...more].join("\n\n");
}

function findingText({ rule, severity, message, basis, advice }: Diagnostic): string {
  const lines = [`【${SEVERITY_NAME[severity]}】${message}`];
  const reason = ruleReason(rule);
  if (reason !== "") lines.push(`原因：${reason}`);
  if (basis !== "") lines.push(`依据：${basis}`);
  if (advice !== "") lines.push(`建议：${advice}`);
  return lines.join("\n");
}
