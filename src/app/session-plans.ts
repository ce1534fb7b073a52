import type { CellEdit, EditOutcome } from "../sheet/edit";
import type { Template } from "../packs/template";
import type { MissingIndicator } from "../packs/template-match";
import { planInsert } from "../scoring/insert-template";
import { planScores } from "../scoring/plan-scores";
import { planWeights } from "../scoring/weight-plan";
import { suggestMissing } from "../packs/template-match";
import { loadTemplates } from "./parts";
import type { SessionCore } from "./session-core";
import type { FillCommands } from "./session-fill";
import type { ReviewedForm } from "./session-state";

/** Where weights can come from: the pack in force ("") or an indicator template. */
export interface WeightSource {
  readonly id: string;
  readonly title: string;
}

/** What the user decided about a fill of weights. */
export interface WeightChoice {
  /** WeightSource.id */
  readonly source: string;
  /** Indices of indicators that keep what they hold. */
  readonly locked: ReadonlySet<number>;
  /** Give rows that are filled a new weight as well. */
  readonly refill: boolean;
}

/** One indicator's weight, before and after. */
export interface WeightRow {
  readonly indicator: number;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** A fill of weights before it is written. `problem` says why the column does not come out ("" when it does). */
export interface WeightPreview {
  readonly rows: readonly WeightRow[];
  readonly base: number | null;
  readonly edits: readonly CellEdit[];
  readonly problem: string;
}

/** What a template has to offer to a form. */
export interface TemplateOffer {
  /** Indicators the form lacks. */
  readonly missing: readonly MissingIndicator[];
  /** The edits that put the template into the form's empty rows; none where it has no room. */
  readonly edits: readonly CellEdit[];
}

/** Weights, scores and template indicators: first shown, then written as one fill. */
export interface PlanCommands {
  /** Loads the indicator templates, which are large, once. */
  loadTemplates(): Promise<void>;
  weightSources(formId: string): readonly WeightSource[];
  planWeights(formId: string, choice?: WeightChoice): WeightPreview;
  applyWeights(preview: WeightPreview): Promise<EditOutcome>;
  /** `formula`: live formulas where target and actual are numbers in cells. */
  planScores(formId: string, options?: { readonly formula: boolean }): readonly CellEdit[];
  applyScores(edits: readonly CellEdit[]): Promise<EditOutcome>;
  offerTemplate(formId: string, templateId: string): TemplateOffer;
  applyTemplate(offer: TemplateOffer): Promise<EditOutcome>;
}

/** Of a form that is not there. */
const NO_WEIGHTS: WeightPreview = { rows: [], base: null, edits: [], problem: "" };
const FROM_PACK: WeightChoice = { source: "", locked: new Set(), refill: false };

/** The planning commands over a session's core. */
export function planCommands(core: SessionCore, { fill }: Pick<FillCommands, "fill">): PlanCommands {
  const formOf = (formId: string) => core.getState().forms.find(({ document }) => document.id === formId);
  const templateOf = (id: string) => core.getState().templates.find((template) => template.id === id);
  return {
    loadTemplates: async () => {
      const { TEMPLATES, parseTemplate } = await loadTemplates();
      const own = core.getState().memory.ownTemplates.flatMap((text) => {
        const parsed = parseTemplate(text);
        return parsed.ok ? [parsed.template] : [];
      });
      core.set({ templates: [...own, ...TEMPLATES.filter(({ id }) => own.every((one) => one.id !== id))] });
    },
    weightSources: (formId) => {
      const form = formOf(formId);
      if (!form) return [];
      const templates = core.getState().templates.map(({ id, title }) => ({ id, title }));
      return [{ id: "", title: form.pack.title }, ...templates];
    },
    planWeights: (formId, choice = FROM_PACK) => {
      const form = formOf(formId);
      return form ? weightPreview(form, choice, templateOf(choice.source)) : NO_WEIGHTS;
    },
    applyWeights: ({ edits }) => fill("填充权重", edits),
    planScores: (formId, options) => {
      const form = formOf(formId);
      return form ? planScores(form.document, form.scores, form.pack, options) : [];
    },
    applyScores: (edits) => fill("填写得分", edits),
    offerTemplate: (formId, templateId) => {
      const form = formOf(formId);
      const template = templateOf(templateId);
      if (!form || !template) return { missing: [], edits: [] };
      const { edits } = planInsert(form.document, template, form.pack);
      return { missing: suggestMissing(form.document, template), edits };
    },
    applyTemplate: ({ edits }) => fill("填入模板指标", edits),
  };
}

function weightPreview({ document, pack }: ReviewedForm, choice: WeightChoice, template?: Template): WeightPreview {
  const plan = planWeights(document, pack, {
    locked: choice.locked,
    refill: choice.refill,
    ...(template === undefined ? {} : { template }),
  });
  return { ...plan, problem: plan.problem ?? "" };
}
