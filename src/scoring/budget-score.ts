import type { AmountRow, FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import { applyRule } from "./apply-rule";
import type { BudgetScore } from "./form-scores";
import { measureNumbers } from "./measure";
import type { ScoreStyle } from "./outcome";

const amount = (row: AmountRow, name: string) => row.amounts.find((one) => one.name === name) ?? null;

/** The row of a side table that carries points for budget execution, and what it should score. (R17) */
export function scoreBudget(document: FormDocument, pack: Pack, style: ScoreStyle): BudgetScore | null {
  const rows = document.tables
    .filter(({ kind }) => kind === "execution" || kind === "funds")
    .flatMap(({ rows }) => rows);
  const row = rows.find((one) => (amount(one, "weight")?.number ?? null) !== null);
  const weight = row && amount(row, "weight");
  if (!row || !weight || weight.number === null) return null;
  const score = amount(row, "score");
  const budget =
    amount(row, pack.scoring.budget.against)?.number ??
    amount(row, "budget")?.number ??
    amount(row, "initialBudget")?.number ??
    null;
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
