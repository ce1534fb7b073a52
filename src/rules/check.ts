import { choosePack } from "../packs/choose-pack";
import { scoreForm } from "../scoring/score-form";
import { lint } from "./engine";
import type { FormDocument, Recognition } from "../form/document";
import type { Sheet } from "../sheet/sheet";
import type { Pack } from "../packs/pack";
import type { FormScores } from "../scoring/form-scores";
import type { LintOptions, LintResult } from "./engine";

/** One form with everything worked out about it. */
export interface CheckedForm extends LintResult {
  readonly document: FormDocument;
  readonly pack: Pack;
  readonly scores: FormScores;
}

/**
 * Checks every form of a recognized workbook, each under its own pack unless `packFor` says otherwise. `sheets` are all
 * of the workbook's: a 填表说明 may stand on one of its own.
 */
export function checkWorkbook(
  recognition: Recognition,
  packFor: (document: FormDocument) => Pack = (document) => choosePack(document, undefined, recognition.forms),
  options: LintOptions = {},
  sheets: readonly Sheet[] = [],
): readonly CheckedForm[] {
  return recognition.forms.map((document) => {
    const pack = packFor(document);
    const scores = scoreForm(document, pack, recognition.forms, sheets);
    return { document, pack, scores, ...lint({ document, pack, scores, siblings: recognition.forms }, options) };
  });
}
