import type { CellEdit, EditOutcome } from "../sheet/edit";
import type { SessionCore } from "./session-core";
import type { FillCommands } from "./session-fill";

/** Where weights can come from: the pack in force or an indicator template. */
export interface WeightSource {
  readonly id: string;
  readonly title: string;
}

/** One indicator's weight, before and after. */
export interface WeightRow {
  readonly indicator: number;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A fill of weights before it is written. `problem` says why there is none ("" otherwise). */
export interface WeightPreview {
  readonly rows: readonly WeightRow[];
  readonly sum: { readonly before: number | null; readonly after: number | null };
  readonly edits: readonly CellEdit[];
  readonly problem: string;
}

/** A fill of scores before it is written. */
export interface ScorePreview {
  readonly edits: readonly CellEdit[];
  readonly problem: string;
}

/** Weights and scores: first shown row by row, then written as one fill. */
export interface PlanCommands {
  weightSources(formId: string): readonly WeightSource[];
  planWeights(formId: string, source: string, locked: ReadonlySet<number>): WeightPreview;
  applyWeights(preview: WeightPreview): Promise<EditOutcome>;
  planScores(formId: string): ScorePreview;
  applyScores(preview: ScorePreview): Promise<EditOutcome>;
}

const NO_WEIGHTS: WeightPreview = { rows: [], sum: { before: null, after: null }, edits: [], problem: "" };

/** The planning commands over a session's core. */
export function planCommands(core: SessionCore, { fill }: Pick<FillCommands, "fill">): PlanCommands {
  const formOf = (formId: string) => core.getState().forms.find(({ document }) => document.id === formId);
  return {
    weightSources: (formId) => {
      const pack = formOf(formId)?.pack;
      return pack ? [{ id: pack.id, title: pack.title }] : [];
    },
    planWeights: () => NO_WEIGHTS,
    applyWeights: ({ edits }) => fill("填充权重", edits),
    planScores: () => ({ edits: [], problem: "" }),
    applyScores: ({ edits }) => fill("填写得分", edits),
  };
}
