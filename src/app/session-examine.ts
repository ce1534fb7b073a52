import { choosePack } from "../packs/choose-pack";
import { noteSheets } from "../scoring/note-sheets";
import { scoreForm } from "../scoring/score-form";
import { lint } from "../rules/engine";
import { joinRecognitions, recognizeSheet } from "../form/recognize";
import { withoutReviewSheets } from "../report/own-sheets";
import type { FormDocument, Recognition } from "../form/document";
import type { SheetRecognition } from "../form/recognize";
import type { Pack } from "../packs/pack";
import type { Sheet, Workbook } from "../sheet/sheet";
import type { SessionMemory } from "./session-memory";
import type { ReviewedForm } from "./session-state";

/** A workbook looked through. */
export interface Examination {
  readonly forms: readonly ReviewedForm[];
  readonly unrecognized: Recognition["unrecognized"];
  readonly empty: boolean;
}

/** Looks through one workbook again and again as it changes, and does only what the changes ask for. */
export interface Examiner {
  /**
   * Recognizes and checks a workbook under what the session remembers of it: the result is the same as of a new
   * examiner, but a form on which nothing bears that has changed is the object it was before. Sheets are known again
   * by identity. Yields before each sheet that is looked at for the first time, and before each form that is judged,
   * how far it is among those, so that a caller can let the user in between.
   */
  examine(workbook: Workbook, memory: SessionMemory, packs: readonly Pack[]): Steps<Examination>;
}

/** Work in steps, each told before it is done. */
type Steps<Result> = Generator<
  { readonly of: "sheets" | "forms"; readonly done: number; readonly total: number },
  Result
>;

/** An examiner that has seen nothing yet. */
export function createExaminer(): Examiner {
  const recognize = rememberingRecognizer();
  const judgments = new WeakMap<FormDocument, { readonly grounds: Grounds; readonly form: ReviewedForm }>();
  let forms: readonly ReviewedForm[] = [];
  return {
    *examine(workbook, memory, packs) {
      const theirs = withoutReviewSheets(workbook);
      const { forms: siblings, unrecognized } = yield* recognize(theirs, memory.corrections);
      const common = {
        packs,
        siblings,
        suppressions: memory.suppressions,
        faces: siblings.map(faceOf).join("\n"),
        notes: noteSheets(siblings, theirs.sheets),
      };
      const asked = siblings.map((document) => {
        const grounds: Grounds = { ...common, document, chosen: chosenPack(document, memory, packs) };
        const known = judgments.get(document);
        return { grounds, known: known && sameGrounds(known.grounds, grounds) ? known.form : null };
      });
      const total = asked.filter(({ known }) => known === null).length;
      const judged: ReviewedForm[] = [];
      let done = 0;
      for (const { grounds, known } of asked) {
        if (known === null) yield { of: "forms", done: done++, total };
        const form = known ?? judge(grounds);
        judgments.set(grounds.document, { grounds, form });
        judged.push(form);
      }
      if (!sameItems(forms, judged)) forms = judged;
      return { forms, unrecognized, empty: isEmpty(workbook) };
    },
  };
}

/** Recognizes workbooks; a sheet it has seen under the same corrections gives the same documents. */
function rememberingRecognizer() {
  let seen = new WeakMap<Sheet, SheetRecognition>();
  let under: { readonly corrections: SessionMemory["corrections"]; readonly date1904: boolean } | null = null;
  return function* ({ sheets, date1904 }: Workbook, corrections: SessionMemory["corrections"]): Steps<Recognition> {
    if (under?.corrections !== corrections || under.date1904 !== date1904) seen = new WeakMap();
    under = { corrections, date1904 };
    const total = sheets.filter((sheet) => !seen.has(sheet)).length;
    const found: { readonly sheet: Sheet; readonly recognition: SheetRecognition }[] = [];
    let done = 0;
    for (const sheet of sheets) {
      let recognition = seen.get(sheet);
      if (!recognition) {
        yield { of: "sheets", done: done++, total };
        recognition = recognizeSheet(sheet, { corrections, date1904 });
        seen.set(sheet, recognition);
      }
      found.push({ sheet, recognition });
    }
    return joinRecognitions(found);
  };
}

/** Everything the judgment of a form rests on. */
interface Grounds {
  readonly document: FormDocument;
  /** The pack the user named. */
  readonly chosen: Pack | undefined;
  readonly packs: readonly Pack[];
  readonly suppressions: SessionMemory["suppressions"];
  /** The faces of all forms of the workbook. */
  readonly faces: string;
  readonly siblings: readonly FormDocument[];
  /** The sheets of notes (填表说明). */
  readonly notes: readonly Sheet[];
}

/**
 * What the judgment of a form with indicators may look at in a form of another sheet; a test watches that no rule
 * looks at more. A form without indicators looks at the others as they are. The forms of a sheet stay or change together.
 */
const faces = new WeakMap<FormDocument, string>();
function faceOf(document: FormDocument): string {
  const known = faces.get(document);
  if (known !== undefined) return known;
  const { id, sheet, fields, indicators } = document;
  const face = JSON.stringify([id, sheet.name, fields, indicators.length > 0]);
  faces.set(document, face);
  return face;
}

function sameGrounds(a: Grounds, b: Grounds): boolean {
  return (
    a.chosen === b.chosen &&
    a.packs === b.packs &&
    a.suppressions === b.suppressions &&
    a.faces === b.faces &&
    sameItems(a.notes, b.notes) &&
    (b.document.indicators.length > 0 || sameItems(a.siblings, b.siblings))
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function judge({ document, chosen, packs, siblings, suppressions, notes }: Grounds): ReviewedForm {
  const pack = chosen ?? choosePack(document, packs, siblings);
  const scores = scoreForm(document, pack, siblings, notes);
  const found = lint({ document, pack, scores, siblings }, { suppressions });
  return { document, pack, packChoice: chosen ? "chosen" : "auto", scores, ...found };
}

function chosenPack({ fingerprint }: FormDocument, memory: SessionMemory, packs: readonly Pack[]): Pack | undefined {
  const choice = memory.packs.find((candidate) => candidate.fingerprint === fingerprint);
  return choice && packs.find(({ id }) => id === choice.pack);
}

function isEmpty({ sheets }: Workbook): boolean {
  return sheets.every(({ rows }) => rows.every((row) => row?.every((cell) => !cell || cell.text === "") ?? true));
}
