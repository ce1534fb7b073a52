import { choosePack } from "../packs/choose-pack";
import { scoreForm } from "../scoring/score-form";
import { lint } from "../rules/engine";
import { recognize } from "../form/recognize";
import type { FormDocument, Recognition } from "../form/document";
import type { Pack } from "../packs/pack";
import { cellNotes } from "../report/cell-notes";
import { ruleReason, ruleTitle } from "../report/reason";
import { withoutReviewSheets } from "../report/review-sheet";
import type { SheetNote } from "../sheet/host";
import type { Workbook } from "../sheet/sheet";
import type { SessionMemory } from "./session-memory";
import type { ReviewedForm } from "./session-state";

/** A workbook looked through. */
export interface Examination {
  readonly forms: readonly ReviewedForm[];
  readonly unrecognized: Recognition["unrecognized"];
  readonly empty: boolean;
}

/**
 * Recognizes and checks a workbook under what the session remembers of it. Yields after each form how far it
 * is, so that a caller can let the user in between; pure otherwise.
 */
export function* examine(
  workbook: Workbook,
  memory: SessionMemory,
  packs: readonly Pack[],
): Generator<{ readonly done: number; readonly total: number }, Examination> {
  const theirs = withoutReviewSheets(workbook);
  const { forms: siblings, unrecognized } = recognize(theirs, { corrections: memory.corrections });
  const forms: ReviewedForm[] = [];
  for (const document of siblings) {
    yield { done: forms.length, total: siblings.length };
    const chosen = chosenPack(document, memory, packs);
    const pack = chosen ?? choosePack(document, packs);
    const scores = scoreForm(document, pack, siblings, theirs.sheets);
    const found = lint({ document, pack, scores, siblings }, { suppressions: memory.suppressions });
    forms.push({ document, pack, packChoice: chosen ? "chosen" : "auto", scores, ...found, wordsOf });
  }
  return { forms, unrecognized, empty: isEmpty(workbook) };
}

function wordsOf(rule: string): { readonly title: string; readonly why: string } {
  return { title: ruleTitle(rule), why: ruleReason(rule) };
}

/** The notes that belong on the workbook for what was found in it. */
export function notesFor(forms: readonly ReviewedForm[], workbook: Workbook): readonly SheetNote[] {
  return cellNotes(
    forms.flatMap(({ diagnostics }) => diagnostics),
    workbook.sheets,
  );
}

function chosenPack({ fingerprint }: FormDocument, memory: SessionMemory, packs: readonly Pack[]): Pack | undefined {
  const choice = memory.packs.find((candidate) => candidate.fingerprint === fingerprint);
  return choice && packs.find(({ id }) => id === choice.pack);
}

function isEmpty({ sheets }: Workbook): boolean {
  return sheets.every(({ rows }) => rows.every((row) => row?.every((cell) => !cell || cell.text === "") ?? true));
}
