import type { TableColumn, Segment } from "./columns";
import type { PointsRow, TotalRow } from "./document";
import { covers, frameOf, measures, pointColumns } from "./frame";
import type { Frame } from "./frame";
import type { Grid, Tile } from "./grid";
import type { HeaderBlock } from "./header-block";
import type { RowSpan } from "./headings";
import { isOver } from "./table-end";
import { sumsAbove, totalBelow, totalRow, totalTile } from "./totals";
import { isFooter, isGroupRow, isPageMark, ownName, pointsRow, repeatsHeadings } from "./special-rows";
import { isBonusWord, isLevelOneWord, isLevelTwoWord, isNote, isSignature } from "./vocabulary";
import { takeOutline } from "./outline";
import type { Levels } from "./outline";

/** One indicator as tiles: its row (0-based), its levels and the tile of each further column. */
export interface IndicatorRow {
  readonly row: number;
  readonly name: Tile;
  readonly levelOne: Tile | null;
  readonly levelTwo: Tile | null;
  readonly cells: ReadonlyMap<TableColumn["name"], Tile>;
}

/** The body of an indicator table. */
export interface TableBody {
  readonly rows: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly points: readonly PointsRow[];
  /** The last sheet row that belongs to the table. */
  readonly bottom: number;
}

function isMerged(tile: Tile): boolean {
  return tile.bottom > tile.top;
}

/** Takes the levels of a row over from the rows above where the form leaves them blank. */
function carryLevels(frame: Frame, row: number, named: Tile, levels: Levels): { one: Tile | null; two: Tile | null } {
  const { grid } = frame;
  const at = (column: TableColumn | undefined) => {
    if (!column) return null;
    const tile = grid.at(row, column.column);
    return tile === named ? null : tile;
  };
  const one = at(frame.one);
  const two = at(frame.two);
  if (one && (one.text !== "" || isMerged(one))) {
    if (levels.one && levels.one !== one && levels.one.text !== one.text) levels.two = null;
    levels.one = one;
  }
  if (two && (two.text !== "" || isMerged(two))) levels.two = two;
  const section = frame.one ? null : levels.one;
  if (frame.segment.outline) return { one: section, two: levels.two };
  return { one: one ? (levels.one ?? one) : section, two: two ? (levels.two ?? two) : null };
}

function cellsOf(frame: Frame, row: number, named: Tile): ReadonlyMap<TableColumn["name"], Tile> {
  const cells = new Map<TableColumn["name"], Tile>();
  const target = frame.target ? frame.grid.at(row, frame.target.column) : null;
  for (const { name, column } of frame.segment.columns.values()) {
    if (name === "levelOne" || name === "levelTwo" || name === "levelThree") continue;
    const tile = frame.grid.at(row, column);
    if (tile === named || (tile === target && name !== "target" && tile.right > tile.left)) continue;
    cells.set(name, tile);
  }
  return cells;
}

function isSlot(frame: Frame, row: number, levels: Readonly<Levels>, blanks: number): boolean {
  const weight = frame.segment.columns.get("levelTwoWeight");
  // A category whose own weight is left blank is one the form does not use.
  if (weight && levels.two && frame.grid.at(levels.two.top, weight.column).text === "") return false;
  const said = [levels.one, levels.two].some(
    (tile) => tile && (isLevelOneWord(tile.text) || isLevelTwoWord(tile.text)),
  );
  const own = levels.one !== null && levels.one.top === row && !isMerged(levels.one);
  // A label and its text under a table without merges.
  if (own && !said) return false;
  const begins = [levels.one, levels.two].some(
    (tile) => tile !== null && tile.text !== "" && tile.top === row && (blanks === 0 || isMerged(tile)),
  );
  // Where a category is left out, only the block it would stand in runs over the row.
  const two = frame.two ? frame.grid.at(row, frame.two.column) : null;
  if (two && two.text === "" && !isMerged(two)) return begins;
  const covered = [levels.one, levels.two].some(
    (tile) => tile !== null && tile.text !== "" && isMerged(tile) && tile.top <= row && row <= tile.bottom,
  );
  return begins || covered;
}

/** A row of an outline that sets no value: the name of a level, perhaps with its points, or of what the rows below belong to. */
function isOutlineHeading(frame: Frame, named: Tile, measured: readonly Tile[]): boolean {
  if (measured.length === 0) return named.text !== "" && !isNote(named.text) && !isSignature(named.text);
  const points = pointColumns(frame);
  const level = isLevelOneWord(named.text) || isLevelTwoWord(named.text);
  return level && measured.every((tile) => tile === named || points.includes(tile.left));
}

