import { EVALUATION_MEASURES } from "./circulars";
import { weighsInShares } from "../scoring/share-weights";
import { statedWeights } from "../scoring/stated-weights";
import { figure, sameAmount, sumOf } from "./money";
import { gapOf, levelsBehind } from "./level-weights-sum";
import { numbersBeside, weightScale } from "./weight-scale";
import { quoted } from "./prose";
import { defineRule } from "./rule";
import { isToldAsNought } from "./weight-positive";

/** 财预〔2021〕101号, 〔2020〕10号: the weights of the indicators sum to the form's base. */
export const weightsSum = defineRule({
  id: "weights-sum",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "调整各指标权重，使合计等于规定总分；可用权重模板一键重排。",
    severity: "error",
    kinds: "all",
    topic: "weights",
    messages: {
      differs: "各指标权重合计{{sum}}，应为{{base}}，{{gap}}。",
      byLevels: "各指标权重合计{{sum}}，应为{{base}}，{{gap}}：差在{{levels}}。",
    },
  },
  *check({ document, scores, pack }) {
    const { weightBase } = scores;
    // Shares that sum to one come in points already.
    const scale = weighsInShares(document) ? 1 : weightScale(document);
    const weightSum = scores.weightSum === null ? null : sumOf([scores.weightSum * scale]);
    if (scale === 100 && weightSum !== null && sameAmount(weightSum, 100, 0.051)) return;
    if (weightSum === null || weightBase === null || sameAmount(weightSum, weightBase, pack.tolerance.weight + 0.001))
      return;
    const bonus = document.indicators.reduce(
      (sum, row) => sum + (/加分|附加|扣分|减分/.test(row.levelOne) ? (row.weight ?? 0) : 0),
      0,
    );
    if (sameAmount(weightSum - bonus, weightBase)) return;
    const beside = sumOf(numbersBeside(document, "weight", null));
    if (beside > 0 && sameAmount(weightSum + beside, weightBase)) return;
    // With weights missing the sum says nothing: the blank cells are told instead.
    const blank = document.indicators.some(
      ({ weight, nameWeight, residue, cells }) => !residue && cells.weight && weight === null && nameWeight === null,
    );
    if (blank && weightSum < weightBase) return;
    // A row that counts for nothing is told by itself.
    if (weightSum < weightBase && document.indicators.some(isToldAsNought)) return;
    const stated = document.totals.some(({ weight }) => weight) || document.levels.some(({ weight }) => weight);
    if (weightSum <= weightBase * 0.6 && !stated && !statedWeights(document)) {
      yield { cannotJudge: `权重合计${figure(weightSum)}，表中没有写明应为多少，无法核对合计。` };
      return;
    }
    if (weightSum >= weightBase * 1.5) {
      yield {
        cannotJudge: `权重合计${figure(weightSum)}，远高于${weightBase}，可能是按层级百分比填写的，无法核对合计。`,
      };
      return;
    }
    const total = document.totals.find(({ scope, weight }) => scope === "all" && weight);
    const cell =
      total?.weight?.cell ??
      document.columns.find(({ name }) => name === "weight")?.headerCell ??
      document.indicators[0]?.cells.weight?.cell;
    if (cell == null) return;
    const data = { sum: figure(weightSum), base: weightBase, gap: gapOf(weightSum, weightBase) };
    const levels = levelsBehind(document, weightSum - weightBase).map(({ name }) => `“${quoted(name)}”`);
    if (levels.length === 0) yield { messageId: "differs", cell, data };
    else
      yield {
        messageId: "byLevels",
        cell,
        data: { ...data, levels: levels.join("、") },
        advice: "先改正所列各级的分值或其下的权重，合计随之正确。",
      };
  },
});
