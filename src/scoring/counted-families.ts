import { fromShare, full, scored, unscored } from "./outcome";
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

/** R7: items of equal or given shares, each all or nothing. */
export const checklist: Apply<"checklist"> = (rule, weight, reading, style) => {
  const allowed =
    rule.unmet === "discretion" ? null : checklistScores(weight, rule.items, rule.shares, Math.max(2, style.decimals));
  if (reading.kind === "share") return { ...fromShare(weight, reading, style), allowed };
  if (reading.kind === "word" && reading.same) return full(weight, "各项均符合", style, allowed);
  return unscored(`共${rule.items}项，需逐项核对后计分`, allowed);
};

/** R8: a deduction for every case found. */
export const defects: Apply<"defects"> = (rule, weight, reading, style) => {
  const each = rule.as === "weight" ? weight * rule.deduct : rule.deduct;
  const most = Math.min(200, Math.ceil(roundTo(weight / each, 6)));
  const allowed = Array.from({ length: most + 1 }, (_none, count) =>
    roundTo(Math.max(0, weight - each * count), Math.max(2, style.decimals)),
  ).sort((a, b) => a - b);
  if (reading.kind === "share") return { ...fromShare(weight, reading, style), allowed };
  if (reading.kind === "word" && reading.same) return full(weight, "未发现问题", style, allowed);
  if (reading.kind !== "cases") return unscored("需统计问题的件数后计分", allowed);
  const cost = rule.as === "weight" ? percent(rule.deduct) : plain(rule.deduct);
  const sum =
    rule.as === "weight"
      ? `${plain(weight)} × (1 − ${reading.count} × ${cost})`
      : `${plain(weight)} − ${reading.count} × ${cost}`;
  return scored(weight - each * reading.count, sum, style, allowed);
};
