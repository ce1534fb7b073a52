import type { TotalRow } from "./document";
import { covers, measures, numberIn, pointColumns } from "./frame";
import type { Frame } from "./frame";
import { locate, numberOf } from "./grid";
import type { Tile } from "./grid";
import { compact, normalizeLabel } from "./label";
import type { IndicatorRow } from "./rows";
import { opensOtherTable } from "./table-end";
import { isSideLabel, isTotalWord } from "./vocabulary";

const TOTAL_END = /(?:小计|合计|总计)$/;

/** Whether a text that ends in 小计 stands over nothing but points: 共性指标小计. */
function endsInTotal(frame: Frame, row: number, tile: Tile): boolean {
  if (tile.text.length > 20 || !TOTAL_END.test(normalizeLabel(tile.text).core)) return false;
  const points = pointColumns(frame);
  const measured = measures(frame, row).filter((other) => other !== tile);
  return measured.length > 0 && measured.every((other) => points.includes(other.left));
}

/** The tile that calls a row a total, or null: "合计" in a level's column, not in a name such as 合计拨付户数. */
export function totalTile(frame: Frame, row: number): Tile | null {
  const [first, second] = frame.grid.filled(row).filter((tile) => !isSideLabel(tile.text));
  for (const tile of [first, second]) {
    if (!tile || tile.left > frame.name.right) continue;
    if (!isTotalWord(tile.text) && !endsInTotal(frame, row, tile)) continue;
    const named = frame.grid.at(row, frame.name.column);
    if (named === tile || named.text === "" || covers(named, tile.left) || isTotalWord(named.text)) return tile;
    if (tile === first && numberIn(named) === null) continue;
    return tile;
  }
  return null;
}

/** A row of totals, called so by a tile. */
export function totalRow(frame: Frame, row: number, tile: Tile): TotalRow {
  const located = (name: "weight" | "score") => {
    const column = frame.segment.columns.get(name);
    const cell = column ? frame.grid.at(row, column.column) : null;
    return cell && cell !== tile ? locate(cell) : null;
  };
  const named = /小计/.test(compact(tile.text)) && !isTotalWord(tile.text);
  const inside = /小计/.test(compact(tile.text)) && frame.side.every((c) => c !== tile.left) && tile.left > frame.left;
  const scope = named || inside ? "part" : "all";
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
export function totalBelow(frame: Frame, from: number, to: number): TotalRow | null {
  for (let row = from + 1; row <= Math.min(to, from + NEAR); row++) {
    if (opensOtherTable(frame, row)) return null;
    const tile = totalTile(frame, row);
    const total = tile ? totalRow(frame, row, tile) : null;
    if (total && [total.weight, total.score].some((cell) => cell !== null && numberOf(cell) !== null)) return total;
  }
  return null;
}

/** Whether the points of a row are the sum of the points above, and nothing else stands in it. */
export function sumsAbove(frame: Frame, row: number, rows: readonly IndicatorRow[]): boolean {
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
    const stated = numberIn(tile);
    if (stated === null || stated <= 0) return false;
    const sum = rows.reduce((total, { cells }) => {
      const cell = cells.get(name);
      return total + (cell ? (numberIn(cell) ?? 0) : 0);
    }, 0);
    return Math.abs(sum - stated) < 0.011;
  });
}
