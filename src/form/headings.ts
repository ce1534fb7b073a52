import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import type { Heading } from "./header-block";
import { adjustedBySelf, leansOnGroup, underGroup } from "./heading-groups";
import { normalizeLabel } from "./label";
import type { Label } from "./label";
import { profileColumn } from "./profile";
import type { Profile } from "./profile";
import { isSideLabel, matchHeading } from "./vocabulary";
import type { HeadingName, Match } from "./vocabulary";

/** A heading with the meaning its words, its groups and its column's content give it together. */
export interface ReadHeading {
  readonly heading: Heading;
  readonly name: HeadingName | null;
  readonly score: number;
  /** Where its cells begin: a heading can be wider than what stands below. */
  readonly column: number;
  readonly profile: Profile;
}

/** Rows 0-based, inclusive. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

const NAME = /^(?:指标)?名称$/;
const CONTENT_DECIDES = 0.6;
const TIME = /(?:时间|时限|日期)$/;
const DEGREE = /偏[差离](?:度|率|程度)?$/;

/** Headings that mean different things in different places are decided by what stands below them. */
function byContent(match: Match<HeadingName>, profile: Profile, { core }: Label): Match<HeadingName> {
  // A date to be done by is set beforehand and is nothing reached.
  if (match.name === "actual" && TIME.test(core)) return { ...match, name: "ignored" };
  // 半年度指标执行情况: what was reached by mid-year, not what was set for it.
  if (match.name === "halfYearTarget" && match.score < 0.9 && /完成|执行|实际|实现|达成|落实/.test(core))
    return { ...match, name: "actual" };
  if (profile.filled === 0) return match;
  // A degree of deviation is a figure, not a reason.
  if (match.name === "deviation" && DEGREE.test(core) && profile.number >= CONTENT_DECIDES)
    return { ...match, name: "ignored" };
  const ambiguous = ["comparator", "valueType", "direction", "source", "target", "unit"].includes(match.name);
  if (!ambiguous) return match;
  if (match.name === "source") return profile.standard >= CONTENT_DECIDES ? { ...match, score: 1 } : match;
  if (match.name === "target" || match.name === "unit") return match;
  const typed = profile.valueType >= CONTENT_DECIDES;
  const compared = profile.comparator >= CONTENT_DECIDES;
  if (profile.direction >= CONTENT_DECIDES) return { name: "direction", score: 0.95 };
  if (typed && profile.comparator < profile.valueType) return { name: "valueType", score: 0.97 };
  if (compared && profile.valueType < profile.comparator) return { name: "comparator", score: 0.97 };
  // Nothing but 定性 says neither: it stands for the symbol as well as for the type.
  if (typed || compared) return { ...match, score: 0.7 };
  if (profile.levelTwo >= CONTENT_DECIDES) return { name: "levelTwo", score: 0.9 };
  if (profile.levelOne >= CONTENT_DECIDES) return { name: "levelOne", score: 0.9 };
  return { ...match, score: Math.min(match.score, 0.7) };
}

function contentColumn(grid: Grid, heading: Heading, rows: RowSpan): number {
  let best = heading.left;
  let most = -1;
  for (let column = heading.left; column <= heading.right; column++) {
    let count = 0;
    for (let row = rows.from; row <= rows.to; row++) {
      const tile = grid.at(row, column);
      if (tile.text !== "" && tile.left === column && tile.right <= heading.right) count++;
    }
    if (count > most) [best, most] = [column, count];
  }
  return most > 0 ? best : heading.left;
}

/** The columns under a heading in which something of its own begins. */
export function contentColumns(grid: Grid, heading: Heading, rows: RowSpan): readonly number[] {
  const { left, right } = heading;
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    for (let row = rows.from; row <= rows.to; row++) {
      const tile = grid.at(row, column);
      if (tile.text !== "" && tile.left === column && tile.right <= right && tile.top >= rows.from) {
        columns.push(column);
        break;
      }
    }
  }
  return columns.length > 0 ? columns : [left];
}

function isSecondLevel({ tile }: Heading): boolean {
  const [best] = matchHeading(tile.text);
  return best?.name === "levelTwo" && best.score === 1;
}

/** Whether a heading is the vertical label of the whole block: nothing of its own stands below it. */
function isSide(grid: Grid, headings: readonly Heading[], heading: Heading, rows: RowSpan, profile: Profile): boolean {
  const at = headings.indexOf(heading);
  if (!isSideLabel(heading.tile.text) || headings.slice(0, at).some(isSecondLevel)) return false;
  if (heading.tile.bottom >= rows.from) return true;
  const below: string[] = [];
  for (let row = rows.from; row <= rows.to; row++) {
    const tile = grid.at(row, heading.left);
    if (tile.text !== "" && tile.left >= heading.left && tile.right <= heading.right) below.push(tile.text);
  }
  const texts = new Set(below);
  // A total or a footer under a label that lost its merge is not of its own.
  const lone = at === 0 && contentColumns(grid, heading, rows).length === 1;
  const few = lone && profile.filled > 0 && profile.filled * 4 <= rows.to - rows.from + 1;
  return (
    texts.size === 0 ||
    few ||
    (texts.size === 1 && profile.filled !== rows.to - rows.from + 1) ||
    below.filter((text) => text === heading.tile.text).length * 2 > below.length
  );
}

/** Whether a column holds the codes of levels and names, as systems export them. */
function isCode(heading: Heading, { code }: Profile): boolean {
  return /(?:编码|代码|编号)$/.test(normalizeLabel(heading.tile.text).core) || code >= 0.8;
}

/** Reads the meaning of every heading of a block over the given rows. */
export function readHeadings(grid: Grid, headings: readonly Heading[], rows: RowSpan): readonly ReadHeading[] {
  return headings.map((heading): ReadHeading => {
    const column = contentColumn(grid, heading, rows);
    const profile = profileColumn(grid, column, rows.from, rows.to);
    if (isSide(grid, headings, heading, rows, profile)) return { heading, name: null, score: 1, column, profile };
    const spacer = heading.tile.right - heading.tile.left > heading.right - heading.left && profile.filled === 0;
    if (spacer) return { heading, name: null, score: 0, column, profile };
    const own = isCode(heading, profile) ? [] : matchHeading(heading.tile.text);
    const label = normalizeLabel(heading.tile.text);
    const above = matchHeading(heading.groups.at(-1)?.text ?? "");
    const levelled = NAME.test(label.core) && above[0]?.name.startsWith("level") && above[0].score >= 0.9;
    const [match] = levelled || leansOnGroup(heading) ? above : own;
    if (!match) return { heading, name: null, score: 0, column, profile };
    const decided = byContent(adjustedBySelf(underGroup(match, heading), heading), profile, label);
    return { heading, name: decided.name, score: decided.score, column, profile };
  });
}

/** A heading as the column of a name, as sure as its words are. */
export function toColumn(
  heading: ReadHeading,
  name: TableColumn["name"],
  confidence = confidenceOf(heading),
): TableColumn {
  return { name, column: heading.column, right: heading.heading.right, heading: heading.heading.tile, confidence };
}

function confidenceOf({ score }: ReadHeading): number {
  return score >= 0.95 ? 0.98 : score * 0.95;
}
