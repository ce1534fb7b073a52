import { isPercentUnit, parseUnit } from "../value/units";
import { goalsOf, indicatorsForGoals, pledgesIn } from "./goal-facts";
import { bare, containment, plain, quoted, sharedPairs } from "./prose";
import { sumOf } from "./money";
import type { Pledge } from "./goal-facts";
import type { CellRef } from "../sheet/address";
import type { Indicator } from "../form/document";
import type { TargetValue } from "../value/target-value";
import type { RuleContext } from "./rule";

/** What became of one number promised in the annual goal. */
interface Coverage {
  readonly label: string;
  readonly cell: CellRef;
  readonly pledge: Pledge;
  /** differs: one indicator speaks of the same thing with another number (`rival`). */
  readonly verdict: "covered" | "differs" | "uncovered";
  readonly rival: Indicator | null;
}

/** A goal of several years is not met by one year's targets. */
const SEVERAL_YEARS = /[二两三四五2-5]年(?:内|时间|期)|20\d{2}年?\s*(?:[-—–~～]+|至|到)\s*20\d{2}年/;

/** What is pasted into a cell by mistake is not compared to its end. */
const LONGEST_NAME = 300;
/** So many numbers of one goal are followed up. */
const MOST_PLEDGES = 80;

/** Every number of the annual goals held against the indicators. Empty where the workbook shows no indicators. */
export function coverageOf(context: RuleContext): readonly Coverage[] {
  const indicators = indicatorsForGoals(context).filter(({ target }) => target.class !== "empty");
  if (indicators.length === 0) return [];
  const later = new Set(
    goalsOf(context.document, "longTermGoal").flatMap(({ text }) => pledgesIn(text).map(({ scaled }) => scaled)),
  );
  const annual = goalsOf(context.document, "annualGoal").filter(({ text }) => !SEVERAL_YEARS.test(text));
  return annual.flatMap(({ label, text, cell }) =>
    pledgesIn(text)
      .filter(isPerformance)
      .slice(0, MOST_PLEDGES)
      .map((pledge) => ({ label: quoted(label), cell, pledge, ...judge(pledge, indicators, later) })),
  );
}

/** Money paid and days are checked elsewhere; rates count only where they say of what. */
function isPerformance({ text, unit, object, number }: Pledge): boolean {
  // "一个整体", "三位一体": words, not counts.
  if (!/\d|百分之/.test(text)) return false;
  const kind = parseUnit(unit)?.kind;
  if (
    kind === "money" ||
    kind === "time" ||
    number === 0 ||
    (unit === "期" && number <= 3) ||
    /^(?:[百千万亿]+|度|级|号|届|版|年|岁|层|兆|寸|位一体)$/.test(unit)
  )
    return false;
  return bare(object).length >= 2;
}

/** `later` are the numbers of the long-term goal: a row that states one of them is no rival of this year's. */
function judge(
  pledge: Pledge,
  indicators: readonly Indicator[],
  later: ReadonlySet<number>,
): Pick<Coverage, "verdict" | "rival"> {
  const rate = isPercentUnit(pledge.unit);
  const likely = indicators
    .map((indicator) => ({ indicator, closeness: closeness(pledge, indicator) }))
    .toSorted((a, b) => b.closeness - a.closeness);
  const sameNumber = likely.filter(({ indicator }) => mentions(indicator, pledge));
  const [best] = likely;
  // A rate of 95% may stand in the table for something else: it covers only what shares words with it.
  if (sameNumber.some(({ closeness }) => !rate || closeness >= 0.15)) return { verdict: "covered", rival: null };
  const rival = likely.find(
    ({ indicator, closeness }) =>
      (closeness >= 0.5 || (rate && closeness >= 0.3 && sharedPairs(indicator.name, pledge.object) >= 5)) &&
      isSameMeasure(indicator, pledge) &&
      !indicator.target.quantities.some(({ scaled }) => later.has(scaled)),
  );
  if (addsUp(indicators, pledge) || (rival && keeps(rival.indicator, pledge)))
    return { verdict: "covered", rival: null };
  if (rival) return { verdict: "differs", rival: rival.indicator };
  // Whose satisfaction a goal means is seldom said as the indicator says it.
  if (/满意/.test(pledge.object) && indicators.some((one) => /满意/.test(one.name) && meets(one, pledge)))
    return { verdict: "covered", rival: null };
  if (sameNumber.length > 0 || (best && best.closeness >= 0.3)) return { verdict: "covered", rival: null };
  return { verdict: "uncovered", rival: null };
}

