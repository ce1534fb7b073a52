import type { Grid } from "./grid";
import type { ReadHeading, RowSpan } from "./headings";
import { compact, normalizeLabel } from "./label";
import { LEVEL_HEADINGS } from "./vocabulary";
import type { HeadingName } from "./vocabulary";

/** So many rows show what a column holds. */
const MOST_ROWS = 300;

/** What a heading nobody listed can still say of its column's part; its cells must bear it out. */
const SAYS = {
  unit: /单位|量词|计量|量纲/,
  points: /分|权|赋|重|满|^应得|^标准$/,
  /** Points given, not points to be had. */
  given: /自评|自查|评分|评定|实评|打分|得分|^得|实得/,
  actual: /完成|达成|实现|落实|实绩|实际|结果|执行|达到|进展|进度/,
  reason: /原因|理由|缘由|整改|改进/,
};
const LONE_UNIT = /^(?:[%‰℃]|[一-龥]{1,4}[/／]?[一-龥]{0,4}|[一-龥]{0,2}[㎡㎞m²kg]{1,3}|\/|-|—)$/;
const POINTS = /^\d{1,3}(?:\.\d+)?分?$/;
/** Of full marks a row is seldom given less than this share. */
const LEAST_SHARE = 0.5;

/** A column whose heading says nothing known, with what stands in it row by row ("" where it is blank or merged from above). */
interface Unknown {
  readonly heading: ReadHeading;
  readonly words: string;
  readonly texts: readonly string[];
}

/** The table as far as it is understood: rows that set a target, and the parts already taken. */
interface Reading {
  readonly targets: readonly string[];
  readonly target: ReadHeading | undefined;
  readonly textsOf: (name: HeadingName) => readonly string[] | null;
  readonly has: (name: HeadingName) => boolean;
}

type Part = readonly [name: HeadingName, isIt: (column: Unknown, reading: Reading) => boolean];

/**
 * Names the columns right of the indicators' names that stand under words nobody knows (达成情况, 未完成理由, 自评赋分):
 * the heading must say their part and the cells beside those of the known columns bear it out. Only a column of nothing
 * but ≥, ≤ and = is known by its cells alone: figures may be anything (国家要求, 抽样数).
 */
export function inferValues(grid: Grid, headings: readonly ReadHeading[], rows: RowSpan): readonly ReadHeading[] {
  const last = headings.findLastIndex(({ name }) => LEVEL_HEADINGS.has(name));
  const lead = headings[last];
  const target = headings.find(({ name }) => name === "target") ?? headings.find(({ name }) => name === "weight");
  const own = lead ? ownRows(grid, lead, target ?? lead, rows) : [];
  if (own.length < 2) return headings;
  const textsIn = ({ column }: ReadHeading) => own.map((row) => textAt(grid, row, column));
  const found = new Map<ReadHeading, HeadingName>();
  const named = (name: HeadingName) => headings.find((one) => (found.get(one) ?? one.name) === name);
  const reading: Reading = {
    target,
    targets: target ? textsIn(target) : [],
    has: (name) => named(name) !== undefined,
    textsOf: (name) => {
      const heading = named(name);
      return heading ? textsIn(heading) : null;
    },
  };
  for (const [name, isIt] of PARTS) {
    if (reading.has(name)) continue;
    const unknown = headings
      .slice(last + 1)
      .filter((heading) => !found.has(heading) && isOpen(heading))
      .map((heading): Unknown => {
        return { heading, words: normalizeLabel(heading.heading.tile.text).core, texts: textsIn(heading) };
      });
    const match = unknown.find((column) => isIt(column, reading));
    if (match) found.set(match.heading, name);
  }
  return headings.map((heading) => {
    const name = found.get(heading);
    return name === undefined ? heading : { ...heading, name, score: 0.8 };
  });
}

/** Unknown, or taken for a scoring rule although it holds figures. */
function isOpen({ name, profile, heading }: ReadHeading): boolean {
  return heading.tile.text !== "" && (name === null || (name === "scoringRule" && profile.number >= 0.8));
}

