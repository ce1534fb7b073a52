import type { Segment, TableColumn } from "./columns";
import type { TotalRow } from "./document";
import { locate, numberOf } from "./grid";
import type { Grid, Tile } from "./grid";
import type { HeaderBlock } from "./header-block";
import type { RowSpan } from "./headings";
import {
  isBonusWord,
  isLevelOneWord,
  isNote,
  isSideLabel,
  isSignature,
  isTotalWord,
  isUnnamedLabel,
  matchAmount,
  matchField,
  matchHeading,
} from "./vocabulary";

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

interface Frame {
  readonly grid: Grid;
  readonly segment: Segment;
  readonly name: TableColumn;
  readonly one: TableColumn | undefined;
  readonly two: TableColumn | undefined;
  readonly target: TableColumn | undefined;
  readonly left: number;
  readonly right: number;
  /** Columns left of the table in which the label of the block stands. */
  readonly side: readonly number[];
}

function frameOf(grid: Grid, header: HeaderBlock, segment: Segment): Frame | null {
  const name = segment.columns.get("levelThree");
  if (!name) return null;
  const all = [...segment.columns.values()];
  const left = Math.min(...all.map(({ column }) => column));
  const right = Math.max(...all.map((column) => column.right));
  const side: number[] = [];
  for (let column = 0; column < left; column++) {
    const heading = header.headings.find((h) => h.left <= column && column <= h.right);
    if (!heading || heading.tile.bottom > header.bottom || isSideLabel(heading.tile.text)) side.push(column);
  }
  const target = segment.columns.get("target");
  return {
    grid,
    segment,
    name,
    one: segment.columns.get("levelOne"),
    two: segment.columns.get("levelTwo"),
    target,
    left,
    right,
    side,
  };
}

/** Columns an indicator's name never runs into: a tile that does is no name. */
const VALUES = ["target", "halfYearTarget", "weight", "actual", "score"] as const;
const MEASURES = ["target", "halfYearTarget", "weight", "actual", "score", "unit", "comparator"] as const;

function measures(frame: Frame, row: number): readonly Tile[] {
  return MEASURES.flatMap((name) => {
    const column = frame.segment.columns.get(name);
    if (!column) return [];
    const tile = frame.grid.at(row, column.column);
    return tile.text !== "" && tile.top === row && tile.left >= column.column ? [tile] : [];
  });
}

function covers(tile: Tile, column: number): boolean {
  return tile.left <= column && column <= tile.right;
}

function totalTile(frame: Frame, row: number): Tile | null {
  const [first, second] = frame.grid.filled(row).filter((tile) => !isSideLabel(tile.text));
  for (const tile of [first, second]) {
    if (!tile || !isTotalWord(tile.text) || tile.left > frame.name.right) continue;
    const named = frame.grid.at(row, frame.name.column);
    if (named === tile || named.text === "" || covers(named, tile.left) || isTotalWord(named.text)) return tile;
    if (tile === first && !isBlankOrNumber(named)) continue;
    return tile;
  }
  return null;
}

function isBlankOrNumber(tile: Tile): boolean {
  return tile.text === "" || numberOf({ value: tile.cell.value, text: tile.text }) !== null;
}

/** A row of headings of another table: several words that head columns of money. */
function opensOtherTable(frame: Frame, row: number): boolean {
  const heads = frame.grid.filled(row).filter(({ text }) => (matchAmount(text)[0]?.score ?? 0) >= 0.95);
  return heads.length >= 3;
}

function leavesSide(frame: Frame, row: number): boolean {
  return frame.side.some((column) => {
    const tile = frame.grid.at(row, column);
    if (tile.top !== row || tile.text === "" || tile.right >= frame.name.column) return false;
    const above = frame.grid.at(row - 1, column);
    if (isSideLabel(tile.text) || tile.text === above.text) return false;
    return numberOf({ value: tile.cell.value, text: tile.text }) === null;
  });
}

/** Whether the table is over before this row: a paragraph, a signature line, a labelled field or another table. */
function isOver(frame: Frame, row: number, begun: boolean): boolean {
  const { grid, name } = frame;
  const [start] = grid.filled(row);
  if (!start) return false;
  const named = grid.at(row, name.column);
  const columns = VALUES.flatMap((key) => frame.segment.columns.get(key)?.column ?? []);
  if (columns.some((column) => covers(named, column))) return true;
  if (start.left < name.column || start.right > name.right) {
    if (isNote(start.text) || (isAttachment(start.text) && named.text === "")) return true;
    const unnamed = named.text === "" || isSignature(named.text);
    if (isSignature(start.text) && unnamed && measures(frame, row).length === 0) return true;
  } else if (isNote(start.text) && measures(frame, row).length === 0) return true;
  if (isFieldRow(frame, row, start) || isSignatureRow(grid.filled(row))) return true;
  return (begun && leavesSide(frame, row)) || opensOtherTable(frame, row);
}

/** "附件2", "附表1：": what stands over the title of the next form. */
function isAttachment(text: string): boolean {
  return /^附\s*[件表]/.test(text);
}

/** "填表人：李四　联系电话：…": every cell of the row is a line to sign or a label with its colon. */
function isSignatureRow(tiles: readonly Tile[]): boolean {
  return tiles.length >= 2 && tiles.every(({ text }) => /^[^:：]{2,10}[:：]/.test(text) && isSignature(text));
}

