import { fromShare, full, scored, unscored } from "./outcome";
import type { Reading } from "./measure";
import type { Apply } from "./outcome";
import { percent, plain, roundTo } from "./round";

/** The scores a list of items can give: every sum of their shares. */
function checklistScores(weight: number, items: number, shares: readonly number[] | null, decimals: number): number[] {
  const parts = shares ?? Array.from({ length: items }, () => 1 / items);
  const sums = parts.reduce<number[]>(
    (all, part) => [...new Set([...all, ...all.map((sum) => roundTo(sum + part, 6))])],
    [0],
  );
  return [...new Set(sums.map((sum) => roundTo(weight * Math.min(1, sum), decimals)))].sort((a, b) => a - b);
}

/** How many items are met: counted in words, or as many as were done of as many as were wanted. */
function itemsIn(reading: Reading, items: number): number | null {
  if (reading.kind === "items") return Math.min(items, reading.met);
  const counted = reading.kind === "measure" && !reading.percent && Number.isInteger(reading.actual);
  return counted && reading.target === items ? Math.max(0, Math.min(items, reading.actual)) : null;
}

/** R7: items of equal or given shares, each all or nothing. */
export const checklist: Apply<"checklist"> = (rule, weight, reading, style) => {
  const allowed =
    rule.unmet === "discretion" ? null : checklistScores(weight, rule.items, rule.shares, Math.max(2, style.decimals));
  if (reading.kind === "share") return { ...fromShare(weight, reading, style), allowed };
  if (reading.kind === "word" && reading.same) return full(weight, "各项均符合", style, allowed);
  const met = itemsIn(reading, rule.items);
  if (met !== null && rule.shares === null)
    return met >= rule.items
      ? full(weight, "各项均符合", style, allowed)
      : scored((weight * met) / rule.items, `${plain(weight)} × ${met} ÷ ${rule.items}`, style, allowed);
  return unscored(`共${rule.items}项，需逐项核对后计分`, allowed);
};

/** Faults found: counted in words, or the figure itself where none were wanted. */
function casesIn(reading: Reading): number | null {
  if (reading.kind === "cases") return reading.count;
  const wanted = reading.kind === "measure" && reading.target === 0 && !reading.percent;
  if (wanted && Number.isInteger(reading.actual)) return reading.actual;
  return reading.kind === "reached" && reading.reached ? 0 : null;
}

/** R8: a deduction for every case found. */
export const defects: Apply<"defects"> = (rule, weight, reading, style) => {
  const each = rule.as === "weight" ? weight * rule.deduct : rule.deduct;
  const most = Math.min(200, Math.ceil(roundTo(weight / each, 6)));
  const allowed = Array.from({ length: most + 1 }, (_none, count) =>
    roundTo(Math.max(0, weight - each * count), Math.max(2, style.decimals)),
  ).sort((a, b) => a - b);
  if (reading.kind === "share") return { ...fromShare(weight, reading, style), allowed };
  if (reading.kind === "word" && reading.same) return full(weight, "未发现问题", style, allowed);
  const count = casesIn(reading);
  if (count === null) return unscored("需统计问题的件数后计分", allowed);
  const cost = rule.as === "weight" ? percent(rule.deduct) : plain(rule.deduct);
  const sum =
    rule.as === "weight" ? `${plain(weight)} × (1 − ${count} × ${cost})` : `${plain(weight)} − ${count} × ${cost}`;
  return scored(weight - each * count, sum, style, allowed);
};
