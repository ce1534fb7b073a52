/**
 * What a session does beyond its check: scores, indicators of a template, templates of the user's own, notes, the
 * review sheet, and what it remembers. A session loads it when one of them is wanted, never for the check.
 */
export { templateFromForm } from "../packs/template-from-form";
export { suggestMissing } from "../packs/template-match";
export { cellNotes } from "../report/cell-notes";
export { reviewSheet } from "../report/review-sheet";
export { planInsert } from "../scoring/insert-template";
export { planScores } from "../scoring/plan-scores";
export { planWeights } from "../scoring/weight-plan";
export { fillCommands } from "./session-fill";
export { reviewCommands } from "./session-review";
export { settingsCommands } from "./session-settings";
