import { useState } from "react";
import { EVERYTHING } from "./problem-list";
import type { WeightChoice } from "../session-plans";
import type { ProblemFilter } from "./problem-list";

/** What a person has set on the pages of one form. */
export interface FormView {
  readonly filter: ProblemFilter;
  /** The finding opened by hand, with its cell; "" where that of the cell was closed by hand. Null before any was. */
  readonly opened: { readonly key: string; readonly cell: string } | null;
  readonly weights: WeightChoice;
  /** Scores are written as live formulas. */
  readonly formula: boolean;
}

const FIRST_VIEW: FormView = {
  filter: EVERYTHING,
  opened: null,
  weights: { source: "", locked: new Set(), refill: false },
  formula: false,
};

/** The view of a form, and the way to change it: it stands while other pages and other forms are looked at. */
export function useFormView(formId: string): readonly [FormView, (patch: Partial<FormView>) => void] {
  const [views, setViews] = useState<ReadonlyMap<string, FormView>>(new Map());
  const view = views.get(formId) ?? FIRST_VIEW;
  return [
    view,
    (patch) => {
      setViews(new Map(views).set(formId, { ...view, ...patch }));
    },
  ];
}
