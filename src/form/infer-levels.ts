import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import type { Heading } from "./header-block";
import type { ReadHeading, RowSpan } from "./headings";
import { holdsCategories, profileColumn } from "./profile";
import type { Profile } from "./profile";
import { isTotalWord, matchHeading } from "./vocabulary";
import type { HeadingName } from "./vocabulary";

const VALUES: ReadonlySet<HeadingName | null> = new Set<HeadingName | null>([
  "target",
  "adjustedTarget",
  "longTermTarget",
  "halfYearTarget",
  "actual",
]);
const POINTS: ReadonlySet<HeadingName | null> = new Set<HeadingName | null>(["weight", "score"]);
/** Headings whose columns can hold levels or names, whatever the words; what explains can only repeat as a level. */
const NAMES: ReadonlySet<HeadingName | null> = new Set<HeadingName | null>([
  null,
  "levelOne",
  "levelTwo",
  "levelThree",
  "levelFour",
]);
const LEVELS: ReadonlySet<HeadingName | null> = new Set<HeadingName | null>([...NAMES, "valueType", "explanation"]);

/** A column of words left of the values. */
interface WordColumn {
  readonly column: number;
  readonly right: number;
  readonly heading: Heading | null;
  readonly name: HeadingName | null;
  readonly profile: Profile;
  /** What stands on each row of the table, carried down where it is left blank. */
  readonly keys: readonly string[];
  /** Rows on which something of its own begins. */
  readonly own: number;
}

const MANY = 300;

/** The rows that set a value, and are no total and no headings repeated on a new page. */
function valueRows(
  grid: Grid,
  values: readonly ReadHeading[],
  { from, to }: RowSpan,
  written = /./,
): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row <= Math.min(to, from + MANY); row++) {
    const sets = values.some(({ column, heading }) => {
      const { text, top, left } = grid.at(row, column);
      return written.test(text) && text !== heading.tile.text && top === row && left === column;
    });
    if (sets && !isTotalWord(grid.filled(row)[0]?.text ?? "")) rows.push(row);
  }
  return rows;
}

/** The first column of values or points, and the rows that set a value; the points of a table without values are it. */
function valuesOf(
  grid: Grid,
  headings: readonly ReadHeading[],
  rows: RowSpan,
): readonly [end: number, set: readonly number[]] {
  const values = headings.filter(({ name }) => VALUES.has(name));
  const points = headings.filter(({ name }) => POINTS.has(name));
  const end = Math.min(...[...values, ...points].map(({ column }) => column));
  return [end, values.length > 0 ? valueRows(grid, values, rows) : valueRows(grid, points, rows, /^\d/)];
}

function wordColumn(grid: Grid, column: number, heading: ReadHeading | null, rows: readonly number[]): WordColumn {
  let key = "";
  let own = 0;
  const keys = rows.map((row) => {
    const tile = grid.at(row, column);
    if (tile.text !== "" && tile.left === column) key = tile.text;
    if (tile.text !== "" && tile.left === column && tile.top === row) own++;
    return key;
  });
  const [from = 0] = rows;
  const profile = profileColumn(grid, column, from, rows.at(-1) ?? from);
  const right = heading?.heading.right ?? column;
  return { column, right, heading: heading?.heading ?? null, name: heading?.name ?? null, profile, keys, own };
}

function holdsWords({ profile, keys }: WordColumn): boolean {
  const { filled, number, code, slot, comparator, valueType, direction, averageLength } = profile;
  // 履职绩效（40分） is a name with its weight and no value.
  const value = profile.value - profile.weighted;
  const other = Math.max(number, code, slot, comparator, valueType, direction, value);
  return filled > 0 && other < 0.5 && averageLength <= 40 && !keys.includes("");
}

function isNameColumn({ name, keys, own }: WordColumn): boolean {
  return NAMES.has(name) && own >= keys.length * 0.9 && new Set(keys).size >= keys.length * 0.7;
}

/** Whether the runs of a column each hold whole runs of the next, as levels hold what stands under them. */
function holds(left: WordColumn, right: WordColumn): boolean {
  const changes = ({ keys }: WordColumn) => keys.map((key, index) => index === 0 || key !== keys[index - 1]);
  const [outer, inner] = [changes(left), changes(right)];
  return outer.every((begins, index) => !begins || inner[index] === true);
}

function repeats({ keys }: WordColumn): boolean {
  return new Set(keys).size < keys.length;
}

function isLevelColumn(column: WordColumn, next: WordColumn): boolean {
  if (!LEVELS.has(column.name) || new Set(column.keys).size < 2 || !holds(column, next)) return false;
  const { levelOne, levelTwo } = column.profile;
  return repeats(column) || (column.name !== null && NAMES.has(column.name)) || levelOne + levelTwo >= 0.5;
}

function toLevel({ column, right, heading }: WordColumn, name: TableColumn["name"]): TableColumn {
  return { name, column, right, heading: heading?.tile ?? null, confidence: 0.8 };
}

/** Whether a heading says by its number which level it is. */
export function isNumbered({ heading }: ReadHeading): boolean {
  const [best] = matchHeading(heading.tile.text);
  return /[级級]/.test(heading.tile.text) && best?.score === 1 && best.name.startsWith("level");
}

/**
 * Where headings number the first and second level and none is known to say the name, the column of names left of the
 * values is it, whatever its heading; null where the second level itself can hold the names.
 */
export function inferName(grid: Grid, headings: readonly ReadHeading[], rows: RowSpan): ReadHeading | null {
  const said = (name: HeadingName) => headings.find((heading) => heading.name === name);
  const two = said("levelTwo");
  if (!two || said("levelThree") || said("levelFour") || !holdsCategories(two.profile)) return null;
  const [end, set] = valuesOf(grid, headings, rows);
  const named = headings.findLast(
    (heading) =>
      heading.name === null &&
      heading.column > two.column &&
      heading.column < end &&
      [wordColumn(grid, heading.column, heading, set)].every((words) => holdsWords(words) && isNameColumn(words)),
  );
  return set.length >= 2 && named ? named : null;
}

/**
 * Levels and name by their shape alone, where no heading numbers them: the last column of words whose texts all differ
 * holds the names, and the columns left of it that repeat, each run holding whole runs of the next, are the levels.
 */
export function inferLevels(grid: Grid, headings: readonly ReadHeading[], rows: RowSpan): readonly TableColumn[] {
  if (headings.some(isNumbered)) return [];
  const [end, set] = valuesOf(grid, headings, rows);
  if (set.length < 3 || !Number.isFinite(end)) return [];
  const columns: WordColumn[] = [];
  for (let column = 0; column < end; column++) {
    const heading = headings.find((one) => one.heading.left <= column && column <= one.heading.right) ?? null;
    if (heading && heading.heading.left < heading.heading.right) continue;
    const words = wordColumn(grid, column, heading, set);
    if (holdsWords(words)) columns.push(words);
  }
  const at = columns.findLastIndex(isNameColumn);
  const name = columns[at];
  if (!name) return [];
  const levels: WordColumn[] = [];
  for (let index = at - 1; index >= 0 && levels.length < 2; index--) {
    const level = columns[index];
    if (level && isLevelColumn(level, levels[0] ?? name)) levels.unshift(level);
  }
  const [one, two] = levels;
  if (!one || !levels.some(repeats)) return [];
  return [toLevel(one, "levelOne"), ...(two ? [toLevel(two, "levelTwo")] : []), toLevel(name, "levelThree")];
}
