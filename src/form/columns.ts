import type { ColumnName } from "./document";
import type { Grid, Tile } from "./grid";
import type { HeaderBlock } from "./header-block";
import { settlePeriods, settleYears } from "./heading-groups";
import { compact, normalizeLabel } from "./label";
import { readHeadings, toColumn } from "./headings";
import type { ReadHeading, RowSpan } from "./headings";
import { inferValues } from "./infer-values";
import { inferLevels, inferName, isNumbered } from "./infer-levels";
import { assignLevels } from "./levels";
import { assignTargets, guessTarget } from "./targets";
import { LEVEL_HEADINGS, isLevelOneWord, isLevelTwoWord, isNote, isTotalWord, matchField } from "./vocabulary";
import type { HeadingName } from "./vocabulary";

/** A column of the table with the meaning that won. */
export interface TableColumn {
  readonly name: ColumnName | "levelOneWeight" | "levelTwoWeight";
  readonly column: number;
  /** The last sheet column its heading covers. */
  readonly right: number;
  readonly heading: Tile | null;
  readonly confidence: number;
}

/** Columns that make up one table: a form can set long-term and annual indicators side by side. */
export interface Segment {
  /** The first sheet column of its own headings: what stands left of it belongs to the table beside it. */
  readonly from?: number;
  /** Levels and names stand in one column, a level on a row of its own above the names it heads. */
  readonly outline?: boolean;
  readonly columns: ReadonlyMap<TableColumn["name"], TableColumn>;
}

const TARGETS: ReadonlySet<HeadingName | null> = new Set([
  "target",
  "adjustedTarget",
  "longTermTarget",
  "halfYearTarget",
]);

/** Cuts the headings where names begin again after a target: each part is a table of its own. */
function splitSegments(headings: readonly ReadHeading[]): readonly (readonly ReadHeading[])[] {
  const segments: ReadHeading[][] = [[]];
  let levels = new Set<HeadingName>();
  let target = false;
  for (const heading of headings) {
    const { name } = heading;
    if (name && LEVEL_HEADINGS.has(name)) {
      if (target && levels.has(name) && (name === "levelTwo" || name === "levelThree" || name === "levelOne")) {
        segments.push([]);
        levels = new Set();
        target = false;
      }
      levels.add(name);
    }
    target ||= TARGETS.has(name);
    segments.at(-1)?.push(heading);
  }
  const whole = segments.filter(
    (part) => part.some(({ name }) => LEVEL_HEADINGS.has(name)) && part.some(({ name }) => TARGETS.has(name)),
  );
  return whole.length > 1 ? whole : [headings];
}

/** Weights of the first and second level stand beside their names; the indicator's own comes last. */
function assignWeights(headings: readonly ReadHeading[], columns: Map<TableColumn["name"], TableColumn>): void {
  const weights = headings.filter(({ name }) => name === "weight");
  for (const named of ["levelOneWeight", "levelTwoWeight"] as const) {
    const heading = headings.find(({ name }) => name === named);
    if (heading) columns.set(named, toColumn(heading, named));
  }
  const own = weights.length > 1 ? weights.filter((weight) => !levelBeside(weight, headings, columns)) : weights;
  const [chosen] = own.length > 0 ? own : weights.slice(-1);
  if (chosen) columns.set("weight", toColumn(chosen, "weight"));
}

function levelBeside(
  weight: ReadHeading,
  headings: readonly ReadHeading[],
  columns: Map<TableColumn["name"], TableColumn>,
): boolean {
  const before = headings[headings.indexOf(weight) - 1];
  for (const [level, name] of [
    ["levelOne", "levelOneWeight"],
    ["levelTwo", "levelTwoWeight"],
  ] as const) {
    const at = columns.get(level);
    if (!at || columns.has(name)) continue;
    if (at.column !== before?.column && at.right + 1 !== weight.heading.left) continue;
    columns.set(name, toColumn(weight, name));
    return true;
  }
  return false;
}

const PLAIN: readonly ColumnName[] = [
  "unit",
  "comparator",
  "valueType",
  "direction",
  "actual",
  "score",
  "deviation",
  "explanation",
  "source",
  "scoringRule",
  "scoringProcess",
  "subproject",
  "remark",
];

function assignPlain(headings: readonly ReadHeading[], columns: Map<TableColumn["name"], TableColumn>): void {
  for (const name of PLAIN) {
    const all = headings.filter((heading) => heading.name === name);
    const best = all.reduce<ReadHeading | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    if (best && !columns.has(name)) columns.set(name, toColumn(best, name));
  }
}

