import type { Deduction, ScoringRule } from "../packs/scoring-rule";
import { parseFormula } from "./parse-formula";
import { parseGrades } from "./parse-grades";
import { parseIntervals } from "./parse-intervals";
import { parseLadder } from "./parse-ladder";
import { LINEAR, parseLevels } from "./parse-levels";
import {
  BASE_MARKS,
  BOTH_SIDES,
  CASES_LIMITED,
  COST_CAP,
  COSTS,
  DISCRETION,
  EACH_CASE,
  EACH_ITEM,
  EACH_LESS,
  EACH_MORE,
  FLOOR,
  FULL_AT,
  FULL_FROM,
  FULL_RANGE,
  FULL_UP_TO,
  FURTHER_MARKS,
  GAINED,
  GIVES_FULL,
  GRAVE_CASE,
  JUDGMENT,
  NUM,
  OTHERWISE_NOTHING,
  PROPORTIONAL,
  RANKED,
  SECOND_CONDITION,
  UNREADABLE,
} from "./rule-patterns";
import { evenText, LONGEST_RULE, listedItems, smallCount, writtenShare } from "./rule-wording";

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
  if (/不足[^,;。]{0,8}按[^,;。]{0,8}[计算]/.test(even)) return "ceil";
  if (/不足[^,;。]{0,8}(?:不计|不扣|忽略)/.test(even)) return "truncate";
  if (/四舍五入/.test(even)) return "half-up";
  return "none";
}

/** Steps of time: "每延期1个月", "每逾期一周". */
function timeStep(unit: string): { readonly of: "day" | "month"; readonly times: number } | null {
  if (/^个?月$/.test(unit)) return { of: "month", times: 1 };
  if (/^个?季度?$/.test(unit)) return { of: "month", times: 3 };
  if (/^年$/.test(unit)) return { of: "month", times: 12 };
  if (/^(?:天|日|个?(?:工作|自然)日|日历天)$/.test(unit)) return { of: "day", times: 1 };
  return /^(?:周|个?星期)$/.test(unit) ? { of: "day", times: 7 } : null;
}

function deductionFrom(match: RegExpExecArray | null, even: string): Deduction | null {
  const cost = costOf(match?.[3]);
  if (!match || !cost) return null;
  const unit = match[2] ?? "";
  const count = smallCount(match[1]) ?? 1;
  const time = timeStep(unit);
  if (time) return { per: count * time.times, of: time.of, ...cost, rounding: roundingOf(even) };
  const completion = /完成率|完成比例|以\d+%[^,;。]{0,6}[为得]/.test(even);
  const of = /百分点/.test(unit) ? "point" : unit === "%" ? (completion ? "completion" : "point") : "unit";
  return { per: count, of, ...cost, rounding: roundingOf(even) };
}

/** The rate below which nothing is left, as a share; 0 where the text names none. */
const floorOf = (even: string) => Number(FLOOR.exec(even)?.[1] ?? 0) / 100;

/** The rate up to which the marks are full, where the text gives one that is not 100 %. */
function upperLimitOf(even: string): number | null {
  const limit = FULL_UP_TO.exec(even);
  const stated = Number(limit?.[1] ?? limit?.[2] ?? 100);
  return stated === 100 ? null : stated;
}

function parseDeduction(even: string, items: number): ScoringRule | null {
  if (CASES_LIMITED.test(even)) return null;
  const short = deductionFrom(EACH_LESS.exec(even), even);
  const over = deductionFrom(EACH_MORE.exec(even), even);
  if (!short && !over) return null;
  if (short?.of === "unit" && items > 1) return null;
  // A step of the text that was not read would be left out of the score.
  if ((even.match(COSTS)?.length ?? 0) > [short, over].filter(Boolean).length) return null;
  const range = FULL_RANGE.exec(even);
  const at = FULL_AT.exec(even);
  const stated = Number(at?.[1] ?? at?.[2] ?? 100);
  const threshold = range || stated === 100 ? null : stated;
  const floor = floorOf(even);
  const common = { family: "deduction" as const, threshold, floor: floor < stated / 100 ? floor : 0 };
  if (!range && !short) return { ...common, threshold: upperLimitOf(even), fullFrom: 0, fullTo: 1, short: null, over };
  if (!range) return { ...common, fullFrom: 1, fullTo: null, short, over: null };
  return { ...common, fullFrom: Number(range[1]) / 100, fullTo: Number(range[2]) / 100, short, over };
}

