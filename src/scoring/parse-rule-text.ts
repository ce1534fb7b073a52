import type { Deduction, ScoringRule } from "../packs/scoring-rule";
import { parseGrades } from "./parse-grades";
import { parseIntervals } from "./parse-intervals";
import {
  BELOW_TARGET,
  DISCRETION,
  EACH_CASE,
  EACH_ITEM,
  EACH_LESS,
  EACH_MORE,
  FLOOR,
  FULL_AT,
  FULL_FROM,
  FULL_RANGE,
  GIVES_FULL,
  NUM,
  OTHERWISE_NOTHING,
  PROPORTIONAL,
  UNREADABLE,
} from "./rule-patterns";
import { evenText, listedItems, smallCount, writtenShare } from "./rule-wording";

/** What a scoring text says, as far as it was understood. */
export interface ParsedRuleText {
  /** Null when the text states no rule we can read. */
  readonly rule: ScoringRule | null;
  /** The full marks the text itself names ("得10分"), null when it names none. */
  readonly fullMarks: number | null;
  /** Items counted (①②③), and how many the text says there are ("以上2项"). */
  readonly itemsListed: number;
  readonly itemsStated: number | null;
  /** Whether the text leaves part of the score to the reviewer (酌情). */
  readonly discretion: boolean;
}

function costOf(amount: string | undefined): Pick<Deduction, "deduct" | "as"> | null {
  const share = writtenShare(amount);
  if (share !== null) return { deduct: share, as: "weight" };
  return amount === undefined ? null : { deduct: Number(amount), as: "points" };
}

function roundingOf(even: string): Deduction["rounding"] {
  if (/不足[^,;。]{0,8}按[^,;。]{0,8}(?:计|算)/.test(even)) return "ceil";
  if (/不足[^,;。]{0,8}(?:不计|不扣|忽略)/.test(even)) return "truncate";
  if (/四舍五入/.test(even)) return "half-up";
  return "none";
}

function deductionFrom(match: RegExpExecArray | null, even: string): Deduction | null {
  const cost = costOf(match?.[3]);
  if (!match || !cost) return null;
  const unit = match[2] ?? "";
  const completion = /完成率|完成比例|以\d+%[^,;。]{0,6}(?:为|得)/.test(even);
  const of = /百分点/.test(unit) ? "point" : unit === "%" ? (completion ? "completion" : "point") : "unit";
  return { per: smallCount(match[1]) ?? 1, of, ...cost, rounding: roundingOf(even) };
}

function parseDeduction(even: string, items: number): ScoringRule | null {
  const below = BELOW_TARGET.exec(even) ?? EACH_LESS.exec(even);
  const short = deductionFrom(below, even);
  const over = deductionFrom(EACH_MORE.exec(even), even);
  if (!short && !over) return null;
  if (short?.of === "unit" && items > 1) return null;
  const range = FULL_RANGE.exec(even);
  const at = FULL_AT.exec(even);
  const stated = Number(at?.[1] ?? at?.[2] ?? 100);
  const threshold = range || stated === 100 ? null : stated;
  const floor = Number(FLOOR.exec(even)?.[1] ?? 0) / 100;
  const common = { family: "deduction" as const, threshold, floor: floor < stated / 100 ? floor : 0 };
  if (!range) return { ...common, fullFrom: 1, fullTo: null, short: short ?? over, over: null };
  return { ...common, fullFrom: Number(range[1]) / 100, fullTo: Number(range[2]) / 100, short, over };
}

function itemPoints(even: string): readonly number[] {
  const points = [...even.matchAll(new RegExp(`\\((${NUM})分\\)`, "g"))].map(([, value]) => Number(value));
  const sum = points.reduce((total, value) => total + value, 0);
  return points.length > 1 && sum > 0 ? points.map((value) => value / sum) : [];
}

function parseChecklist(even: string, items: number, weight: number | null): ScoringRule | null {
  const unmet = /酌情/.test(even) ? "discretion" : "nothing";
  const each = /各占?(?:(\d+)\/(\d+)|(\d+(?:\.\d+)?)%)/.exec(even);
  if (each) {
    const parts = each[2] ? Number(each[2]) : Math.round(100 / Number(each[3]));
    const count = items > 0 ? items : parts;
    return count > 0 ? { family: "checklist", items: count, shares: null, unmet } : null;
  }
  const shares = itemPoints(even);
  if (shares.length > 0) return { family: "checklist", items: shares.length, shares: [...shares], unmet };
  const gain = EACH_ITEM.exec(even);
  const amount = gain?.[1] ?? gain?.[3];
  if (amount !== undefined) {
    const share = writtenShare(amount) ?? (weight ? Number(amount) / weight : null);
    const count = share && share > 0 ? Math.round(1 / share) : items;
    return count > 0 ? { family: "checklist", items: count, shares: null, unmet } : null;
  }
  const single = items === 1 && unmet === "nothing" && GIVES_FULL.test(even);
  return single ? { family: "checklist", items: 1, shares: null, unmet } : null;
}