/** A row that only names the first level of the rows below it, perhaps with its weight. */
function isSection(frame: Frame, named: Tile, measured: readonly Tile[]): boolean {
  const wide = named.left <= (frame.one ?? frame.name).column && named.right > named.left;
  const points = pointColumns(frame);
  return wide && isLevelOneWord(named.text) && measured.every((tile) => points.includes(tile.left));
}

type Reading =
  | { readonly kind: "total"; readonly total: TotalRow }
  | { readonly kind: "indicator"; readonly row: IndicatorRow }
  | { readonly kind: "points"; readonly points: PointsRow }
  | { readonly kind: "section" | "aside" | "blank" | "over" };

interface State {
  readonly found: readonly IndicatorRow[];
  readonly earlier: readonly IndicatorRow[];
  readonly levels: Levels;
  readonly blanks: number;
}

/** What one row is, given the rows above it. */
function readRow(frame: Frame, row: number, state: State): Reading {
  const { grid } = frame;
  const { found, earlier, levels } = state;
  const named = grid.at(row, frame.name.column);
  const total = totalTile(frame, row);
  if (total && named.top === row) return { kind: "total", total: totalRow(frame, row, total) };
  const measured = measures(frame, row);
  if (frame.segment.outline && isOutlineHeading(frame, named, measured)) {
    takeOutline(levels, named, found.at(-1)?.row ?? -1);
    return { kind: "section" };
  }
  if (named.text !== "" && isSection(frame, named, measured)) {
    levels.one = named;
    levels.two = null;
    return { kind: "section" };
  }
  if (isPageMark(frame, row) || repeatsHeadings(frame, row)) return { kind: "aside" };
  if (isGroupRow(frame, row)) {
    levels.one = levels.two = null;
    return { kind: "section" };
  }
  const points = found.length > 0 ? pointsRow(frame, row) : null;
  if (points) return { kind: "points", points };
  const own = ownName(frame, row);
  if (own) {
    levels.one = levels.two = null;
    const cells = cellsOf(frame, row, own);
    return { kind: "indicator", row: { row, name: own, levelOne: null, levelTwo: null, cells } };
  }
  if (isOver(frame, row, found.length > 0) || (found.length > 0 && isFooter(frame, row))) return { kind: "over" };
  const { one, two } = carryLevels(frame, row, named, levels);
  if ([one, two, named].some((tile) => tile && isBonusWord(tile.text))) return { kind: "aside" };
  if (named.text === "" && measured.length === 0 && !isSlot(frame, row, { one, two }, state.blanks))
    return { kind: "blank" };
  if (named.top < row && !beginsTarget(frame, row)) return { kind: "aside" };
  if (named.text === "" && (sumsAbove(frame, row, found) || sumsAbove(frame, row, [...earlier, ...found]))) {
    return { kind: "total", total: totalRow(frame, row, named) };
  }
  return {
    kind: "indicator",
    row: { row, name: named, levelOne: one, levelTwo: two, cells: cellsOf(frame, row, named) },
  };
}

/** A name merged over several rows has one indicator, unless each row sets a target of its own. */
function beginsTarget(frame: Frame, row: number): boolean {
  const target = frame.target ? frame.grid.at(row, frame.target.column) : null;
  return target !== null && target.top === row && target.text !== "";
}

function isEmpty(frame: Frame, row: number): boolean {
  return !frame.grid.filled(row).some((tile) => covers(tile, frame.left) || tile.left > frame.left);
}

const MOST_BLANKS = 3;

/** What stands before a table: rows that count towards a total below all, and the first level written over the headings. */
export interface BodyContext {
  readonly earlier?: readonly IndicatorRow[];
  readonly section?: Tile | null;
}

/** Reads the rows below a header block until the table ends. */
export function readBody(
  grid: Grid,
  header: HeaderBlock,
  segment: Segment,
  rows: RowSpan,
  context: BodyContext = {},
): TableBody {
  const { earlier = [], section = null } = context;
  const frame = frameOf(grid, header, segment);
  const found: IndicatorRow[] = [];
  const totals: TotalRow[] = [];
  const points: PointsRow[] = [];
  const levels: Levels = { one: section, two: null };
  let bottom = header.bottom;
  let blanks = 0;
  for (let row = rows.from; frame && row <= rows.to && blanks < MOST_BLANKS; row++) {
    const reading = readRow(frame, row, { found, earlier, levels, blanks });
    if (reading.kind === "over") {
      const later = totalBelow(frame, row, rows.to);
      if (later) totals.push(later);
      break;
    }
    if (reading.kind === "blank") {
      blanks = isEmpty(frame, row) ? blanks + 1 : 0;
      continue;
    }
    blanks = 0;
    bottom = row;
    if (reading.kind === "total") totals.push(reading.total);
    if (reading.kind === "points") points.push(reading.points);
    if (reading.kind === "indicator") found.push(reading.row);
  }
  return { rows: found, totals, points, bottom };
}
