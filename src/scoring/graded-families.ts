import { CANNOT, fromShare, full, scored, unscored, withoutMeasure } from "./outcome";
import type { Apply, Outcome, ScoreStyle } from "./outcome";
import { percent, plain, roundTo } from "./round";

/** R9: a grade gives a share. */
export const grades: Apply<"grades"> = (rule, weight, reading, style) => {
  const labels = Object.keys(rule.map);
  const allowed = rule.open
    ? null
    : Object.values(rule.map)
        .map((share) => roundTo(weight * share, Math.max(2, style.decimals)))
        .sort((a, b) => a - b);
  if (reading.kind === "share") return fromShare(weight, reading, style);
  const word = reading.kind === "word" ? reading.word : null;
  const share = word === null ? undefined : rule.map[word];
  if (word === null) return { ...(withoutMeasure(weight, reading, style) ?? unscored(CANNOT)), allowed };
  if (share === undefined) return unscored(`实际完成值“${word}”不在等级“${labels.join("、")}”之内`, allowed);
  return scored(weight * share, `“${word}”：${plain(weight)} × ${percent(share)}`, style, allowed);
};

function band(weight: number, label: string, from: number, to: number, style: ScoreStyle): Outcome {
  const min = roundTo(weight * from, Math.max(2, style.decimals));
  const max = roundTo(weight * to, Math.max(2, style.decimals));
  return {
    score: { min, max },
    allowed: null,
    explanation: `“${label}”：${plain(weight)} × ${percent(from)}～${percent(to)} = ${plain(min)}～${plain(max)}`,
    problem: "",
  };
}

/** R10: a grade gives a band. */
export const gradeBands: Apply<"grade-bands"> = (rule, weight, reading, style) => {
  if (reading.kind === "share") {
    const held = [...rule.bands].sort((a, b) => b.from - a.from).find(({ from }) => reading.share >= from);
    return held ? band(weight, percent(reading.share), held.from, held.to, style) : unscored(CANNOT);
  }
  if (reading.kind !== "word") return withoutMeasure(weight, reading, style) ?? unscored(CANNOT);
  const exact = rule.bands.find(({ labels }) => labels.includes(reading.word));
  const found = exact ?? rule.bands.findLast(({ labels }) => labels.some((label) => reading.word.startsWith(label)));
  const best = [...rule.bands].sort((a, b) => b.to - a.to)[0];
  if (found) return band(weight, reading.word, found.from, found.to, style);
  if (reading.same && best) return band(weight, reading.word, best.from, best.to, style);
  return unscored(`实际完成值“${reading.word}”不在评分等级之内`);
};

/** R14: full when reached, else left to the reviewer. */
export const discretion: Apply<"discretion"> = (rule, weight, reading, style) => {
  if (reading.kind === "share") return fromShare(weight, reading, style);
  const met = (reading.kind === "measure" || reading.kind === "reached") && reading.reached;
  if (!rule.judged && (met || (reading.kind === "word" && reading.same))) return full(weight, "已达到目标值", style);
  const min = roundTo(weight * rule.min, style.decimals);
  const max = roundTo(weight * rule.max, style.decimals);
  return {
    score: { min, max },
    allowed: null,
    explanation: rule.judged
      ? `由评分人在${plain(min)}～${plain(max)}之间评定`
      : `没有达到目标值，扣多少请按评分规则核定（${plain(min)}～${plain(max)}分）`,
    problem: "",
  };
};
