import { weightCase } from "../packs/form-case";
import { bonusPoints } from "../scoring/points-rows";
import { ARITHMETIC } from "./circulars";
import { editCell } from "./cell-edit";
import { textCells } from "./form-cells";
import { levelsBehind } from "./level-weights-sum";
import { figure, sameAmount, sumOf } from "./money";
import { plain, quoted } from "./prose";
import { needsWeight } from "./weight-filled";
import { numbersBeside, weightScale } from "./weight-scale";
import { defineRule } from "./rule";
import type { FormDocument, Indicator, TotalRow } from "../form/document";
import type { FormScores } from "../scoring/form-scores";
import type { Pack } from "../packs/pack";

/** The total is the sum of the scores (and of the weights). */
export const scoreTotalCorrect = defineRule({
  id: "score-total-correct",
  meta: {
    basis: ARITHMETIC,
    advice: "改正合计，最好用求和公式。",
    severity: "error",
    kinds: "all",
    messages: {
      score: "“{{label}}”的得分为{{stated}}，各项得分之和为{{sum}}。",
      heading: "“{{label}}”写的是{{stated}}，表中得分合计为{{sum}}。",
      weight: "“{{label}}”的权重为{{stated}}，各项权重之和为{{sum}}。",
    },
  },
  *check({ document, scores, pack }) {
    const outside = scores.budget ?? { weight: 0, score: 0 };
    // Bonus points in the text alone: how much of a larger total is theirs cannot be told.
    const hasBonus =
      bonusPoints(document).length === 0 &&
      [...textCells(document)].some(({ text }) => /加分项|附加分|加减分/.test(text));
    const unweighed = document.indicators.some((row) => row.cells.weight && row.weight === null && needsWeight(row));
    for (const total of document.totals.filter(({ scope }) => scope === "all")) {
      for (const column of ["score", "weight"] as const) {
        // The budget's points are one of the addends: with its score left blank the total cannot be worked out.
        if (column === "score" && outside.weight > 0 && outside.score === null) {
          yield { cannotJudge: "预算执行率得分没有填写，无法核对总分。", cell: total.labelCell };
          continue;
        }
        const located = total[column];
        // One number merged over both columns is the score.
        if (column === "weight" && located && located.cell === total.score?.cell) continue;
        const stated = located && /^-?\d+(?:\.\d+)?$/.test(located.text.trim()) ? Number(located.text) : null;
        const sum = sumAbove(document, total, column);
        // With no rows filled in the printed full mark says nothing.
        if (!located || stated === null || sum === null || sum.plain === 0) continue;
        const none = document.indicators.some(({ weight }) => weight !== null && weight <= 0);
        if (column === "weight" && none && sum.plain < stated) continue;
        const extra = outside[column] ?? 0;
        // The budget's ten points may be counted in without standing on the form.
        const [base, points] = unseenPoints(document, pack);
        const unseen = column === "weight" && extra === 0 && sum.plain === base ? points : 0;
        const beside = numbersBeside(document, column, total);
        const sums = [0, extra, unseen, sumOf(beside)].flatMap((more) => [
          sum.plain + more,
          sum.plain + sum.bonus + more,
        ]);
        if (sums.some((one) => sameAmount(one, stated)) || (hasBonus && stated > sum.plain)) continue;
        const { weight } = total;
        const hidden =
          column === "score" &&
          (weight === null || weight.value === base + points) &&
          sumAbove(document, total, "weight")?.plain === base;
        if (hidden && extra === 0 && stated >= sum.plain && stated <= sum.plain + points + 0.005) {
          const cannotJudge = `合计中有${points}分不在指标中（多为预算执行率得分），无法核对总分。`;
          yield { cannotJudge, cell: total.labelCell };
          continue;
        }
        if (beside.length > 0) {
          yield { cannotJudge: "合计以上还有其他计分行，无法判断是否计入合计。", cell: total.labelCell };
          continue;
        }
        // With a weight missing neither column is whole; the blank cell is told by itself.
        if (unweighed && (column === "weight" || stated > sum.plain)) continue;
        // A total may leave out the points of budget execution: it is held against what it is nearest to.
        const [right = 0] = [sumOf([sum.plain, sum.bonus, extra]), sumOf([sum.plain, sum.bonus])].toSorted(
          (a, b) => Math.abs(a - stated) - Math.abs(b - stated),
        );
        if (column === "weight" && levelsBehind(document, right - stated).length > 0) continue;
        const fix = {
          kind: "suggested" as const,
          title: `改为${figure(right)}`,
          edits: [editCell(document, located.cell, right)],
        };
        const data = { label: quoted(total.label), stated: figure(stated), sum: figure(right) };
        const formula = located.formula === null ? {} : { advice: FORMULA };
        yield { messageId: column, cell: located.cell, data, fix, ...formula };
      }
    }
    yield* headingScore(document, scores);
  },
});

