import type { Heading } from "./header-block";
import type { ReadHeading } from "./headings";
import { normalizeLabel } from "./label";
import { matchHeading } from "./vocabulary";
import type { HeadingName, Match } from "./vocabulary";

const HALF_YEAR = /半年|阶段|年中|上半/;
const LONG_TERM = /中期|长期|实施期|总体|总目标|[三五]年|规划|周期|十[三四五]五/;
const PAST = /上年|前年|去年|历史/;
const ACTUAL = /完成|执行|实际|实现/;
const VALUE = /^(?:指标|目标|完成|实际)?(?:数)?值$|^数值$|^内容$/;
/** Set anew in mid-year. */
const ADJUSTED = /(?:调整|变更|修订)(?!前)/;

/** Words that, under a group of values, say only which of them is meant. */
const MOMENTS: readonly (readonly [RegExp, HeadingName])[] = [
  [/^(?:调整后|变更后|修订后|年中调整)/, "adjustedTarget"],
  [/^(?:上半年|半年|年中|阶段|(?:1[-—~至])?6月)/, "halfYearTarget"],
  [/^(?:中长期|中期|长期|实施周期|实施期|项目期|全?周期|总体|三年)/, "longTermTarget"],
  [/^(?:上年|上一年|前年|去年)/, "ignored"],
  [/^(?:年初|调整前|变更前|全年|年度|本年|当年|(?:1[-—~至])?12月)/, "target"],
];
const REST = /^度?[底末前]?(?:预期|计划|绩效)?(?:目标|指标)?[值数]?$/;
const YEAR = /^(20\d\d)年?度?(?:绩效)?(?:目标|指标)?值?$/;

function momentOf(core: string): HeadingName | null {
  for (const [pattern, name] of MOMENTS) {
    const found = pattern.exec(core);
    if (found && REST.test(core.slice(found[0].length))) return name;
  }
  return null;
}

/** Whether a text only says which of several values is meant: 上半年, 年初, 2023年. */
export function saysMoment(text: string): boolean {
  const { core } = normalizeLabel(text);
  return momentOf(core) !== null || YEAR.test(core);
}

function coreOf(heading: Heading): string {
  return normalizeLabel(heading.tile.text).core;
}

function groupMatch(heading: Heading): Match<HeadingName> | undefined {
  return matchHeading(heading.groups.at(-1)?.text ?? "")[0];
}

/** Whether a heading says nothing without the group above it: 指标值, and 上半年 or 2023年 under a group of targets. */
export function leansOnGroup(heading: Heading): boolean {
  const core = coreOf(heading);
  if (VALUE.test(core)) return matchHeading(heading.tile.text).length === 0;
  return groupMatch(heading)?.name === "target" && (momentOf(core) !== null || YEAR.test(core));
}

const LEVEL_WEIGHTS = new Map<HeadingName, HeadingName>([
  ["levelOne", "levelOneWeight"],
  ["levelTwo", "levelTwoWeight"],
]);

/** A weight under the heading of a level is that level's. */
function weightUnder(heading: Heading): HeadingName {
  const over = heading.groups.map(({ text }) => LEVEL_WEIGHTS.get(matchHeading(text)[0]?.name ?? "ignored"));
  return over.find((name) => name !== undefined) ?? "weight";
}

/** The words of the groups a heading stands under, outermost first. */
function groupText(heading: Heading): string {
  return heading.groups.map(({ text }) => normalizeLabel(text).full).join("/");
}

/** A plain heading such as 指标值 takes its time, or its side (set or reached), from the group above it. */
export function underGroup(match: Match<HeadingName>, heading: Heading): Match<HeadingName> {
  const group = groupText(heading);
  if (group === "") return match;
  if (match.name === "weight") return { ...match, name: weightUnder(heading) };
  const core = coreOf(heading);
  const plain = VALUE.test(core);
  if (match.name !== "target" && !plain) return match;
  const moment = groupMatch(heading)?.name === "target" ? momentOf(core) : null;
  if (moment) return { ...match, name: moment };
  if (PAST.test(group)) return { ...match, name: "ignored" };
  if (ADJUSTED.test(group)) return { ...match, name: "adjustedTarget" };
  if (HALF_YEAR.test(group)) return { ...match, name: "halfYearTarget" };
  if (LONG_TERM.test(group)) return { ...match, name: "longTermTarget" };
  if (plain && ACTUAL.test(group) && groupMatch(heading)?.name === "actual") return { ...match, name: "actual" };
  return match;
}

/** 年度指标值（调整后） is the adjusted value. */
export function adjustedBySelf(match: Match<HeadingName>, heading: Heading): Match<HeadingName> {
  const adjusted = match.name === "target" && ADJUSTED.test(normalizeLabel(heading.tile.text).full);
  return adjusted ? { ...match, name: "adjustedTarget" } : match;
}

/** Of several values the one of the whole period is the long-term one, whatever its place. */
export function settlePeriods(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const isLong = ({ name, heading }: ReadHeading) => name === "target" && LONG_TERM.test(coreOf(heading));
  const others = headings.some((heading) => heading.name === "target" && !isLong(heading));
  return others
    ? headings.map((heading) => (isLong(heading) ? { ...heading, name: "longTermTarget" } : heading))
    : headings;
}

/** The year an actual value's heading begins with. */
const REACHED_IN = /^(20\d\d)年/;

/**
 * Of the values of several years the target is the form's own year's, or the one year's targets are named for; without
 * either nothing is settled. What was reached in an earlier year is no actual value.
 */
export function settleYears(headings: readonly ReadHeading[], year: number | null): readonly ReadHeading[] {
  const yearIn = (pattern: RegExp, { heading }: ReadHeading) =>
    Number(pattern.exec(coreOf(heading))?.[1] ?? Number.NaN);
  const yearOf = (heading: ReadHeading) => (heading.name === "target" ? yearIn(YEAR, heading) : Number.NaN);
  const named = new Set(headings.map(yearOf).filter((found) => !Number.isNaN(found)));
  const [only] = named;
  const own = year !== null && named.has(year) ? year : named.size === 1 ? only : undefined;
  if (own === undefined) return headings;
  return headings.map((heading) => {
    const other = !Number.isNaN(yearOf(heading)) && yearOf(heading) !== own;
    const past = heading.name === "actual" && yearIn(REACHED_IN, heading) < own;
    return other || past ? { ...heading, name: "ignored" } : heading;
  });
}