/** Rows with a name, and a target of their own where there is a column of them. */
function ownRows(grid: Grid, names: ReadHeading, targets: ReadHeading, rows: RowSpan): readonly number[] {
  const own: number[] = [];
  for (let row = rows.from; row <= Math.min(rows.to, rows.from + MOST_ROWS); row++) {
    const said = textAt(grid, row, targets.column);
    // A heading repeated on a new page is no value.
    const repeated = said === compact(targets.heading.tile.text);
    if (said !== "" && !repeated && grid.at(row, names.column).text !== "") own.push(row);
  }
  return own;
}

function textAt(grid: Grid, row: number, column: number): string {
  const tile = grid.at(row, column);
  return tile.top === row && tile.left === column ? compact(tile.text) : "";
}

/** In this order: what is told surely helps to tell the next. */
const PARTS: readonly Part[] = [
  ["comparator", isComparator],
  ["unit", isUnit],
  ["weight", isWeight],
  ["score", isScore],
  ["actual", isActual],
  ["deviation", isDeviation],
];

function isComparator({ heading: { profile }, texts }: Unknown): boolean {
  const filled = texts.filter((text) => text !== "");
  return filled.length >= texts.length / 2 && profile.comparator >= 0.9 && filled.some((text) => text !== "定性");
}

function isUnit({ words, texts }: Unknown, { targets }: Reading): boolean {
  const filled = texts.filter((text) => text !== "");
  if (!SAYS.unit.test(words) || filled.length === 0 || !filled.every((text) => LONE_UNIT.test(text))) return false;
  return (
    targets.length === 0 || shareOf(targets, (target, row) => /^[\d.,]+$/.test(target) && texts[row] !== "") >= 0.3
  );
}

/** Every row has its points, and they come to what forms share out. */
function isWeight({ words, texts }: Unknown, reading: Reading): boolean {
  if (!SAYS.points.test(words) || SAYS.given.test(words)) return false;
  const points = pointsOf(texts);
  const scores = pointsOf(reading.textsOf("score") ?? []);
  return areMarks(points) && !scores.some((score, row) => score > (points[row] ?? 0));
}

/** Whether points come to what forms share out; a row without any makes them none. */
function areMarks(points: readonly number[]): boolean {
  const sum = points.reduce((total, each) => total + each, 0);
  return sum >= 30 && sum <= 110;
}

/** Points beside those to be had, and never more; without those to be had, what the heading calls points given. */
function isScore({ heading, words, texts }: Unknown, reading: Reading): boolean {
  const weights = pointsOf(reading.textsOf("weight") ?? []);
  const given = SAYS.given.test(words);
  if (weights.length === 0) return given && areMarks(pointsOf(texts));
  if (!given && !SAYS.points.test(words)) return false;
  if (!given && heading.column <= (reading.target?.column ?? 0)) return false;
  const pairs = pointsOf(texts).flatMap((score, row) =>
    Number.isNaN(score) ? [] : [[score, weights[row] ?? Number.NaN] as const],
  );
  const near = pairs.filter(([score, weight]) => score >= weight * LEAST_SHARE);
  return (
    pairs.length >= texts.length / 2 &&
    near.length >= pairs.length * 0.8 &&
    pairs.every(([score, weight]) => score <= weight)
  );
}

/** What was reached is written as what was set: a figure beside a figure, a word beside a word. */
function isActual({ heading, texts }: Unknown, { target, targets, has }: Reading): boolean {
  const said = compact(heading.heading.tile.text);
  if (!target || has("halfYearTarget") || !SAYS.actual.test(said) || SAYS.reason.test(said)) return false;
  return shareOf(texts, (text, row) => isLike(text, targets[row] ?? "")) >= 0.6;
}

function isDeviation({ heading }: Unknown, { has }: Reading): boolean {
  return has("actual") && SAYS.reason.test(compact(heading.heading.tile.text));
}

function isLike(text: string, target: string): boolean {
  if (text === "") return false;
  const [figure, figures] = [/\d/.test(text), /\d/.test(target)];
  return text === target || (figure === figures && (figure || text.length <= 20));
}

function pointsOf(texts: readonly string[]): readonly number[] {
  return texts.map((text) => (POINTS.test(text) ? Number.parseFloat(text) : Number.NaN));
}

function shareOf(list: readonly string[], test: (text: string, index: number) => boolean): number {
  return list.length === 0 ? 0 : list.filter(test).length / list.length;
}
