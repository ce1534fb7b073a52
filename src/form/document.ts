import type { Area, CellRef } from "../sheet/address";
import type { CellValue, Sheet } from "../sheet/sheet";
import type { TargetValue } from "../value/target-value";

/** The families of forms (DESIGN.md, the check report). */
export type FormKind =
  | "project-target"
  | "project-self-evaluation"
  | "project-evaluation"
  | "project-monitoring"
  | "department-target"
  | "department-self-evaluation"
  | "department-evaluation";

/**
 * Columns of the indicator table. `levelThree` is always the indicator's own name. `adjustedTarget` is the value set
 * in mid-year (调整指标值) beside the first one; where it is the only value column it is the `target`.
 */
export type ColumnName =
  | "levelOne"
  | "levelTwo"
  | "levelThree"
  | "target"
  | "halfYearTarget"
  | "adjustedTarget"
  | "unit"
  | "comparator"
  | "valueType"
  | "direction"
  | "weight"
  | "actual"
  | "score"
  | "deviation"
  | "explanation"
  | "source"
  | "scoringRule"
  | "scoringProcess"
  | "subproject"
  | "remark";

/** Labelled cells outside the tables: camelCase of vocabulary.json's concepts, STYLE.md §5 for the words. */
export type FieldName =
  | "projectName"
  | "department"
  | "implementingUnit"
  | "year"
  | "projectType"
  | "projectAttribute"
  | "projectLevel"
  | "governmentProcurement"
  | "governmentService"
  | "startDate"
  | "endDate"
  | "period"
  | "leader"
  | "contact"
  | "phone"
  | "preparer"
  | "overview"
  | "basis"
  | "necessity"
  | "feasibility"
  | "content"
  | "measures"
  | "plan"
  | "funds"
  | "resources"
  | "longTermGoal"
  | "annualGoal"
  | "goalActual"
  | "implementation"
  | "effect"
  | "problems"
  | "suggestions"
  | "conclusion"
  | "rating"
  | "staff"
  | "subUnits"
  | "moneyUnit"
  | "other";

/**
 * A value and the cell it was read from. `cell` is the top-left cell of a merged area.
 * `text` is what the reader sees, trimmed, as written (not normalized).
 */
export interface Located {
  readonly cell: CellRef;
  readonly text: string;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** A label and the cell that answers it. `name` is null for a label that fits no concept. */
export interface Field {
  readonly name: FieldName | null;
  readonly label: string;
  readonly labelCell: CellRef;
  readonly cell: CellRef;
  readonly text: string;
  readonly value: CellValue;
  /** 0 to 1: how sure it is that label, value cell and name are right. */
  readonly confidence: number;
}

/** A column of the indicator table, as its header says or its content shows. */
export interface Column {
  readonly name: ColumnName;
  /** 0-based sheet column. */
  readonly column: number;
  readonly headerCell: CellRef | null;
  readonly headerText: string;
  readonly confidence: number;
}

/** A first- or second-level heading, with the weight written in its name or beside it. */
export interface Level {
  readonly depth: 1 | 2;
  readonly cell: CellRef;
  /** As written, and without the weight: "产出指标(50分)" is "产出指标". */
  readonly text: string;
  readonly name: string;
  readonly weight: { readonly cell: CellRef; readonly value: number; readonly source: "name" | "column" } | null;
  /** The levelOne a levelTwo stands under. */
  readonly parent: Level | null;
  /** Indices into FormDocument.indicators. */
  readonly indicators: readonly number[];
  /** 0-based first and last sheet row it covers. */
  readonly top: number;
  readonly bottom: number;
}

/** One indicator row. */
export interface Indicator {
  /** 1-based sheet row, as the user names it. */
  readonly row: number;
  readonly cells: { readonly [C in ColumnName]?: Located };
  /** Names without weights and numbering: "C12在建项目推进率" is "在建项目推进率". */
  readonly levelOne: string;
  readonly levelTwo: string;
  readonly name: string;
  /** A weight written inside the indicator's own name. */
  readonly nameWeight: number | null;
  /** The value set at first. What was reached is compared with the adjusted one where that is filled (targetInForce). */
  readonly target: TargetValue;
  /** Null where the form has no such column; its class is "empty" where the cell is blank. */
  readonly adjustedTarget?: TargetValue | null;
  readonly halfYearTarget: TargetValue | null;
  readonly actual: TargetValue | null;
  /** Numbers of their cells, null where blank or not a number. A percent format is not scaled. */
  readonly weight: number | null;
  readonly score: number | null;
  /** True for template residue: "指标1", "……", a slot with no content. */
  readonly residue: boolean;
  /**
   * "group": names the rows below, in which its figures stand ("★补助种植面积", "培训人数，其中："); it owes no target,
   * actual value, weight or score where these are blank. "detail": a row of such a group; it owes no weight or score.
   * Absent: a row for itself.
   */
  readonly role?: "group" | "detail";
  /** True for an indicator of the long-term goal, where the form sets the year's own beside or below it. */
  readonly longTerm?: boolean;
}

/** A row of totals in the indicator table: found by its word or by arithmetic. */
export interface TotalRow {
  readonly row: number;
  readonly labelCell: CellRef;
  readonly label: string;
  readonly scope: "all" | "part";
  readonly weight: Located | null;
  readonly score: Located | null;
}

/** A row of the indicator table that only gives points and is no indicator: 预算执行率得分, 加分. It counts towards the total. */
export interface PointsRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly labelCell: CellRef;
  readonly label: string;
  readonly weight: Located | null;
  readonly score: Located | null;
}

