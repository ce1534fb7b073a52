import type { ColumnName, FieldName, FormKind } from "../form/document";
import type { Severity } from "../rules/rule";
import type { ExpectedScore } from "../scoring/form-scores";
import type { Comparator, Measurability, ValueClass } from "../value/target-value";
import type { CellRef } from "../sheet/address";
import type { CellValue } from "../sheet/sheet";

/** The machine-readable result of a check, version 1 (DESIGN.md, "The check report"). Plain JSON. */
export interface CheckReport {
  readonly schema: "jixiao-check-report/1";
  readonly files: readonly FileReport[];
  readonly summary: ReportSummary;
}

/** One workbook: its forms, or the reason it could not be read. */
export interface FileReport {
  readonly path: string;
  readonly error?: { readonly code: string; readonly message: string };
  readonly forms: readonly FormReport[];
  readonly unrecognized: readonly { readonly sheet: string; readonly reason: string }[];
  /** Sentences about the file as a whole that are no findings. */
  readonly notices?: readonly string[];
  /** The copy that was written of it, where one was asked for. */
  readonly copy?: CopyReport;
}

/** A copy of a workbook with our notes: how many, how many cells had a note of the user's own, and whether a review sheet was added. */
export interface CopyReport {
  readonly path: string;
  readonly notes: number;
  readonly skipped: number;
  readonly review: boolean;
}

/** One form: what was recognized on it, what was worked out, and what is wrong with it. */
export interface FormReport {
  readonly sheet: string;
  readonly kind: FormKind;
  readonly pack: string;
  /** What the pack is called, for people. */
  readonly packTitle: string;
  readonly confidence: number;
  readonly year: number | null;
  readonly title: { readonly cell: CellRef; readonly text: string } | null;
  readonly fields: readonly FieldReport[];
  readonly indicators: readonly IndicatorReport[];
  readonly diagnostics: readonly DiagnosticReport[];
  /** Rules that apply but could not be decided, with the reason. */
  readonly cannotJudge: readonly { readonly rule: string; readonly reason: string; readonly cell?: CellRef }[];
  readonly scores: {
    readonly weightBase: number | null;
    readonly weightSum: number | null;
    readonly scoreSum: number | null;
    readonly expectedTotal: ExpectedScore;
    readonly rating: string | null;
  };
}

/** A label and its answer. `name` is null for a label that fits no concept. */
export interface FieldReport {
  readonly name: FieldName | null;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly cell: CellRef;
  readonly value: string;
  readonly confidence: number;
}

/** One indicator row; a merged cell is named by its top-left cell. */
export interface IndicatorReport {
  readonly row: number;
  /** A row that heads the rows below it, or one of those; absent for a row for itself. */
  readonly role?: "group" | "detail";
  readonly cells: { readonly [C in ColumnName]?: CellRef };
  readonly values: { readonly [C in ColumnName]?: string };
  readonly target: {
    readonly class: ValueClass;
    readonly comparator: Comparator | null;
    readonly number: number | null;
    readonly unit: string | null;
    readonly measurability: Measurability;
  };
  readonly expectedScore: ExpectedScore;
  readonly expectedWeight: number | null;
  /** How the score was worked out, "" with nothing to compute. */
  readonly explanation: string;
}

/** One finding with what, why and what to write instead. */
export interface DiagnosticReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly message: string;
  readonly advice: string;
  readonly basis: string;
  readonly fix?: {
    readonly kind: "certain" | "suggested";
    readonly title: string;
    readonly edits: readonly {
      readonly sheet: string;
      readonly cell: CellRef;
      readonly from: CellValue;
      readonly to: CellValue;
      readonly toFormula?: string;
    }[];
  };
}

/** Totals of a report. `unreadable` counts the files that carry an error. */
export interface ReportSummary {
  readonly files: number;
  readonly forms: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly unreadable: number;
}
