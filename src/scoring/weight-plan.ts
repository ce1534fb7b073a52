import type { FormDocument } from "../form/document";
import { weightCase } from "../packs/form-case";
import type { Pack } from "../packs/pack";
import type { CellRef } from "../sheet/address";
import type { CellEdit } from "../sheet/edit";
import { scoreBudget } from "./budget-score";
import { categoriesOf } from "./level-words";
import type { Category } from "./level-words";
import { categoryTargets } from "./category-targets";
import { followLevels, fillTotals } from "./total-edits";
import { sumExactly, weightBaseOf } from "./weight-base";
import { decimalsOf } from "./weights";
import { weighsInShares } from "./share-weights";
import { statedWeights, weightStated } from "./stated-weights";
import { templateWeights } from "./template-weights";
import { fillGroups, rowsOf } from "./weight-groups";
import type { Group, Row, WeightOptions } from "./weight-groups";

/** One row of the preview. */
export interface WeightRow {
  /** Index into FormDocument.indicators. */
  readonly indicator: number;
  readonly cell: CellRef;
  readonly name: string;
  readonly category: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly locked: boolean;
}

/** What will be written, and the whole column before and after. */
export interface WeightPlan {
  readonly edits: readonly CellEdit[];
  readonly rows: readonly WeightRow[];
  readonly base: number | null;
  /** Why the column cannot be made to sum (Chinese), null when it does. */
  readonly problem: string | null;
}

function weightEdit(document: FormDocument, row: Row, after: number): CellEdit | null {
  if (row.locked || row.before === after) return null;
  return { sheet: document.sheet.name, cell: row.cell.cell, from: row.cell.value, to: after };
}

function noPlan(problem: string, base: number | null): WeightPlan {
  return { edits: [], rows: [], base, problem };
}

/** The category weights of the form's own note, for the categories as the plan names them. */
function noteCategories(document: FormDocument): ReadonlyMap<string, number> | null {
  const stated = statedWeights(document);
  if (!stated) return null;
  const weights = categoriesOf(document).map(({ name }) => [name, weightStated(name, stated)] as const);
  return new Map(weights.flatMap(([name, weight]) => (weight === null ? [] : [[name, weight] as const])));
}

/**
 * What the form's note and a template say, behind what is asked for outright; level weights on the form go before
 * either, the note before the template.
 */
function withStated(document: FormDocument, base: number | null, asked: WeightOptions): WeightOptions {
  if (base === null) return asked;
  const onForm = document.levels.some(({ depth, weight }) => depth === 1 && weight !== null);
  const noted = onForm ? null : noteCategories(document);
  const template = asked.template ? templateWeights(document, asked.template, base) : null;
  const categories = onForm ? null : (noted ?? template?.categories ?? null);
  return { ...(template ? { importance: template.importance } : {}), ...(categories ? { categories } : {}), ...asked };
}

/** The weight of every row, and why some group cannot have its own. */
function weigh(document: FormDocument, pack: Pack, groups: readonly Group[], base: number, options: WeightOptions) {
  const written = groups.flatMap(({ rows }) => rows.map(({ before }) => before)).filter((weight) => weight !== null);
  const decimals = options.decimals ?? Math.max(pack.weights.decimals, decimalsOf(written, 2));
  const remainder = options.remainder ?? pack.weights.remainder;
  const wanted =
    options.parents === "follow"
      ? { targets: new Map<Category, number>(), problem: null }
      : categoryTargets(groups, base, weightCase(pack, document), decimals, options);
  const filled = fillGroups(groups, wanted.targets, decimals, remainder, options);
  return { weights: filled.weights, problem: filled.problem ?? wanted.problem };
}

function previewRows(
  document: FormDocument,
  groups: readonly Group[],
  weights: ReadonlyMap<number, number>,
): readonly WeightRow[] {
  return groups.flatMap(({ category, rows }) =>
    rows.map((row) => ({
      indicator: row.index,
      cell: row.cell.cell,
      name: document.indicators[row.index]?.name ?? "",
      category: category.name,
      before: row.before,
      after: row.locked ? row.before : (weights.get(row.index) ?? null),
      locked: row.locked,
    })),
  );
}

/**
 * Plans the weights of a form: what each row gets so that every level and the whole sum exactly, the edits that write
 * it, and blank totals as =SUM(…). Filled and locked rows stay; formulas are never replaced. Never throws: what cannot
 * be planned says why in `problem`.
 */
export function planWeights(document: FormDocument, pack: Pack, asked: WeightOptions = {}): WeightPlan {
  if (weighsInShares(document)) return noPlan("权重按百分比填写，合计100%，不需要填写", null);
  const outside = scoreBudget(document, pack, pack.scoring);
  const base = asked.base ?? weightBaseOf(document, pack, outside?.weight ?? 0);
  const options = withStated(document, base, asked);
  const groups = categoriesOf(document)
    .map((category) => ({ category, rows: rowsOf(document, category, options) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return noPlan("这张表没有可以填写权重的单元格", base);
  if (base === null) return noPlan("各一级指标分别按100分计，无法按整表填写权重", base);
  const { weights, problem } = weigh(document, pack, groups, base, options);
  const changes = groups.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const after = weights.get(row.index);
      const edit = after === undefined ? null : weightEdit(document, row, after);
      return edit ? [edit] : [];
    }),
  );
  const levels = options.parents === "follow" ? followLevels(document, weights) : [];
  const totals = fillTotals(document, "weight", {
    sum: sumExactly([...weights.values()]),
    values: weights,
    outside: outside?.weightCell ? [{ cell: outside.weightCell, value: outside.weight }] : [],
  });
  return { edits: [...changes, ...levels, ...totals], rows: previewRows(document, groups, weights), base, problem };
}
