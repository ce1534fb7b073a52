import type { Segment, TableColumn } from "./columns";
import { numberOf } from "./grid";
import type { Grid, Tile } from "./grid";
import type { HeaderBlock } from "./header-block";
import { isSideLabel } from "./vocabulary";

/** The columns an indicator table is read along. */
export interface Frame {
  readonly grid: Grid;
  readonly header: HeaderBlock;
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

/** The frame of a table, or null where no column holds names. */
export function frameOf(grid: Grid, header: HeaderBlock, segment: Segment): Frame | null {
  const name = segment.columns.get("levelThree");
  if (!name) return null;
  const all = [...segment.columns.values()];
  const left = Math.min(...all.map(({ column }) => column));
  const right = Math.max(...all.map((column) => column.right));
  const side: number[] = [];
  for (let column = segment.from ?? 0; column < left; column++) {
    const heading = header.headings.find((h) => h.left <= column && column <= h.right);
    if (!heading || heading.tile.bottom > header.bottom || isSideLabel(heading.tile.text)) side.push(column);
  }
  const target = segment.columns.get("target");
  return {
    grid,
    header,
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
export const VALUE_COLUMNS = ["target", "adjustedTarget", "halfYearTarget", "weight", "actual", "score"] as const;
const MEASURES = [...VALUE_COLUMNS, "unit", "comparator"] as const;

/** The filled tiles of a row that begin in it and measure something. */
export function measures(frame: Frame, row: number): readonly Tile[] {
  return MEASURES.flatMap((name) => {
    const column = frame.segment.columns.get(name);
    if (!column) return [];
    const tile = frame.grid.at(row, column.column);
    return tile.text !== "" && tile.top === row && tile.left >= column.column ? [tile] : [];
  });
}

/** Whether a tile lies over a sheet column. */
export function covers(tile: Tile, column: number): boolean {
  return tile.left <= column && column <= tile.right;
}

/** The sheet columns of points: weight and score. */
export function pointColumns(frame: Frame): readonly number[] {
  return (["weight", "score"] as const).flatMap((name) => frame.segment.columns.get(name)?.column ?? []);
}

/** The number in a tile, null for none. */
export function numberIn(tile: Tile): number | null {
  return numberOf({ value: tile.cell.value, text: tile.text });
}
