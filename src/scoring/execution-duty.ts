import type { FormDocument, Indicator } from "../form/document";
import type { Pack } from "../packs/pack";
import type { BudgetScore, ExecutionDuty, IndicatorScore } from "./form-scores";
import type { NoteRules } from "./parse-note";

const NO_REASON = /^(?:无|没有|无偏差|无误差|[-—－/、\\.。\s]*)$/;

const isReason = (text: string) => !NO_REASON.test(text.trim());

/** Where the reason of an indicator row belongs, and whether one stands there. */
function reasonOf({ cells }: Indicator): Pick<ExecutionDuty, "cell" | "explained"> {
  const places = [cells.deviation, cells.remark].filter((cell) => cell !== undefined);
  const explained = places.some(({ text }) => isReason(text));
  return { cell: places[0]?.cell ?? cells.actual?.cell ?? null, explained };
}

/** The row of the form that is about budget execution, where it is an indicator. */
const isExecution = ({ name }: Indicator) => /执行率/.test(name);

/** The reason owed for a budget execution under the limit the form's own notes set, or else the pack; null where none is. */
export function executionDuty(
  document: FormDocument,
  rows: readonly IndicatorScore[],
  budget: BudgetScore | null,
  pack: Pack,
  notes: NoteRules,
): ExecutionDuty | null {
  const noted = notes.executionBelow;
  const limit = noted?.share ?? pack.explanations.executionBelow;
  if (limit === null) return null;
  const place = { source: noted?.source ?? pack.explanations.basis, sourceCell: noted?.cell ?? null };
  if (budget && budget.executionRate !== null) {
    if (budget.executionRate >= limit) return null;
    const cell = budget.reason?.cell ?? budget.scoreCell;
    return { rate: budget.executionRate, limit, cell, explained: isReason(budget.reason?.text ?? ""), ...place };
  }
  const index = document.indicators.findIndex(isExecution);
  const row = document.indicators[index];
  const rate = rows[index]?.completion ?? null;
  return !row || rate === null || rate >= limit ? null : { rate, limit, ...reasonOf(row), ...place };
}