/** What stands beside a value says something of it alone. */
const COMPANIONS: readonly ColumnName[] = ["unit", "comparator", "valueType", "direction"];

/** Where each of several values has a unit or a symbol of its own, the target's are those of its group, or the nearest. */
function settleCompanions(headings: readonly ReadHeading[], columns: Map<TableColumn["name"], TableColumn>): void {
  const target = headings.find(({ heading }) => heading.tile === columns.get("target")?.heading);
  if (!target) return;
  const group = target.heading.groups.at(-1);
  const away = ({ heading, column }: ReadHeading) =>
    Math.abs(column - target.column) + (group && heading.groups.at(-1) === group ? 0 : 1000);
  for (const name of COMPANIONS) {
    const all = headings.filter((heading) => heading.name === name && heading.heading.tile !== target.heading.tile);
    if (all.length < 2) continue;
    const nearest = all.reduce((a, b) => (away(b) < away(a) ? b : a));
    columns.set(name, toColumn(nearest, name));
  }
}

/** 绩效标准 is the target where nothing else is, the explanation where it says no kind of standard. */
function settleStandard(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const hasTarget = headings.some(({ name }) => TARGETS.has(name));
  const hasExplanation = headings.some(({ name }) => name === "explanation");
  return headings.map((heading) => {
    if (
      heading.name !== "source" ||
      !/绩效标准/.test(compact(heading.heading.tile.text)) ||
      (heading.score >= 1 && heading.profile.standard > 0)
    )
      return heading;
    if (!hasTarget) return { ...heading, name: "target", score: 0.8 };
    if (heading.profile.standard > 0 || hasExplanation || heading.profile.filled === 0) return heading;
    return { ...heading, name: "explanation", score: 0.85 };
  });
}

/** A column of nothing but 定性 is the type where the targets carry their own symbols. */
function settleType(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const carried = headings.some(({ name, profile }) => name === "target" && profile.compared >= 0.25);
  return headings.map((heading) => {
    const undecided = heading.name === "comparator" && heading.profile.valueType === 1;
    return undecided && carried ? { ...heading, name: "valueType" } : heading;
  });
}

/** Where nothing else gives the reason, the column of what points were taken off for does: 扣分原因. */
function settleReason(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const has = (name: HeadingName) => headings.some((heading) => heading.name === name);
  if (has("deviation") || !has("actual")) return headings;
  const reason = headings.findLast(
    ({ name, heading }) => name === "scoringProcess" && /[扣失]分(?:原因|说明|理由)/.test(compact(heading.tile.text)),
  );
  return headings.map((heading) => (heading === reason ? { ...heading, name: "deviation" } : heading));
}

/** Whether 项目 heads nothing but the label at the side of the block, with a total or a note below it. */
function headsSide(grid: Grid, { heading, column }: ReadHeading, rows: RowSpan): boolean {
  if (normalizeLabel(heading.tile.text).core !== "项目") return false;
  const own = new Set<string>();
  for (let row = rows.from; row <= rows.to; row++) {
    const { text, top } = grid.at(row, column);
    if (text !== "" && top === row && !isTotalWord(text) && !isNote(text)) own.add(text);
  }
  return own.size <= 1;
}

/** Left of a numbered first level 绩效目标内容 says the goal of a project, where another heading says the name. */
function withoutGoals(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  const one = headings.findIndex((heading) => heading.name === "levelOne" && isNumbered(heading));
  const named = headings.slice(one + 1).some(({ name }) => name === "levelThree");
  return headings.map((heading, index) =>
    named && index < one && heading.name === "levelThree" && !isNumbered(heading)
      ? { ...heading, name: null }
      : heading,
  );
}

/** What stands left of the first level heads the block or names the project, and is no target. */
function withoutSides(grid: Grid, headings: readonly ReadHeading[], rows: RowSpan): readonly ReadHeading[] {
  const first = headings.findIndex(({ name }) => LEVEL_HEADINGS.has(name));
  return headings.map((heading, index) => {
    if (index >= first) return heading;
    // 年度绩效指标完成情况 left of the levels, over blank cells, is the label of the block.
    if (heading.name === "actual" && heading.profile.filled <= 1) return { ...heading, name: null };
    const [field] = matchField(heading.heading.tile.text);
    if (headsSide(grid, heading, rows)) return { ...heading, name: null };
    const levels = Math.max(heading.profile.levelOne, heading.profile.weighted) >= 0.5;
    if (field?.name === "projectName" && field.score >= 0.95 && !levels)
      return { ...heading, name: "subproject", score: 0.95 };
    return TARGETS.has(heading.name) ? { ...heading, name: null } : heading;
  });
}

