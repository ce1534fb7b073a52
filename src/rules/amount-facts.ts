import { parseCellRef } from "../sheet/address";
import { sumOf } from "./money";
import type { Amount, AmountName, AmountRow, FormDocument, SideTable } from "../form/document";

/** One column of a side table: a total over parts, as printed. */
export interface TotalCheck {
  readonly table: SideTable;
  readonly total: Amount;
  readonly totalLabel: string;
  readonly parts: readonly Amount[];
  readonly sum: number;
}

/** The totals of a side table with the parts below (or above) them, column by column. Only money and counts are summed. */
export function totalsOf(table: SideTable): readonly TotalCheck[] {
  return table.rows.flatMap((row, index) => {
    if (row.role !== "total") return [];
    return row.amounts.flatMap((total) => {
      if (!isSummed(total)) return [];
      const amounts = partAmounts(table, index, columnOf(total));
      const numbers = amounts.flatMap(({ number }) => (number === null ? [] : [number]));
      return [{ table, total, totalLabel: row.label, parts: amounts, sum: sumOf(numbers) }];
    });
  });
}

/**
 * The amounts a total is made of. In a block of label and value pairs side by side (中期资金总额 beside 年度资金总额) each
 * column of values is a block of its own; with one total in it the pairs on its row and below are its parts.
 */
function partAmounts(table: SideTable, index: number, column: number): readonly Amount[] {
  const { rows } = table;
  const own = rows[index];
  const beside = rows.filter((row) => row !== own && row.row === own?.row);
  if (!own || beside.length === 0) return inColumn(partsOf(table, index), column);
  const below = take(untilLikeLine(rows, own, beside));
  if (beside.some(({ role }) => role === "total"))
    return inColumn(withoutNested(below.filter((row) => inColumn([row], column).length > 0)), column);
  return withoutNested([...beside, ...below]).flatMap(({ amounts }) => amounts.filter(isSummed));
}

/**
 * The rows below a total, up to the next line of the same build: one that begins where it begins and has amounts beside
 * it too, or that has a 其中 of its own under the total's.
 */
function untilLikeLine(rows: readonly AmountRow[], own: AmountRow, beside: readonly AmountRow[]): readonly AmountRow[] {
  const begins = ({ labelCell }: AmountRow) => parseCellRef(labelCell ?? "")?.column;
  const below = rows.filter(({ row }) => row > own.row);
  const like = below.find(
    (row) =>
      (begins(row) === begins(own) && below.some((other) => other !== row && other.row === row.row)) ||
      (isBreakdown(row) && beside.some((one) => isBreakdown(one) && begins(one) === begins(row))),
  );
  return like ? below.filter(({ row }) => row < like.row) : below;
}

function isBreakdown({ label }: AmountRow): boolean {
  return /^[\s　]*其中/.test(label);
}

function inColumn(rows: readonly AmountRow[], column: number): readonly Amount[] {
  return rows.flatMap(({ amounts }) => amounts.filter((amount) => columnOf(amount) === column));
}

const SUMMED: ReadonlySet<AmountName | null> = new Set<AmountName | null>([
  null,
  "total",
  "amount",
  "fiscalFunding",
  "otherFunding",
  "carryOver",
  "initialBudget",
  "budget",
  "spending",
  "halfYearSpending",
  "balance",
  "recovered",
  "adjustment",
]);

function isSummed({ name }: Amount): boolean {
  return SUMMED.has(name);
}

/** Parts follow their total up to the next total; where nothing follows (合计 at the foot), they stand above it. */
function partsOf({ rows }: SideTable, index: number): readonly AmountRow[] {
  const below = take(rows.slice(index + 1));
  return withoutNested(below.length > 0 ? below : take(rows.slice(0, index).toReversed()).toReversed());
}

function take(rows: readonly AmountRow[]): readonly AmountRow[] {
  const end = rows.findIndex(({ role }) => role === "total");
  return end === -1 ? rows : rows.slice(0, end);
}

const TIER = /中央|省级|市级|县级|区级|本级|上级|下级|一般公共预算|政府性基金|国有资本/;

/** Top-level parts only: "其中：" after the first part, and tiers of government under 财政拨款, break a part down. */
function withoutNested(parts: readonly AmountRow[]): readonly AmountRow[] {
  return parts.filter(({ label }, index) => {
    if (index === 0) return true;
    if (/^[\s　]*其中/.test(label)) return false;
    const parent = parts.slice(0, index).findLast((one) => !TIER.test(one.label));
    return !(TIER.test(label) && parent !== undefined && /财政/.test(parent.label));
  });
}

function columnOf({ cell }: Amount): number {
  return parseCellRef(cell)?.column ?? -1;
}

/** 中期资金总额 beside 年度资金总额: what several years cost is not this year's budget. */
function isOfYears({ label }: AmountRow): boolean {
  return /中期|长期|实施期|总投资|总预算|三年|全周期/.test(label);
}

function isBudget({ name, label }: Amount, { role }: AmountRow): boolean {
  return (
    name === "budget" ||
    name === "total" ||
    name === "amount" ||
    (role === "total" && /安排|资金|金额|预算/.test(label))
  );
}

/** A sum of money a form states as its budget. `ofYears`: for the whole term, not for the year. */
export interface Budget {
  readonly yuan: number;
  readonly amount: Amount;
  readonly label: string;
  readonly ofYears: boolean;
}

/** The budgets a form states in its totals of funds, its execution table or its sub-projects, most telling first. */
export function budgetsOf({ tables }: FormDocument): readonly Budget[] {
  return (["execution", "funds", "subprojects"] as const).flatMap((kind) =>
    tables.flatMap((table) => {
      const { moneyUnit } = table;
      if (table.kind !== kind || moneyUnit === null) return [];
      const totals = table.rows.filter(({ role }) => role === "total");
      // Without a total the items of a project are no budget of the whole.
      const rows = kind === "subprojects" ? totals : [...totals, ...table.rows];
      return rows.flatMap((row) => {
        const amount = row.amounts.find((one) => (one.number ?? 0) > 0 && isBudget(one, row));
        const yuan = (amount?.number ?? 0) * moneyUnit;
        return amount ? [{ yuan, amount, label: row.label, ofYears: isOfYears(row) }] : [];
      });
    }),
  );
}

/** The form's budget for the year, or else for the whole term; null where it states none. */
export function budgetOf(document: FormDocument): Budget | null {
  const budgets = budgetsOf(document);
  return budgets.find(({ ofYears }) => !ofYears) ?? budgets[0] ?? null;
}
