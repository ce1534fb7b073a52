/** What kind of target a cell states (corpus rubric: value_class). */
export type ValueClass =
  "numeric" | "percent" | "range" | "deadline" | "graded" | "boolean" | "vague" | "empty" | "other";

/** Whether a third party could decide attainment from the value (财预〔2015〕88号: 细化量化). */
export type Measurability = "measurable" | "graded" | "unmeasurable";

/** A comparison as written or meant; "" nowhere: null where the form writes none. */
export type Comparator = "≥" | "≤" | ">" | "<" | "=" | "≈";

/** A day or a span of days, ISO dates (yyyy-mm-dd); a year or a month is the whole of it. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** One number with what stands around it. */
export interface Quantity {
  readonly comparator: Comparator | null;
  /** As written: "5.5万人次" is 5.5 with the unit "万人次". */
  readonly number: number;
  readonly unit: string | null;
  /** The same in base units: 万 and 亿 multiplied out, percent as the number before the sign. */
  readonly scaled: number;
}

/** The words on either side of a target cell that decide what it means. */
export interface TargetContext {
  /** The cell's own number and format, where the cell is not text. */
  readonly number?: number;
  readonly format?: string;
  /** What the row's own columns say. */
  readonly comparator?: string;
  readonly unit?: string;
  readonly valueType?: string;
  readonly levelOne?: string;
  readonly levelTwo?: string;
  readonly name?: string;
  readonly explanation?: string;
  /** Whether the workbook counts dates from 1904. */
  readonly date1904?: boolean;
  /** The year the form is for: completes "12月31日前". */
  readonly year?: number;
}

/** A target (or actual) value, read. Total: every text gives one, nothing throws. */
export interface TargetValue {
  /** The text that was read, as displayed. */
  readonly text: string;
  readonly class: ValueClass;
  readonly measurability: Measurability;
  readonly comparator: Comparator | null;
  /** The only or the first number, null with none or with several unlike ones. 0 also for 零事故 and 不发生…, class graded; the year of 2020年前, class deadline. */
  readonly number: number | null;
  /** The upper bound of a range; `number` is the lower one. */
  readonly upper: number | null;
  readonly unit: string | null;
  /** Every number found, in order: two in a compound target such as "1600人、200人". */
  readonly quantities: readonly Quantity[];
  readonly date: DateSpan | null;
  /** The grade or state word ("合规", "优") for graded and boolean values. */
  readonly grade: string | null;
  /** A change against something else: "较上年提高5%". `baseline` is null where none is named. */
  readonly relative: { readonly direction: "up" | "down"; readonly baseline: string | null } | null;
  /** The vague words that made it unmeasurable. */
  readonly vagueWords: readonly string[];
  /** Traits a rule may ask for. */
  readonly traits: ReadonlySet<ValueTrait>;
  /** What was not understood, "" when all was. */
  readonly rest: string;
}

export type ValueTrait =
  | "approximate" // 约, 左右
  | "compound" // several targets in one cell
  | "deferred" // 根据下达任务确定, 另行确定
  | "placeholder" // ×, XX, *, 指标1, ……
  | "date-serial" // an Excel date shown as a number
  | "float-artefact" // 0.0900000762939453
  | "html" // tags left in the cell
  | "scale" // the value is a whole scale: 优良中低差
  | "reference" // tied to a plan, contract, standard
  | "restated-task" // 按照年度工作计划完成全年工作
  | "baseline-only" // 不低于上年度水平
  | "frequency" // 每季度1次
  | "duration" // 30天内
  | "garbled-unit" // ≥3↑
  | "half-open" // 以上, 以下 as words
  | "unit-in-text";
