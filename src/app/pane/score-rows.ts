import type { CellRef } from "../../sheet/address";
import type { ExpectedScore } from "../../scoring/form-scores";
import type { ReviewedForm } from "../session-state";

/** One indicator's score: as filled, as computed, and how. */
export interface ScoreRow {
  readonly indicator: number;
  readonly name: string;
  readonly cell: CellRef | null;
  readonly filled: number | null;
  readonly expected: ExpectedScore;
  readonly explanation: string;
  readonly source: string;
  readonly problem: string;
}

/** The rows under one first-level indicator with their sums; null where a part is unknown. */
export interface ScoreCategory {
  readonly name: string;
  readonly rows: readonly ScoreRow[];
  readonly weight: number | null;
  readonly filled: number | null;
  readonly computed: ExpectedScore;
}

/** The scores of a form by first-level indicator, in the order of the sheet. */
export function scoreCategories({ document, scores }: ReviewedForm): readonly ScoreCategory[] {
  const byName = new Map<string, { rows: ScoreRow[]; weights: (number | null)[] }>();
  document.indicators.forEach((indicator, index) => {
    if (indicator.residue) return;
    const score = scores.indicators.find((one) => one.indicator === index);
    const category = byName.get(indicator.levelOne) ?? { rows: [], weights: [] };
    byName.set(indicator.levelOne, category);
    category.weights.push(indicator.weight);
    category.rows.push({
      indicator: index,
      name: indicator.name,
      cell: indicator.cells.score?.cell ?? null,
      filled: indicator.score,
      expected: score?.expectedScore ?? null,
      explanation: score?.explanation ?? "",
      source: score?.source ?? "",
      problem: score?.problem ?? "",
    });
  });
  return [...byName].map(([name, { rows, weights }]) => ({
    name,
    rows,
    weight: total(weights),
    filled: total(rows.map(({ filled }) => filled)),
    computed: expectedTotal(rows),
  }));
}

function total(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

function expectedTotal(rows: readonly ScoreRow[]): ExpectedScore {
  if (rows.some(({ expected }) => expected === null)) return null;
  const bounds = rows.map(({ expected }) =>
    typeof expected === "number" ? { min: expected, max: expected } : expected,
  );
  const min = bounds.reduce((sum, bound) => sum + (bound?.min ?? 0), 0);
  const max = bounds.reduce((sum, bound) => sum + (bound?.max ?? 0), 0);
  return min === max ? min : { min, max };
}
