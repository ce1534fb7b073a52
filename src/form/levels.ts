import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { headingName } from "./header-row";
import type { Heading } from "./header-block";
import { contentColumns } from "./headings";
import type { ReadHeading, RowSpan } from "./headings";
import { normalizeLabel } from "./label";
import { holdsCategories, profileColumn } from "./profile";
import type { Profile } from "./profile";
import { isSideLabel } from "./vocabulary";

interface LevelCandidate {
  readonly heading: ReadHeading | null;
  readonly depth: number;
  readonly column: number;
  readonly right: number;
  readonly profile: Profile;
  readonly score: number;
}

const DEPTH = new Map<string | null, number>([
  ["levelOne", 1],
  ["levelTwo", 2],
  ["levelThree", 3],
  ["levelFour", 4],
]);

/** How plainly a heading says "the indicator's name": the digit says it best, 内容 least. */
function nameStrength(text: string): number {
  const { core } = normalizeLabel(text);
  if (/^[三四]级/.test(core)) return 4;
  if (/名称/.test(core)) return 3;
  if (/内容|描述|要素|要点/.test(core)) return 1;
  return 2;
}

/** The columns under a heading; beside nothing but levels a blank one is kept for the names of an empty template. */
function levelColumns(grid: Grid, { heading, name }: ReadHeading, rows: RowSpan): readonly number[] {
  const columns = contentColumns(grid, heading, rows);
  const next = (columns.at(-1) ?? heading.right) + 1;
  if (name !== "levelThree" || next > heading.right) return columns;
  const bare = columns.every((column) => {
    const { levelOne, levelTwo } = profileColumn(grid, column, rows.from, rows.to);
    return Math.max(levelOne, levelTwo) >= 0.5;
  });
  return bare && columns.length < 3 ? [...columns, next] : columns;
}

function candidatesUnder(grid: Grid, heading: ReadHeading, rows: RowSpan): readonly LevelCandidate[] {
  const columns = levelColumns(grid, heading, rows);
  return columns.map((column, index) => {
    const profile = profileColumn(grid, column, rows.from, rows.to);
    return {
      heading,
      depth: depthOf(heading, profile),
      column,
      right: (columns[index + 1] ?? heading.heading.right + 1) - 1,
      profile,
      score: columns.length === 1 ? heading.score : Math.min(heading.score, 0.9),
    };
  });
}

/** Under a heading that could be a name's (指标 beside 指标内容) what stands there says when it is a level. */
function depthOf({ name, heading }: ReadHeading, { levelOne, levelTwo, distinct }: Profile): number {
  const depth = DEPTH.get(name) ?? 3;
  const said = /[三四]级|名称/.test(normalizeLabel(heading.tile.text).core);
  if (depth !== 3 || said || distinct < 2 || Math.max(levelOne, levelTwo) < 0.6) return depth;
  return levelOne >= levelTwo ? 1 : 2;
}

/** Columns of words with no heading of their own, beside or between the level columns. */
function unheaded(
  grid: Grid,
  headings: readonly Heading[],
  levels: readonly LevelCandidate[],
  rows: RowSpan,
): readonly LevelCandidate[] {
  const covered = new Set<number>();
  for (const { left, right } of headings) for (let c = left; c <= right; c++) covered.add(c);
  const found: LevelCandidate[] = [];
  for (const level of levels) {
    for (let column = level.right + 1; column < grid.columnCount && !covered.has(column); column++) {
      const profile = profileColumn(grid, column, rows.from, rows.to);
      if (profile.filled < 2 || profile.number > 0.5) continue;
      found.push({ heading: null, depth: level.depth, column, right: column, profile, score: 0.75 });
    }
  }
  return found;
}

/** A column of first levels with no heading, left of the headed second level. */
function unheadedFirst(
  grid: Grid,
  headings: readonly Heading[],
  levels: readonly LevelCandidate[],
  rows: RowSpan,
): readonly LevelCandidate[] {
  const [leftmost] = levels;
  if (!leftmost || leftmost.depth === 1 || levels.some(({ depth }) => depth === 1)) return [];
  let column = leftmost.column - 1;
  // The first level's own weight stands between it and the second level.
  const over = (at: number) => headings.find(({ left, right }) => left <= at && at <= right);
  while (column > 0 && headingName(over(column)?.tile.text ?? "") === "weight") column--;
  if (
    column < 0 ||
    headings.some(({ left, right, tile }) => left <= column && column <= right && tile.bottom < rows.from)
  )
    return [];
  const profile = profileColumn(grid, column, rows.from, rows.to);
  return profile.levelOne * profile.filled >= 2 && profile.distinct >= 2
    ? [{ heading: null, depth: 1, column, right: column, profile, score: 0.8 }]
    : [];
}

/** Whether two columns stand to each other as short categories to the longer names they head. */
function headsNames(two: Profile, three: Profile): boolean {
  return (
    holdsCategories(two) ||
    two.filled < three.filled * 0.8 ||
    (two.averageLength <= 6 && three.averageLength >= two.averageLength * 1.3)
  );
}

function level(candidate: LevelCandidate, name: TableColumn["name"], certainty = 1): TableColumn {
  const confidence = (candidate.score >= 0.95 ? 0.98 : candidate.score * 0.95) * certainty;
  return {
    name,
    column: candidate.column,
    right: candidate.right,
    heading: candidate.heading?.heading.tile ?? null,
    confidence,
  };
}