/** What a column of a side table holds. */
export type AmountName =
  | "name"
  | "total"
  | "fiscalFunding"
  | "otherFunding"
  | "carryOver"
  | "initialBudget"
  | "budget"
  | "spending"
  | "halfYearSpending"
  | "executionRate"
  | "unitPrice"
  | "quantity"
  | "amount"
  | "weight"
  | "score"
  | "reason"
  | "recovered"
  | "balance"
  | "adjustment"
  | "basis"
  | "dueDate";

/** One amount of money (or rate, or count) with the words that say what it is. */
export interface Amount {
  readonly name: AmountName | null;
  /** Column header or label to the left, as written. */
  readonly label: string;
  readonly labelCell: CellRef | null;
  readonly cell: CellRef;
  readonly text: string;
  readonly value: CellValue;
  /** The number, in the unit the form states; null where blank or not a number. */
  readonly number: number | null;
}

/** A row of a side table. `role`: a total over the others, one of the parts, or a row of its own. */
export interface AmountRow {
  readonly row: number;
  readonly label: string;
  readonly labelCell: CellRef | null;
  readonly role: "total" | "part" | "plain";
  readonly amounts: readonly Amount[];
}

/**
 * A table beside the indicators: funds (sources), execution (budget, spending, rate),
 * subprojects (items and their cost), plan (steps and dates).
 */
export interface SideTable {
  readonly kind: "funds" | "execution" | "subprojects" | "plan";
  readonly area: Area;
  readonly title: string;
  /** 万元 → 10000, 元 → 1, as the block or the form says; null when it does not. */
  readonly moneyUnit: number | null;
  readonly rows: readonly AmountRow[];
}

/** A paragraph that is about the form: 填表说明, 注, 备注 under the table, signature lines. */
export interface FormText {
  readonly cell: CellRef;
  readonly text: string;
}

/** What was recognized: every form becomes this one shape. */
export interface FormDocument {
  /** Stable within a workbook: sheet name and number of the form on it. */
  readonly id: string;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly kind: FormKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly title: FormText | null;
  /** The year the form is for, null when it says none. */
  readonly year: number | null;
  readonly fields: readonly Field[];
  readonly columns: readonly Column[];
  readonly headerRows: readonly number[];
  readonly levels: readonly Level[];
  readonly indicators: readonly Indicator[];
  readonly totals: readonly TotalRow[];
  /** Rows of points that are no indicators; absent where there are none. */
  readonly pointsRows?: readonly PointsRow[];
  readonly tables: readonly SideTable[];
  readonly notes: readonly FormText[];
  readonly signatures: readonly FormText[];
  /** The first heading of the indicator table, or the first label: what corrections are counted from. */
  readonly anchor?: CellRef;
  /** Names the layout whatever the content: same headings in the same order, same fingerprint. */
  readonly fingerprint: string;
}

/** A correction the user made: this sheet column is that column, this cell that field. */
export interface LayoutCorrection {
  readonly fingerprint: string;
  /** The `anchor` of the form it was made on: columns and cells move with it. Absent: they stand where they stand. */
  readonly origin?: CellRef;
  readonly columns?: readonly { readonly column: number; readonly name: ColumnName | null }[];
  readonly fields?: readonly {
    readonly labelCell: CellRef;
    readonly cell: CellRef;
    readonly name: FieldName | null;
    /** The words of the label, by which it is found where rows were put in between. */
    readonly label?: string;
  }[];
}

/** A workbook recognized. A sheet with no form is an answer with a reason, never an exception. */
export interface Recognition {
  readonly forms: readonly FormDocument[];
  readonly unrecognized: readonly { readonly sheet: string; readonly reason: string }[];
}
