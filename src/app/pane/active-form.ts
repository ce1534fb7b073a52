import { useState } from "react";
import { areaHas, parseCellRef } from "../../sheet/address";
import type { Place, ReviewedForm, SessionState } from "../session-state";

/**
 * The form the pane shows: the one chosen last, by hand or by selecting a cell inside it; else the first.
 * Null while there is none.
 */
export function useActiveForm(
  state: Pick<SessionState, "forms" | "selected">,
): readonly [ReviewedForm | null, (formId: string) => void] {
  const [chosen, setChosen] = useState<string | null>(null);
  const [followed, setFollowed] = useState<Place | null>(null);
  if (state.selected !== followed) {
    setFollowed(state.selected);
    const under = state.selected && formAt(state.forms, state.selected);
    if (under) setChosen(under.document.id);
  }
  const form = state.forms.find(({ document }) => document.id === chosen) ?? state.forms[0] ?? null;
  return [form, setChosen];
}

/** The form a cell lies in, or null. */
export function formAt(forms: readonly ReviewedForm[], { sheet, cell }: Place): ReviewedForm | null {
  const at = parseCellRef(cell);
  const here = forms.filter(({ document }) => document.sheet.name === sheet);
  return (at && here.find(({ document }) => areaHas(document.area, at.row, at.column))) ?? null;
}