const IN_OUTLINE = 0.25;

/**
 * Where no heading says level or name, the column right of nothing but levels holds the names (项目 | 内容); with none,
 * the first column in which levels stand among other words holds both.
 */
function settleOutline(headings: readonly ReadHeading[]): readonly ReadHeading[] {
  if (headings.some(({ name }) => LEVEL_HEADINGS.has(name))) return headings;
  const first = headings.findIndex(({ profile }) => profile.levelOne + profile.levelTwo >= IN_OUTLINE);
  const [over, beside] = [headings[first], headings[first + 1]];
  const named = beside?.name === null && beside.profile.distinct >= 2 && beside.profile.number < 0.5 ? beside : null;
  const only = over && over.profile.levelOne + over.profile.levelTwo >= 0.6 && named !== null;
  return headings.map((heading): ReadHeading => {
    if (only && heading === over) return { ...heading, name: "levelOne", score: 0.8 };
    return heading === (only ? named : over) ? { ...heading, name: "levelThree", score: only ? 0.8 : 0.9 } : heading;
  });
}

/** Whether levels stand among the names, on rows that set no value, and nowhere else. */
function isOutline(grid: Grid, columns: ReadonlyMap<TableColumn["name"], TableColumn>, rows: RowSpan): boolean {
  const [name, target] = [columns.get("levelThree")?.column, columns.get("target")?.column];
  if (columns.has("levelOne") || columns.has("levelTwo") || name === undefined || target === undefined) return false;
  let levels = 0;
  for (let row = rows.from; row <= rows.to && levels < 2; row++) {
    const { text } = grid.at(row, name);
    if ((isLevelOneWord(text) || isLevelTwoWord(text)) && grid.at(row, target).text === "") levels++;
  }
  return levels >= 2;
}

/** The levels as their headings say, unless the shape of the columns shows one more under the same or a deeper name. */
function richer(said: readonly TableColumn[], shown: readonly TableColumn[]): readonly TableColumn[] {
  const count = (list: readonly TableColumn[]) =>
    list.filter(({ name }) => name === "levelOne" || name === "levelTwo").length;
  const name = said.find((column) => column.name === "levelThree");
  const fits = name === undefined || shown.some(({ column }) => column === name.column);
  return count(shown) > count(said) && fits ? shown : said;
}

/** Decides which sheet column holds what, for each table the header block stands over; `year`: the form's own, where it says one. */
export function assignColumns(grid: Grid, header: HeaderBlock, rows: RowSpan, year: number | null): readonly Segment[] {
  const all = settleYears(settlePeriods(readHeadings(grid, header.headings, rows)), year);
  const read = settleReason(settleType(settleStandard(all)));
  const settled = settleOutline(withoutGoals(read));
  const sided = withoutSides(grid, settled, rows);
  const name = inferName(grid, sided, rows);
  const named = sided.map((heading): ReadHeading =>
    heading === name ? { ...heading, name: "levelThree", score: 0.85 } : heading,
  );
  const headings = inferValues(grid, named, rows);
  const parts = splitSegments(headings);
  const segments: Segment[] = [];
  for (const own of parts) {
    const missing = (name: HeadingName) => !own.some((heading) => heading.name === name);
    const shared = (parts[0] ?? []).filter(
      ({ name }) => own !== parts[0] && (name === "levelOne" || name === "levelTwo") && missing(name),
    );
    const part = [...shared, ...own];
    const columns = new Map<TableColumn["name"], TableColumn>();
    const said = assignLevels(grid, part, rows, header.headings);
    for (const level of richer(said, inferLevels(grid, part, rows))) columns.set(level.name, level);
    const rest = part.filter(({ heading }) => ![...columns.values()].some((column) => column.heading === heading.tile));
    assignPlain(
      rest.filter(({ name }) => !LEVEL_HEADINGS.has(name)),
      columns,
    );
    assignTargets(grid, rest, rows, columns);
    settleCompanions(rest, columns);
    if (!columns.has("target")) guessTarget(rest, columns);
    assignWeights(part, columns);
    if (columns.has("levelThree")) {
      const from = own === parts[0] ? 0 : (own[0]?.heading.left ?? 0);
      segments.push(isOutline(grid, columns, rows) ? { columns, from, outline: true } : { columns, from });
    }
  }
  return segments;
}
