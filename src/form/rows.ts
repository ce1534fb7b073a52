import type { TableColumn, Segment } from "./columns";
import type { TotalRow } from "./document";
import { covers, frameOf, measures, pointColumns } from "./frame";
import type { Frame } from "./frame";
import type { Grid, Tile } from "./grid";
import type { HeaderBlock } from "./header-block";
import type { RowSpan } from "./headings";
import { isOver } from "./table-end";
import { sumsAbove, totalBelow, totalRow, totalTile } from "./totals";
import { isTitleText } from "./title";
import { isBonusWord, isLevelOneWord, isNote } from "./vocabulary";

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
  /** The last sheet row that belongs to the table. */
  readonly bottom: number;
}

interface Levels {
  one: Tile | null;
  two: Tile | null;
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
  const begins = [levels.one, levels.two].some(
    (tile) => tile !== null && tile.text !== "" && tile.top === row && (blanks === 0 || isMerged(tile)),
  );
  const covered = [levels.one, levels.two].some(
    (tile) => tile !== null && tile.text !== "" && isMerged(tile) && tile.top <= row && row <= tile.bottom,
  );
  return begins || covered;
}

/** A row that only names the first level of the rows below it, perhaps with its weight. */
function isSection(frame: Frame, named: Tile, measured: readonly Tile[]): boolean {
  const wide = named.left <= (frame.one ?? frame.name).column && named.right > named.left;
  const points = pointColumns(frame);
  return wide && isLevelOneWord(named.text) && measured.every((tile) => points.includes(tile.left));
}

/** Whether a row sets indicators: it measures something and says a name or a level. */
function setsIndicator(frame: Frame, row: number): boolean {
  const { grid, name, one } = frame;
  const level = one ? grid.at(row, one.column) : null;
  const named = grid.at(row, name.column);
  const begins = level !== null && level.top === row && isLevelOneWord(level.text);
  return (
    (begins || measures(frame, row).length > 0) && named.text !== "" && named.top === row && named.left >= name.column
  );
}

/** A row with nothing but one text over the rows below: "项目一：图书馆免费开放（30万元）". */
function isGroupRow(frame: Frame, row: number): boolean {
  const { grid, name, one, target } = frame;
  const [start, ...others] = grid.filled(row).filter((tile) => tile.right >= frame.left);
  if (!start || others.length > 0 || start.top !== start.bottom || isNote(start.text) || isTitleText(start.text))
    return false;
  const wide = start.left <= name.column && target !== undefined && covers(start, target.column);
  const lone = start.left <= (one ?? name).column && start.right === start.left && GROUP_TEXT.test(start.text);
  if (!wide && !lone) return false;
  if (isLevelOneWord(start.text) && !wide) return false;
  return row + 1 < grid.rowCount && setsIndicator(frame, row + 1);
}

/** More than the name of a level: numbered, or with a remark or a colon. */
const GROUP_TEXT = /[:：（(、]|^.{9,}$/;

type Reading =
  | { readonly kind: "total"; readonly total: TotalRow }
  | { readonly kind: "indicator"; readonly row: IndicatorRow }
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
  if (named.text !== "" && isSection(frame, named, measured)) {
    levels.one = named;
    levels.two = null;
    return { kind: "section" };
  }
  if (isGroupRow(frame, row)) {
    levels.one = levels.two = null;
    return { kind: "section" };
  }
  if (isOver(frame, row, found.length > 0)) return { kind: "over" };
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

/** Reads the rows below a header block until the table ends; `earlier` rows count towards a total below all. */
export function readBody(
  grid: Grid,
  header: HeaderBlock,
  segment: Segment,
  rows: RowSpan,
  earlier: readonly IndicatorRow[] = [],
): TableBody {
  const frame = frameOf(grid, header, segment);
  const found: IndicatorRow[] = [];
  const totals: TotalRow[] = [];
  const levels: Levels = { one: null, two: null };
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
    if (reading.kind === "indicator") found.push(reading.row);
  }
  return { rows: found, totals, bottom };
}