function isFieldRow(frame: Frame, row: number, start: Tile): boolean {
  if (start.left > (frame.one ?? frame.name).column || start.bottom > row + 3 || isLevelOneWord(start.text))
    return false;
  const label = (matchField(start.text)[0]?.score ?? 0) >= 0.95 || isUnnamedLabel(start.text);
  if (!label) return false;
  const named = frame.grid.at(row, frame.name.column);
  return named.text === "" || named === start || named.left < frame.name.column;
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

function totalRow(frame: Frame, row: number, tile: Tile): TotalRow {
  const located = (name: "weight" | "score") => {
    const column = frame.segment.columns.get(name);
    const cell = column ? frame.grid.at(row, column.column) : null;
    return cell && cell !== tile ? locate(cell) : null;
  };
  const scope =
    /小计/.test(tile.text) && frame.side.every((c) => c !== tile.left) && tile.left > frame.left ? "part" : "all";
  return {
    row: row + 1,
    labelCell: tile.ref,
    label: tile.text,
    scope,
    weight: located("weight"),
    score: located("score"),
  };
}

const NEAR = 3;

/** A total that stands a few rows on, past a remark or a question. */
function totalBelow(frame: Frame, from: number, to: number): TotalRow | null {
  for (let row = from + 1; row <= Math.min(to, from + NEAR); row++) {
    const tile = totalTile(frame, row);
    const total = tile ? totalRow(frame, row, tile) : null;
    if (total && [total.weight, total.score].some((cell) => cell !== null && numberOf(cell) !== null)) return total;
  }
  return null;
}

function pointColumns(frame: Frame): readonly number[] {
  return (["weight", "score"] as const).flatMap((name) => frame.segment.columns.get(name)?.column ?? []);
}

function sumsAbove(frame: Frame, row: number, rows: readonly IndicatorRow[]): boolean {
  const points = pointColumns(frame);
  if (
    rows.length < 2 ||
    frame.grid.filled(row).some((tile) => tile.left > frame.name.right && !points.includes(tile.left))
  ) {
    return false;
  }
  return (["weight", "score"] as const).some((name) => {
    const column = frame.segment.columns.get(name);
    if (!column) return false;
    const tile = frame.grid.at(row, column.column);
    const stated = numberOf({ value: tile.cell.value, text: tile.text });
    if (stated === null || stated <= 0) return false;
    const sum = rows.reduce((total, { cells }) => {
      const cell = cells.get(name);
      return total + (cell ? (numberOf({ value: cell.cell.value, text: cell.text }) ?? 0) : 0);
    }, 0);
    return Math.abs(sum - stated) < 0.011;
  });
}

/** Reads the rows below a header block until the table ends; `earlier` rows count towards a total below all. */
export function readBody(
  grid: Grid,
  header: HeaderBlock,
  segment: Segment,
  rows: RowSpan,
  earlier: readonly IndicatorRow[] = [],
): TableBody {
  const frame = frameOf(grid, header, segment);
  if (!frame) return { rows: [], totals: [], bottom: header.bottom };
  const found: IndicatorRow[] = [];
  const totals: TotalRow[] = [];
  const levels: Levels = { one: null, two: null };
  let bottom = header.bottom;
  let blanks = 0;
  for (let row = rows.from; row <= rows.to; row++) {
    const named = grid.at(row, frame.name.column);
    const total = totalTile(frame, row);
    if (total && named.top === row) {
      totals.push(totalRow(frame, row, total));
      bottom = row;
      continue;
    }
    const measured = measures(frame, row);
    if (named.text !== "" && isSection(frame, named, measured)) {
      levels.one = named;
      levels.two = null;
      bottom = row;
      continue;
    }
    if (isOver(frame, row, found.length > 0)) {
      const later = totalBelow(frame, row, rows.to);
      if (later) totals.push(later);
      break;
    }
    const carried = carryLevels(frame, row, named, levels);
    if ([carried.one, carried.two].some((tile) => tile && isBonusWord(tile.text)) || isBonusWord(named.text)) {
      bottom = row;
      continue;
    }
    if (named.text === "" && measured.length === 0 && !isSlot(frame, row, carried, blanks)) {
      if (grid.filled(row).some((tile) => covers(tile, frame.left) || tile.left > frame.left)) blanks = 0;
      else blanks++;
      if (blanks >= 3) break;
      continue;
    }
    blanks = 0;
    bottom = Math.max(bottom, row);
    const target = frame.target ? grid.at(row, frame.target.column) : null;
    if (named.top < row && !(target && target.top === row && target.text !== "")) continue;
    if (named.text === "" && (sumsAbove(frame, row, found) || sumsAbove(frame, row, [...earlier, ...found]))) {
      totals.push(totalRow(frame, row, named));
      continue;
    }
    found.push({ row, name: named, levelOne: carried.one, levelTwo: carried.two, cells: cellsOf(frame, row, named) });
  }
  return { rows: found, totals, bottom };
}

/** A row that only names the first level of the rows below it, perhaps with its weight. */
function isSection(frame: Frame, named: Tile, measured: readonly Tile[]): boolean {
  const wide = named.left <= (frame.one ?? frame.name).column && named.right > named.left;
  const points = pointColumns(frame);
  return wide && isLevelOneWord(named.text) && measured.every((tile) => points.includes(tile.left));
}