function closeness({ object }: Pledge, { name, cells }: Indicator): number {
  const words = [name, cells.explanation?.text ?? ""]
    .map((text) => text.slice(0, LONGEST_NAME))
    .filter((text) => bare(text).length >= 2);
  return Math.max(0, ...words.map((text) => containment(text, object)));
}

function meets({ target }: Indicator, pledge: Pledge): boolean {
  return (inBase(target) ?? 0) >= inBase(pledge);
}

/** Whether the target is what was promised, as far as that was said: ≥240人次 for "200多人次"; other people's satisfaction may ask for more. */
function keeps({ target, name }: Indicator, pledge: Pledge): boolean {
  const { rough, object } = pledge;
  const [stated, scaled] = [inBase(target), inBase(pledge)];
  if (stated === null) return false;
  if (rough) return stated >= scaled * 0.9 && stated < scaled * 1.5;
  const asked = (text: string) => /^(.*?)满意/.exec(plain(text))?.[1];
  const [own, promised] = [asked(name), asked(object)];
  const others = own !== undefined && promised !== undefined && sharedPairs(own, promised) === 0;
  return others && stated >= scaled;
}

/** Whether the rows of the promise's measure come to it together: 25公里 in 东片区15公里 and 西片区10公里. */
function addsUp(indicators: readonly Indicator[], pledge: Pledge): boolean {
  if (isPercentUnit(pledge.unit)) return false;
  const parts = indicators.filter((indicator) => isSameMeasure(indicator, pledge));
  const sum = sumOf(parts.map(({ target }) => inBase(target) ?? 0));
  return parts.length > 1 && sum === sumOf([inBase(pledge)]);
}

/** A number in its kind's base unit, 万 and 亿 multiplied out: 4公里 and 4000米 are 4000. */
function inBase(value: Pledge): number;
function inBase(value: TargetValue): number | null;
function inBase({ number, unit }: Pledge | TargetValue): number | null {
  if (number === null) return null;
  return number * (unit === null || isPercentUnit(unit) ? 1 : (parseUnit(unit)?.factor ?? 1));
}

function mentions({ target, halfYearTarget, name, cells }: Indicator, pledge: Pledge): boolean {
  const { number, scaled, unit, yearly } = pledge;
  const rate = isPercentUnit(unit);
  const stated = [target, halfYearTarget]
    .filter((value) => value !== null && (value.class === "percent") === rate)
    .flatMap((value) => value?.quantities ?? []);
  const wanted = [number, scaled, inBase(pledge), ...(yearly === null ? [] : [yearly])];
  const said = [inBase(target) ?? Number.NaN, ...stated.flatMap((quantity) => [quantity.number, quantity.scaled])];
  if ((target.class === "percent") === rate && said.some((one) => wanted.includes(one))) return true;
  const prose = [name, cells.explanation?.text, cells.scoringRule?.text, cells.remark?.text].join(" ");
  return new RegExp(`(?<![\\d.])${String(number).replace(".", "\\.")}(?![\\d.])`).test(plain(prose));
}

function isSameMeasure({ target }: Indicator, { unit }: Pledge): boolean {
  // A change in percentage points is no level in percent, and a rate beyond 100 % is wrong by itself.
  const points = (word: string) => /百分点/.test(word);
  if (isPercentUnit(unit))
    return target.class === "percent" && points(unit) === points(target.unit ?? "") && (target.number ?? 0) <= 100;
  if (target.class !== "numeric" || target.unit === null) return false;
  const [own, promised] = [parseUnit(target.unit), parseUnit(unit)];
  if (own?.kind === promised?.kind && own?.kind !== undefined && CONVERTED.has(own.kind)) return true;
  const counted = (word: string) => word.replace(/^[十百千万亿]+/, "");
  // 万元/台 is a price, no number of pieces.
  return counted(target.unit) === counted(unit);
}

const CONVERTED: ReadonlySet<string> = new Set(["area", "length", "mass", "volume"]);
