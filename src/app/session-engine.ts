/**
 * The engine of a session: everything that recognizes, judges, plans and words a form. Large; a session loads it
 * with its first check, so that the pane stands before it is there.
 */
export { CorrectionsError, exportCorrections, importCorrections } from "../form/corrections";
export { packHash } from "../packs/pack-hash";
export { PACKS, parsePack } from "../packs/packs";
export { templateFromForm } from "../packs/template-from-form";
export { suggestMissing } from "../packs/template-match";
export { reviewSheet } from "../report/review-sheet";
export { planInsert } from "../scoring/insert-template";
export { planScores } from "../scoring/plan-scores";
export { planWeights } from "../scoring/weight-plan";
export { createExaminer, notesFor } from "./session-examine";
