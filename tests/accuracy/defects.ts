import { readFileSync } from "node:fs";
import path from "node:path";
import type { CheckReport, DiagnosticReport, FormReport } from "../../src/report/check-report";
import { RULE_BOOK } from "../../src/report/reason";
import { normalizeText } from "../../src/value/normalize";
import type { Figures } from "./figures";

interface MustFind {
  readonly mustFind: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly defect: string;
    readonly cells?: readonly string[];
    readonly says?: readonly string[];
  }[];
}

interface Label {
  readonly doc: string;
  readonly level3: string | null;
  readonly target_value: string | null;
  readonly label: { readonly defects: readonly string[]; readonly confidence: string; readonly ocr_suspect?: boolean };
}

/** The labelled defects that a machine is asked to find, with the ids of the catalogue they fall under. */
const LABELLED: Readonly<Record<string, readonly string[]>> = {
  "vague-value": ["D20"],
  "value-missing": ["D03", "D20", "D21", "D26"],
  "unit-missing": ["D22"],
  "name-contains-value": ["D25"],
  "category-mismatch": ["D40", "D41", "D42", "D43", "D44"],
  "input-as-output": ["D41"],
};

const isLoud = ({ severity }: DiagnosticReport) => severity !== "info";

/** For each defect id of the seeds, the share that was found at its cell. */
export function defectsFound(report: CheckReport, file: string): Figures {
  const { mustFind } = JSON.parse(readFileSync(file, "utf8")) as MustFind;
  const counts = new Map<string, { found: number; all: number }>();
  for (const want of mustFind) {
    const loud = formsOf(report, want.file, want.sheet)
      .flatMap((form) => form.diagnostics)
      .filter(isLoud);
    const hit = loud.some(
      ({ cell, message, advice }) =>
        (!want.cells || want.cells.includes(cell)) &&
        (want.says ?? []).every((word) => `${message} ${advice}`.includes(word)),
    );
    const count = counts.get(want.defect) ?? { found: 0, all: 0 };
    counts.set(want.defect, { found: count.found + Number(hit), all: count.all + 1 });
  }
  const ids = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(ids.map(([id, { found, all }]) => [`seed defect ${id} found`, found / all]));
}

/** For each labelled defect: the share found on its row, and the rows flagged for it that carry no such label at all. */
export function labelledDefects(report: CheckReport, file: string): Figures {
  const labels = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Label)
    .filter(({ label, level3 }) => !label.ocr_suspect && label.confidence !== "low" && level3)
    .filter(({ doc }) => report.files.some((one) => path.basename(one.path) === `${doc}.xlsx`));
  const figures: Record<string, number> = {};
  for (const [name, ids] of Object.entries(LABELLED)) {
    let found = 0;
    let all = 0;
    let extra = 0;
    for (const label of labels) {
      const flagged = rowDiagnostics(report, label).some(({ rule }) =>
        RULE_BOOK[rule]?.defects.some((id) => ids.includes(id)),
      );
      const { defects } = label.label;
      if (!defects.some((defect) => defect in LABELLED)) extra += Number(flagged);
      if (defects.includes(name)) {
        all++;
        found += Number(flagged);
      }
    }
    figures[`labelled ${name}: found`] = all === 0 ? 1 : found / all;
    figures[`labelled ${name}: flagged without label`] = extra;
  }
  return figures;
}

/** How much is said aloud about a form on average: a sudden rise is a false alarm somewhere. */
export function loudPerForm({ files }: CheckReport): Figures {
  const forms = files.flatMap((file) => file.forms).filter(({ indicators }) => indicators.length > 0);
  const count = (severity: string) =>
    forms.flatMap((form) => form.diagnostics).filter((found) => found.severity === severity).length /
    Math.max(1, forms.length);
  return { "errors per form": count("error"), "warnings per form": count("warning"), "infos per form": count("info") };
}

function formsOf(report: CheckReport, name: string, sheet: string | null): readonly FormReport[] {
  return report.files
    .filter((file) => path.basename(file.path) === name)
    .flatMap((file) => file.forms)
    .filter((form) => sheet === null || form.sheet === sheet);
}

function rowDiagnostics(report: CheckReport, { doc, level3, target_value }: Label): readonly DiagnosticReport[] {
  return formsOf(report, `${doc}.xlsx`, null).flatMap((form) => {
    const rows = form.indicators.filter(
      ({ values }) => sameText(values.levelThree, level3) && sameText(values.target, target_value),
    );
    const cells = rows.flatMap(({ cells: row }) => [row.levelThree, row.target, row.unit, row.levelTwo]);
    return form.diagnostics.filter((found) => isLoud(found) && cells.includes(found.cell));
  });
}

/** Labels were copied by hand: width and spaces differ from the workbook's. */
function sameText(a: unknown, b: unknown): boolean {
  const plain = (text: unknown) => normalizeText(String(text ?? "")).replaceAll(/\s/g, "");
  return plain(a) === plain(b);
}