/** The form's own whole score; one of another year, another office or one category is none. */
const OWN_SCORE = /^(?:项目|部门|单位|整体|绩效|年度)*(?:自评|综合|评价|最终)?(?:总|综合|合计)?(?:得分|总分|评分)$/;

/** A score stated in the heading (自评得分：98) is the one the table comes to; rounded is the same. */
function* headingScore(document: FormDocument, scores: FormScores) {
  const total = document.totals.findLast(({ scope, score }) => scope === "all" && typeof score?.value === "number");
  const blank = document.indicators.some(({ weight, score }) => weight !== null && score === null);
  const { budget, scoreSum } = scores;
  // Without a total the rows must be all there are: a table cut in two comes to less.
  const whole = sumOf([scores.weightSum ?? 0, budget?.weight ?? 0]) === 100;
  if (!total && (blank || !whole || scoreSum === null || (budget && budget.score === null))) return;
  const bonus = bonusPoints(document).map(({ score }) => score ?? 0);
  const sum = total ? Number(total.score?.value) : sumOf([scoreSum ?? 0, budget?.score ?? 0, ...bonus]);
  const fields = document.fields.flatMap(({ label, cell, text }) => {
    const stated = /^(\d+(?:\.\d+)?)分?$/.exec(plain(text))?.[1];
    const bareLabel = plain(label).replace(/[(（][^()（）]*[)）]$/, "");
    return stated !== undefined && OWN_SCORE.test(bareLabel) ? [{ label, cell, stated }] : [];
  });
  if (sum <= 0 || new Set(fields.map(({ stated }) => stated)).size > 1) return;
  for (const { label, cell, stated } of fields) {
    const decimals = stated.split(".")[1]?.length ?? 0;
    if (Math.abs(Number(stated) - sum) <= 0.5 * 10 ** -decimals + 0.001) continue;
    const advice = "核实后把两处改成同一个得分。";
    yield { messageId: "heading" as const, cell, data: { label: quoted(label), stated, sum: figure(sum) }, advice };
  }
}

const FORMULA = "合计已经是公式：核对求和范围是否漏了行、是否含文本型数字，再重新计算。";

/** What the indicators sum to where the points of budget execution stand nowhere on the form, and those points. */
function unseenPoints(document: FormDocument, pack: Pack): readonly [base: number, points: number] {
  const inForce = weightCase(pack, document);
  return inForce && inForce.outside > 0 ? [inForce.base, inForce.outside] : [90, 10];
}

/** The sum over the rows a total covers (小计: those since the total before it), and that of bonus points beside it; null where a row that counts is blank. */
function sumAbove(document: FormDocument, { row, label }: TotalRow, column: "score" | "weight") {
  const { indicators, totals } = document;
  const before = totals.filter((one) => one.row < row).map((one) => one.row);
  const start = /小计|分计/.test(plain(label)) ? Math.max(0, ...before) : 0;
  const above = indicators.filter((one) => one.row > start && one.row < row);
  const scale = weightScale(document);
  const numberOf = (one: Indicator) => {
    const weight = one.weight ?? one.nameWeight;
    return column === "score" ? one.score : weight === null ? null : weight * scale;
  };
  const [bonus, plainRows] = [true, false].map((wanted) =>
    above.filter(({ levelOne }) => /加分|减分|附加/.test(levelOne) === wanted),
  );
  // A row without a weight still adds the score it was given; its missing weight is told by another rule.
  const owed = (one: Indicator) => (one.weight ?? one.nameWeight) !== null;
  const counted = (plainRows ?? []).filter((one) => owed(one) || one.score !== null);
  const numbers = counted.map(numberOf);
  if (!counted.some(owed) || numbers.some((number) => number === null)) return null;
  const beside = bonusPoints(document).filter((one) => one.row > start && one.row < row);
  return {
    plain: sumOf(numbers.map((number) => number ?? 0)),
    bonus: sumOf([...(bonus ?? []).map(numberOf), ...beside.map((one) => one[column])].map((number) => number ?? 0)),
  };
}
