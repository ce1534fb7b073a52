import type { AmountRow, FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import { applyRule } from "./apply-rule";
import type { BudgetScore } from "./form-scores";
import { measureNumbers } from "./measure";
import type { ScoreStyle } from "./outcome";

const amount = (row: AmountRow, name: string) => row.amounts.find((one) => one.name === name) ?? null;

/**
 * The budget an execution rate is measured against: what the pack names; else the last budget before the spending
 * (全年预算数, 调整预算) over the one of the year's beginning. Null where only the amount of an adjustment is written.
 */
function baseOf(row: AmountRow, pack: Pack): number | null {
  const { against } = pack.scoring.budget;
  if (against === "initialBudget") return amount(row, "initialBudget")?.number ?? amount(row, "budget")?.number ?? null;
  const full = amount(row, "budget");
  if (full) return full.number ?? amount(row, "initialBudget")?.number ?? null;
  const adjusted = row.amounts.find(
    ({ name, label }) => name === null && /调整后?的?预算|预算.{0,2}调整后|变更后预算/.test(label),
  );
  if (adjusted) return adjusted.number;
  const changed = amount(row, "adjustment")?.number ?? 0;
  return changed === 0 ? (amount(row, "initialBudget")?.number ?? null) : null;
}

/** The row of a side table that carries points for budget execution, and what it should score. (R17) */
export function scoreBudget(document: FormDocument, pack: Pack, style: ScoreStyle): BudgetScore | null {
  const rows = document.tables
    .filter(({ kind }) => kind === "execution" || kind === "funds")
    .flatMap(({ rows }) => rows);
  const row = rows.find((one) => (amount(one, "weight")?.number ?? null) !== null);
  const weight = row && amount(row, "weight");
  if (!row || !weight || weight.number === null) return null;
  const score = amount(row, "score");
  const budget = baseOf(row, pack);
  const spending = amount(row, "spending")?.number ?? null;
  const base = {
    row: row.row,
    weight: weight.number,
    weightCell: weight.cell,
    score: score?.number ?? null,
    scoreCell: score?.cell ?? null,
  };
  if (budget === null || spending === null)
    return { ...base, expectedScore: null, executionRate: null, explanation: "" };
  const rule = pack.scoring.budget.rule ?? ({ family: "budget" } as const);
  const outcome = applyRule(rule, weight.number, measureNumbers(budget, spending, "higher", false), style);
  return {
    ...base,
    expectedScore: outcome.score,
    executionRate: budget > 0 ? spending / budget : null,
    explanation: outcome.explanation,
  };
}
