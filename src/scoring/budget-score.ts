import type { AmountRow, FormDocument } from "../form/document";
import type { Pack } from "../packs/pack";
import type { CellRef } from "../sheet/address";
import { anchorRef, cellAtRef } from "../sheet/sheet";
import { applyRule } from "./apply-rule";
import type { BudgetScore } from "./form-scores";
import { measureNumbers } from "./measure";
import type { ScoreStyle } from "./outcome";
import { extraPoints, pointsInLabel } from "./points-rows";
import { sumExactly, weightSumOf } from "./weight-base";

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

/** A row that carries points for budget execution, wherever it stands. */
interface BudgetRow {
  readonly row: number;
  readonly weight: number;
  readonly weightCell: CellRef | null;
  readonly score: number | null;
  readonly scoreCell: CellRef | null;
  /** The row of money the rate is worked out from. */
  readonly money: AmountRow | null;
  readonly reason: BudgetScore["reason"];
}

function besideMoney(row: AmountRow): BudgetScore["reason"] {
  const reason = amount(row, "reason");
  return reason && { cell: reason.cell, text: reason.text };
}

function fromAmounts(row: AmountRow, weight: number, weightCell: CellRef | null): BudgetRow {
  const score = amount(row, "score");
  const scored = { score: score?.number ?? null, scoreCell: score?.cell ?? null };
  return { row: row.row, weight, weightCell, ...scored, money: row, reason: besideMoney(row) };
}

/** Where a row under the table gives its reason: the columns the indicators have for it, else beside the money. */
function reasonOf(document: FormDocument, row: number, money: AmountRow | null): BudgetScore["reason"] {
  const columns = (["deviation", "remark"] as const).flatMap(
    (wanted) => document.columns.find(({ name }) => name === wanted) ?? [],
  );
  const places = columns.map(({ column }) => {
    const cell = anchorRef(document.sheet, row - 1, column);
    return { cell, text: cellAtRef(document.sheet, cell).text };
  });
  return places.find(({ text }) => text.trim() !== "") ?? places[0] ?? (money && besideMoney(money));
}

/** The row of the whole project's money: a total, or the first with both budget and spending. */
function moneyRow(rows: readonly AmountRow[]): AmountRow | null {
  const spent = rows.filter((row) => (amount(row, "spending")?.number ?? null) !== null);
  return spent.find(({ role }) => role === "total") ?? spent[0] ?? null;
}

/** Points are given for the rate, but their full marks only stand in words ("得分(20分×执行率)"), or nowhere. */
function withoutWeightCell(document: FormDocument, rows: readonly AmountRow[], pack: Pack): BudgetRow | null {
  const row = moneyRow(rows.filter((one) => (amount(one, "score")?.number ?? null) !== null));
  const score = row && amount(row, "score");
  if (!row || !score || score.number === null) return null;
  const worded = pointsInLabel(score.label);
  if (worded !== null) return fromAmounts(row, worded, null);
  const { points } = pack.scoring.budget;
  const rest = weightSumOf(document);
  return rest !== null && sumExactly([rest, points]) === 100 && score.number <= points
    ? fromAmounts(row, points, null)
    : null;
}

function budgetRow(document: FormDocument, pack: Pack): BudgetRow | null {
  const rows = document.tables
    .filter(({ kind }) => kind === "execution" || kind === "funds")
    .flatMap((table) => table.rows);
  const weighed = rows.find((one) => (amount(one, "weight")?.number ?? null) !== null);
  const stated = weighed && amount(weighed, "weight");
  if (weighed && stated && stated.number !== null) return fromAmounts(weighed, stated.number, stated.cell);
  const below = extraPoints(document).find((one) => one.kind === "execution");
  if (below && below.weight !== null) {
    const money = moneyRow(rows);
    const { row, weight, weightCell, score, scoreCell } = below;
    return { row, weight, weightCell, score, scoreCell, money, reason: reasonOf(document, row, money) };
  }
  return withoutWeightCell(document, rows, pack);
}

/** The row that carries points for budget execution, beside the indicators or under them, and what it should score. (R17) */
export function scoreBudget(document: FormDocument, pack: Pack, style: ScoreStyle): BudgetScore | null {
  const found = budgetRow(document, pack);
  if (!found) return null;
  const { money, ...base } = found;
  const budget = money && baseOf(money, pack);
  const spending = money && (amount(money, "spending")?.number ?? null);
  if (budget === null || spending === null)
    return { ...base, expectedScore: null, executionRate: null, explanation: "" };
  const rule = pack.scoring.budget.rule ?? ({ family: "budget" } as const);
  const outcome = applyRule(rule, base.weight, measureNumbers(budget, spending, "higher", false), style);
  return {
    ...base,
    expectedScore: outcome.score,
    executionRate: budget > 0 ? spending / budget : null,
    explanation: outcome.explanation,
  };
}
