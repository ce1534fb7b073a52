import type { CellRef } from "../sheet/address";

/** A score that follows from a rule, or the room a rule leaves. */
export type ExpectedScore = number | { readonly min: number; readonly max: number } | null;

/** What the rules make of one indicator. */
export interface IndicatorScore {
  /** Index into FormDocument.indicators. */
  readonly indicator: number;
  /** The weight the form, its levels or the pack give it; null with nothing to compute. */
  readonly expectedWeight: number | null;
  readonly expectedScore: ExpectedScore;
  /** The only scores the row's own rule allows (a checklist of n items: multiples of weight / n); null when any is. */
  readonly allowedScores: readonly number[] | null;
  /** How it was worked out, for the reader: "6 × (1 − 7 × 5%) = 3.90". "" with nothing to compute. */
  readonly explanation: string;
  /** Where the rule comes from: "填表说明4", "评分规则列", "财预〔2020〕10号". */
  readonly source: string;
  /** The cell that states the rule, where the form does. */
  readonly sourceCell: CellRef | null;
  /** Completion, 1 = reached; null when not computable. */
  readonly completion: number | null;
  /** What could not be worked out and why (Chinese), "" otherwise. */
  readonly problem: string;
}

/** The row of the budget beside the indicators: 10 points for the execution rate on most self-evaluations. */
export interface BudgetScore {
  readonly row: number;
  readonly weight: number;
  readonly weightCell: CellRef | null;
  readonly score: number | null;
  readonly scoreCell: CellRef | null;
  readonly expectedScore: ExpectedScore;
  /** Spending / budget, null where either is missing. */
  readonly executionRate: number | null;
  /** Where the reason of a low rate belongs, and what stands there; null where the form has no place for it. */
  readonly reason: { readonly cell: CellRef; readonly text: string } | null;
  readonly explanation: string;
}

/** The reason a form owes for spending too little, by the pack's limit or its own note (财预〔2020〕10号). */
export interface ExecutionDuty {
  /** Execution rate as a share, and the limit it fell short of. */
  readonly rate: number;
  readonly limit: number;
  /** The cell where the reason belongs; null where the form has no place for it. */
  readonly cell: CellRef | null;
  /** Whether a reason stands there (无 is none). */
  readonly explained: boolean;
  /** Circular or note the duty comes from, and the cell of the note. */
  readonly source: string;
  readonly sourceCell: CellRef | null;
}

/** Weights and scores of a whole form. */
export interface FormScores {
  readonly indicators: readonly IndicatorScore[];
  /** The base the weights must sum to (80, 90, 100), null when the form carries none or weighs each first level by itself. */
  readonly weightBase: number | null;
  readonly weightSum: number | null;
  readonly scoreSum: number | null;
  /** Expected scores where there are any, the form's own where not, budget row included; null when a row has neither. */
  readonly expectedTotal: ExpectedScore;
  /** The rating of the total that stands on the form, by the pack's bands; null without a total. */
  readonly rating: string | null;
  /** Points for budget execution that no indicator carries; null where the form has none. */
  readonly budget?: BudgetScore | null;
  /** What the form must explain of its spending; null where it need not, or has no results. */
  readonly executionDuty?: ExecutionDuty | null;
  /** Notes of the form that were parsed into rules, and those that could not be. */
  readonly parsedNotes: readonly {
    readonly cell: CellRef;
    readonly text: string;
    readonly understood: boolean;
    readonly reading: string;
  }[];
}
