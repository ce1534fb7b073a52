import { clauseOn } from "../packs/demands";
import { EVALUATION_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { figure } from "./money";
import { weighsInShares } from "../scoring/share-weights";
import { weightScale } from "./weight-scale";
import { attainmentOf } from "./attainment";
import { plain } from "./prose";
import { shownActual, shownName, shownTarget, textOf } from "./row-facts";
import { judgedRow } from "../scoring/judged-row";
import { defineRule } from "./rule";
import type { FormDocument, Indicator } from "../form/document";
import { isUntenable } from "./target-sense";
import type { Pack } from "../packs/pack";
import type { FormScores } from "../scoring/form-scores";
import type { CellRef } from "../sheet/address";

/** The score is what the form's own rule, or the pack's, makes of target and actual value. */
export const scoreFollowsRule = defineRule({
  id: "score-follows-rule",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "按评分规则重新计算得分。",
    severity: "error",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-evaluation", "department-evaluation"],
    topic: "score",
    messages: {
      high: "得分{{score}}偏高，按{{source}}应得{{expected}}分（{{how}}）。",
      missed: "“{{name}}”没有完成（目标“{{target}}”，实际“{{actual}}”），却得了满分{{score}}。",
      low: "得分{{score}}偏低，按{{source}}应得{{expected}}分（{{how}}）。",
    },
  },
  *check({ document, scores, pack }) {
    const oneDecimal = usesOneDecimal(document);
    for (const { cell, score, worked, source, how, ownRule, worded } of claimsOf(document, scores, pack)) {
      const { min, max } = typeof worked === "number" ? { min: worked, max: worked } : worked;
      // A tenth of a point on a small weight is how people round.
      const slack = Math.max(pack.tolerance.score, oneDecimal ? 0.0501 : 0.0151);
      if (score >= min - slack && score <= max + slack) continue;
      const high = score > max;
      const expected = typeof worked === "number" ? figure(worked) : `${figure(worked.min)}～${figure(worked.max)}`;
      const edits = typeof worked === "number" ? [editCell(document, cell, worked)] : [];
      yield {
        messageId: high ? "high" : "low",
        cell,
        data: { score: figure(score), source, expected, how },
        severity: high ? (ownRule ? "error" : "warning") : ownRule ? "warning" : "info",
        advice: `改为${expected}分，或写明另行计分的依据。`,
        ...(ownRule ? { basis: `本表${source}` } : worded ? gradeBasis(pack) : {}),
        ...(edits.length === 0 ? {} : { fix: { kind: "suggested" as const, title: `改为${expected}`, edits } }),
      };
    }
    yield* fullMarksForMissed(document, scores, pack);
  },
});

/** Whether a form keeps its scores to one decimal: some have one, none has two. */
function usesOneDecimal({ indicators }: FormDocument): boolean {
  const scores = indicators.flatMap(({ score }) => (score === null ? [] : [Math.round(score * 1000)]));
  return scores.some((score) => score % 1000 !== 0) && scores.every((score) => score % 100 === 0);
}

/** A rule that says no more than what the full marks are for. */
const FULL_WHEN_REACHED = /^[^,。;]{0,8}(?:达到|完成|达标)[^,。;]{0,8}(?:满分|权重分|\d分)[。;]?$/;

/** Full marks for a target that was missed, where nothing else on the form says how such a row is scored. */
function* fullMarksForMissed(document: FormDocument, scores: FormScores, pack: Pack) {
  for (const { indicator: index, expectedScore } of scores.indicators) {
    const written = document.indicators[index];
    const row = written && judgedRow(written);
    const full = row?.weight ?? row?.nameWeight ?? null;
    if (!row?.cells.score || full === null || full <= 0 || row.score === null) continue;
    const rule = plain(textOf(row, "scoringRule"));
    if (FULL_WHEN_REACHED.test(rule) ? typeof expectedScore === "number" : expectedScore !== null || rule !== "")
      continue;
    if (row.score < full || attainmentOf(row, pack).attained !== false) continue;
    yield {
      messageId: "missed" as const,
      cell: row.cells.score.cell,
      data: { name: shownName(row), target: shownTarget(row), actual: shownActual(row), score: figure(row.score) },
      severity: "warning" as const,
      advice: "按完成情况扣分；确应给满分的，在偏差原因栏写明依据。",
    };
  }
}

/** A score on the form with what the rules make of it. `ownRule`: the form itself states the rule, no circular does. */
interface Claim {
  readonly cell: CellRef;
  readonly score: number;
  readonly worked: number | { readonly min: number; readonly max: number };
  readonly source: string;
  readonly how: string;
  readonly ownRule: boolean;
  /** Whether the target is words, scored by grades. */
  readonly worded: boolean;
}

/** What the pack quotes on grades, for rows that are scored by them. */
function gradeBasis(pack: Pack): { readonly basis?: string } {
  const clause = clauseOn(pack, "grade");
  return clause ? { basis: `${clause.circular}：${clause.text}` } : {};
}

/** A sign the wrong way round, or a figure against 较上年下降: what was reached cannot be worked out. */
function isUnclear(indicator: Indicator, pack: Pack): boolean {
  const { target, actual } = indicator;
  const counted = actual?.class === "numeric" || actual?.class === "percent";
  return isUntenable(indicator, pack) || (counted && target.number === null && target.relative !== null);
}

function claimsOf(document: FormDocument, { indicators: rows, budget }: FormScores, pack: Pack): readonly Claim[] {
  const { indicators } = document;
  // Weights kept as percentages that do not sum to one are no points to compare scores with.
  const scored = weightScale(document) === 100 && !weighsInShares(document) ? [] : rows;
  const claims = scored.flatMap((row): Claim[] => {
    const written = indicators[row.indicator];
    const indicator = written && judgedRow(written);
    if (!indicator || isUnclear(indicator, pack)) return [];
    const { score, cells } = indicator;
    if (score === null || !cells.score || row.expectedScore === null) return [];
    const [source, how] = [row.source || "评分规则", row.explanation || "见评分规则"];
    return [
      {
        cell: cells.score.cell,
        score,
        worked: row.expectedScore,
        source,
        how,
        ownRule: row.sourceCell !== null,
        worded: indicator.target.number === null,
      },
    ];
  });
  if (budget == null || budget.score === null || budget.scoreCell === null || budget.expectedScore === null)
    return claims;
  // Spending beyond the budget is no reason to give full marks; it is told by itself.
  if ((budget.executionRate ?? 0) > 1 && budget.score < budget.weight) return claims;
  const { score, scoreCell: cell, expectedScore: worked, explanation: how } = budget;
  return [{ cell, score, worked, source: "预算执行率", how, ownRule: false, worded: false }, ...claims];
}
