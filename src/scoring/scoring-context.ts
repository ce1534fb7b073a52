import type { Pack } from "../packs/pack";
import type { ScoringRule } from "../packs/scoring-rule";
import type { CellRef } from "../sheet/address";
import type { IndicatorScore } from "./form-scores";
import type { ScoreStyle } from "./outcome";
import type { NoteRules } from "./parse-note";

/** What every row of a form is scored with. */
export interface ScoringContext {
  readonly pack: Pack;
  readonly notes: NoteRules;
  readonly style: ScoreStyle;
  /** Whether the form carries any results; without them nothing is scored. */
  readonly hasResults: boolean;
}

/** The rule a row is scored by, and where it comes from. */
export interface RuleInForce {
  readonly rule: ScoringRule;
  readonly source: string;
  readonly cell: CellRef | null;
  /** False where the form's own words leave open how part of a step counts. */
  readonly exact: boolean;
}

/** The part of a row's score that its rule decides. */
export type Part = Pick<IndicatorScore, "expectedScore" | "allowedScores" | "explanation" | "problem" | "completion">;

/** Nothing worked out. */
export const NOTHING: Part = {
  expectedScore: null,
  allowedScores: null,
  explanation: "",
  problem: "",
  completion: null,
};