/** Two headings that both can say the name: the plainer one is it, the other explains it. */
function dropWeakerNames(candidates: readonly LevelCandidate[]): {
  kept: LevelCandidate[];
  explanation: LevelCandidate | null;
} {
  const names = candidates.filter(({ depth }) => depth === 3);
  const tiles = new Set(names.map(({ heading }) => heading));
  const strength = (c: LevelCandidate) => (c.heading ? nameStrength(c.heading.heading.tile.text) : 2);
  // Beside categories a column without a heading holds the names: the heading over both lost its merge.
  const lost = names.some(({ heading, profile }) => heading !== null && holdsCategories(profile));
  let explanation: LevelCandidate | null = null;
  let kept = [...candidates];
  if (tiles.size > 1 && !(lost && names.some(({ heading }) => heading === null))) {
    const best = Math.max(...names.map(strength));
    // Right of 三级指标 nothing else is the name, though the same texts come again with each project.
    const numbered =
      best === 4 ? Math.min(...names.filter((c) => strength(c) === best).map(({ column }) => column)) : Infinity;
    const weaker = names.filter((c) => strength(c) < best && (c.column > numbered || !holdsCategories(c.profile)));
    explanation = weaker[0] ?? null;
    kept = kept.filter((c) => !weaker.includes(c));
  }
  const [two] = kept.filter(({ depth }) => depth === 2);
  const three = kept.filter(({ depth }) => depth === 3);
  const weak = three[0];
  if (two && three.length === 1 && weak && strength(weak) === 1 && !headsNames(two.profile, weak.profile)) {
    explanation = weak;
    kept = kept.filter((c) => c !== weak);
  }
  return { kept, explanation };
}

function deepestName(candidates: readonly LevelCandidate[]): LevelCandidate | undefined {
  const most = Math.max(...candidates.map(({ profile }) => profile.filled));
  const full = candidates.filter(({ profile }) => profile.filled >= most * 0.7);
  return full.at(-1) ?? candidates.at(-1);
}

/** The columns without those that only number the slots of the template, where others hold the names. */
function withoutSlots(candidates: readonly LevelCandidate[]): readonly LevelCandidate[] {
  const rest = candidates.filter(({ profile }) => profile.slot < 0.8);
  return rest.some(({ depth, profile }) => depth >= 3 && profile.filled > 0 && !holdsCategories(profile))
    ? rest
    : candidates;
}

/** Decides which columns hold the first level, the second level and the indicator's name. */
export function assignLevels(
  grid: Grid,
  headings: readonly ReadHeading[],
  rows: RowSpan,
  block: readonly Heading[],
): readonly TableColumn[] {
  const headed = headings
    .filter(({ name }) => DEPTH.has(name))
    .flatMap((heading) => candidatesUnder(grid, heading, rows));
  const numbered = headed.some(({ depth }) => depth === 1) && headed.some(({ depth }) => depth === 2);
  const sides = headings.filter(
    ({ name, heading, profile, column }) =>
      !numbered &&
      name === null &&
      (isSideLabel(heading.tile.text)
        ? profile.levelOne + profile.levelTwo >= 0.5
        : profile.levelOne >= 0.6 && headed.every((level) => level.column > column && level.depth > 1)) &&
      heading.tile.bottom < rows.from &&
      profile.distinct >= 2,
  );
  const all = [
    ...unheadedFirst(grid, block, headed, rows),
    ...headed,
    ...unheaded(grid, block, headed, rows),
    ...sides.flatMap((heading) => candidatesUnder(grid, heading, rows)).map((c) => ({ ...c, depth: 1, score: 0.8 })),
  ].sort((a, b) => a.column - b.column);
  const { kept, explanation } = dropWeakerNames(withoutSlots(all));
  const result = [...inPlace(kept)];
  if (explanation) result.push(level(explanation, "explanation", 0.9));
  return result;
}

/** Which level a table with only one has: what stands in it says so, the first where it does not. */
function loneLevel({ profile }: LevelCandidate): "levelOne" | "levelTwo" {
  return profile.levelTwo >= 0.8 && profile.levelOne <= 0.5 ? "levelTwo" : "levelOne";
}

/** Whether the heading itself says which level it is. */
function headed({ heading }: LevelCandidate): boolean {
  return heading !== null && /[一二]级/.test(normalizeLabel(heading.heading.tile.text).full);
}

function inPlace(kept: readonly LevelCandidate[]): readonly TableColumn[] {
  const depths = new Set(kept.map(({ depth }) => depth));
  const byDepth = (depth: number) => kept.find((c) => c.depth === depth);
  if (depths.size === kept.length) {
    const ordered = [...kept].sort((a, b) => a.depth - b.depth);
    const name = byDepth(4) && (byDepth(4)?.profile.filled ?? 0) === 0 ? byDepth(3) : ordered.at(-1);
    const [one, two] = [byDepth(1), byDepth(2)];
    return [
      ...(one && one !== name ? [level(one, two || headed(one) ? "levelOne" : loneLevel(one))] : []),
      ...(two && two !== name ? [level(two, one ? "levelTwo" : loneLevel(two))] : []),
      ...(name ? [level(name, "levelThree")] : []),
    ];
  }
  if (kept.length === 2) {
    const [first, second] = kept;
    return [
      ...(first ? [level(first, loneLevel(first), 0.95)] : []),
      ...(second ? [level(second, "levelThree", 0.95)] : []),
    ];
  }
  const [first, second, ...others] = kept;
  const name = deepestName(others);
  return [
    ...(first ? [level(first, "levelOne", 0.95)] : []),
    ...(second ? [level(second, "levelTwo", 0.95)] : []),
    ...(name ? [level(name, "levelThree", 0.95)] : []),
  ];
}