/** The points of listed items, as shares of their sum: "①…(2分);②…(3分)", "①…,2分;②…,3分". */
function itemPoints(even: string, items: number): readonly number[] {
  const bracketed = new RegExp(`\\((${NUM})分\\)`, "g");
  const closing = new RegExp(`(?:[,:得计])(${NUM})分(?=[;。,]?(?:⟨|\\(\\d|\\d{1,2}[.、)]|$)|[;。])`, "g");
  for (const pattern of [bracketed, closing]) {
    const points = [...even.matchAll(pattern)].map(([, value]) => Number(value));
    const sum = points.reduce((total, value) => total + value, 0);
    const all = pattern === bracketed ? !/\(\d+(?:\.\d+)?~/.test(even) : points.length === items;
    if (all && points.length > 1 && sum > 0) return points.map((value) => value / sum);
  }
  return [];
}

/** Where a text itself says that an item met in part gives nothing. */
const ALL_OR_NOTHING = /否则不得|否则得0|不符合[^,;。]{0,4}不得|缺[^,;。]{0,6}[扣不]|各占|每[^,;。]{0,8}得/;

function parseChecklist(even: string, items: number, weight: number | null): ScoringRule | null {
  const unmet = /酌情/.test(even) ? "discretion" : "nothing";
  const each = /各占?(?:(\d+)\/(\d+)|(\d+(?:\.\d+)?)%)/.exec(even);
  if (each) {
    const parts = each[2] ? Number(each[2]) : Math.round(100 / Number(each[3]));
    const count = items > 0 ? items : parts;
    return count > 0 ? { family: "checklist", items: count, shares: null, unmet } : null;
  }
  const shares = itemPoints(even, items);
  // Without a word on it, points within an item are given in part as a matter of course.
  const partly = unmet === "discretion" || !ALL_OR_NOTHING.test(even) ? "discretion" : "nothing";
  if (shares.length > 0) return { family: "checklist", items: shares.length, shares: [...shares], unmet: partly };
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
  // Faults of several kinds, each at its own cost, are not told apart by their number.
  const costs = new Set([...even.matchAll(COSTS)].map(([, amount]) => amount));
  if (CASES_LIMITED.test(even) || GRAVE_CASE.test(even) || costs.size > 1) return null;
  const match = EACH_CASE.exec(even);
  const cost = costOf(match?.[1]);
  return match && cost && cost.deduct > 0 ? { family: "defects", ...cost } : null;
}

/** How many different marks a text gives, nothing left aside: "完成得2分，延期得1分" gives two. */
function marksGiven(even: string): number {
  const marks = [...even.matchAll(/[得计](?:权重|分值)?的?(满分|全分|权重分|\d+(?:\.\d+)?(?:%|分)|一半)/g)];
  return new Set(marks.map(([, mark]) => mark).filter((mark) => mark !== "0分")).size;
}

/** A text that states the full marks only: what falls short of them is the reviewer's to say. */
const OPEN = { family: "discretion", min: 0, max: 1, judged: false } as const;

function parseOther(even: string): ScoringRule | null {
  if (PROPORTIONAL.test(even)) return { family: "proportional", floor: floorOf(even) };
  if (JUDGMENT.test(even)) return { ...OPEN, judged: true };
  if (DISCRETION.test(even)) return OPEN;
  if (UNREADABLE.test(even) || GAINED.test(even)) return null;
  // Deductions that were not read leave open what comes between the full marks and none.
  const between = /扣(?!完|至)/.test(even) || marksGiven(even) > 1;
  const nothing = OTHERWISE_NOTHING.test(even);
  if (!GIVES_FULL.test(even) && !FULL_FROM.test(even)) {
    const only = nothing && marksGiven(even) === 0 && !between && /未[^,;。]{0,4}(?:完成|达到|达成|实现)/.test(even);
    return only ? { family: "reached", otherwise: 0 } : null;
  }
  return between || !nothing ? OPEN : { family: "reached", otherwise: 0 };
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

/** The shares of the weight a rule can give, where they are few; null where it can give any. */
function sharesOf(rule: ScoringRule | null, full: number): readonly number[] | null {
  switch (rule?.family) {
    case "reached":
      return [1, rule.otherwise];
    case "grades":
      return rule.open ? null : [...Object.values(rule.map), 0];
    case "intervals":
      return rule.steps.some(({ as }) => as === "proportional")
        ? null
        : [0, ...rule.steps.map(({ give, as }) => (as === "weight" ? give : give / full))];
    default:
      return null;
  }
}

/** Whether a rule can give every mark its own text names; if not, the text was read in part only. */
function sayAllMarks(even: string, rule: ScoringRule | null, full: number | null): boolean {
  const shares = full === null || full <= 0 ? null : sharesOf(rule, full);
  if (shares === null || full === null) return true;
  const named = [
    ...even.matchAll(/(?<!不)[得计给记](\d+(?:\.\d+)?)(分|%)|[得计](满分|全分|(?:对应|该项)?权重分)/g),
  ].map(([, value, unit, all]) => (all === undefined ? Number(value) / (unit === "%" ? 100 : full) : 1));
  return named.every((share) => shares.some((one) => Math.abs(one - share) < 0.0001));
}

/** The full marks a text names: its largest number of points, unless it calls the top step 满分 and only the others by number. */
function fullMarksOf(even: string): number | null {
  if (/[得计](?:满分|全分|(?:对应|该项)?权重分)|的[满全]分/.test(even) && !/满分为?\d/.test(even)) return null;
  const marks = [...even.matchAll(new RegExp(`(?:得|计|满分为?|赋)(${NUM})分`, "g"))].map(([, value]) => Number(value));
  return marks.length > 0 ? Math.max(...marks) : null;
}

/**
 * Reads a scoring rule as forms word it. `weight` helps where items are worth points ("每符合一项得1分").
 * Total: never throws; a text it does not understand gives a null rule.
 */
export function parseRuleText(text: string, weight: number | null = null): ParsedRuleText {
  const even = text.length > LONGEST_RULE ? "" : evenText(text).replace(BASE_MARKS, "满分");
  const itemsListed = listedItems(even);
  const stated = /以上(\d+|[一二三四五六七八九十两])项/.exec(even);
  const fullMarks = fullMarksOf(even);
  const rule = isBeyond(even, weight) ? null : readRule(even, itemsListed, weight);
  return {
    rule: sayAllMarks(even, rule, fullMarks ?? weight) ? scaledToWeight(rule, fullMarks, weight) : null,
    fullMarks,
    itemsListed,
    itemsStated: smallCount(stated?.[1]),
    discretion: /酌情/.test(even),
  };
}

/** Deviations to both sides, marks on further conditions or for every step gained, costs that stop before nothing is left. */
function isBeyond(even: string, weight: number | null): boolean {
  const [, cap, sign] = COST_CAP.exec(even) ?? [];
  const full = sign === undefined ? weight : 100;
  const capped = cap !== undefined && (full === null || Number(cap) < full);
  const gainsAndCosts = GAINED.test(even) && even.search(COSTS) >= 0;
  return capped || gainsAndCosts || [BOTH_SIDES, SECOND_CONDITION, RANKED, FURTHER_MARKS].some((one) => one.test(even));
}

function readRule(even: string, itemsListed: number, weight: number | null): ScoringRule | null {
  const stepped = parseLadder(even, weight) ?? parseGrades(even) ?? parseDeduction(even, itemsListed);
  if (stepped) return stepped;
  const full = fullMarksOf(even) ?? weight;
  if (LINEAR.test(even)) return parseLevels(even, full);
  const intervals = parseIntervals(even, full);
  if (intervals) return intervals === "torn" ? null : intervals;
  if (/各占/.test(even)) return parseChecklist(even, itemsListed, weight);
  const formula = parseFormula(even);
  if (formula) {
    const at = FULL_AT.exec(even);
    const early = at !== null && Number(at[1] ?? at[2]) !== 100;
    return formula === "other" || (early && formula.rule.of === "actual")
      ? null
      : { ...formula.rule, floor: floorOf(even) };
  }
  return parseDefects(even) ?? parseChecklist(even, itemsListed, weight) ?? parseOther(even);
}