function parseDefects(even: string): ScoringRule | null {
  const match = EACH_CASE.exec(even);
  const cost = costOf(match?.[2]);
  return match && cost && cost.deduct > 0 ? { family: "defects", ...cost } : null;
}

/** How many different marks a text gives, nothing left aside: "完成得2分，延期得1分" gives two. */
function marksGiven(even: string): number {
  const marks = [...even.matchAll(/(?:得|计)(?:权重|分值)?的?(满分|全分|权重分|\d+(?:\.\d+)?(?:%|分)|一半)/g)];
  return new Set(marks.map(([, mark]) => mark).filter((mark) => mark !== "0分")).size;
}

function parseOther(even: string): ScoringRule | null {
  const floor = FLOOR.exec(even);
  if (PROPORTIONAL.test(even)) {
    return { family: "proportional", floor: floor ? Number(floor[1]) / 100 : 0 };
  }
  if (DISCRETION.test(even)) return { family: "discretion", min: 0, max: 1 };
  if (UNREADABLE.test(even)) return null;
  if (!OTHERWISE_NOTHING.test(even) && !GIVES_FULL.test(even) && !FULL_FROM.test(even)) return null;
  const openEnd = (/扣(?!完|至)/.test(even) && !OTHERWISE_NOTHING.test(even)) || marksGiven(even) > 1;
  return openEnd ? { family: "discretion", min: 0, max: 1 } : { family: "reached", otherwise: 0 };
}

/** A rule whose own marks are not the row's weight is meant in proportion: "得10分" on a weight of 1. */
function scaledToWeight(rule: ScoringRule | null, fullMarks: number | null, weight: number | null): ScoringRule | null {
  if (rule === null || fullMarks === null || weight === null || fullMarks === weight || fullMarks <= 0) return rule;
  const cost = (deduction: Deduction | null) =>
    deduction?.as === "points"
      ? { ...deduction, deduct: deduction.deduct / fullMarks, as: "weight" as const }
      : deduction;
  switch (rule.family) {
    case "deduction":
      return { ...rule, short: cost(rule.short), over: cost(rule.over) };
    case "defects":
      return rule.as === "points" ? { ...rule, deduct: rule.deduct / fullMarks, as: "weight" } : rule;
    case "intervals":
      return {
        ...rule,
        steps: rule.steps.map((step) =>
          step.as === "points" ? { ...step, give: step.give / fullMarks, as: "weight" } : step,
        ),
      };
    default:
      return rule;
  }
}

function fullMarksOf(even: string): number | null {
  const marks = [...even.matchAll(new RegExp(`(?:得|计|满分为?|赋)(${NUM})分`, "g"))].map(([, value]) => Number(value));
  return marks.length > 0 ? Math.max(...marks) : null;
}

/**
 * Reads a scoring rule as forms word it. `weight` helps where items are worth points ("每符合一项得1分").
 * Total: never throws; a text it does not understand gives a null rule.
 */
export function parseRuleText(text: string, weight: number | null = null): ParsedRuleText {
  const even = evenText(text);
  const itemsListed = listedItems(even);
  const stated = /以上(\d+|[一二三四五六七八九十两])项/.exec(even);
  const fullMarks = fullMarksOf(even);
  const rule = /±|正负/.test(even) ? null : readRule(even, itemsListed, weight);
  return {
    rule: scaledToWeight(rule, fullMarks, weight),
    fullMarks,
    itemsListed,
    itemsStated: smallCount(stated?.[1]),
    discretion: /酌情/.test(even),
  };
}

function readRule(even: string, itemsListed: number, weight: number | null): ScoringRule | null {
  return (
    parseGrades(even) ??
    parseDeduction(even, itemsListed) ??
    parseIntervals(even) ??
    (/各占/.test(even) ? parseChecklist(even, itemsListed, weight) : null) ??
    parseDefects(even) ??
    parseChecklist(even, itemsListed, weight) ??
    parseOther(even)
  );
}
