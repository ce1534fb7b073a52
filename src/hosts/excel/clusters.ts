import { parseCellRef } from "../../sheet/address";
import type { Area } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";

/** Cells read again at once around the cells of a batch of edits. */
const MOST_CELLS = 20_000;

/** A rectangle of one sheet that holds the cells of some edits. */
export interface Cluster {
  readonly sheet: string;
  readonly area: Area;
}

/** Few rectangles that hold the cells of all edits, so that one batch reads them again; none is larger than 20,000 cells. */
export function clustersOf(edits: readonly CellEdit[]): readonly Cluster[] {
  const bySheet = new Map<string, { row: number; column: number }[]>();
  for (const { sheet, cell } of edits) {
    const at = parseCellRef(cell);
    if (!at) continue;
    const places = bySheet.get(sheet) ?? [];
    places.push(at);
    bySheet.set(sheet, places);
  }
  return [...bySheet].flatMap(([sheet, places]) =>
    places
      .sort((a, b) => a.row - b.row)
      .reduce<Area[]>(grow, [])
      .map((area) => ({ sheet, area })),
  );
}

function grow(areas: Area[], { row, column }: { readonly row: number; readonly column: number }): Area[] {
  const last = areas.at(-1);
  const own = { top: row, left: column, bottom: row, right: column };
  if (!last) return [own];
  const wider = {
    top: last.top,
    left: Math.min(last.left, column),
    bottom: Math.max(last.bottom, row),
    right: Math.max(last.right, column),
  };
  const cells = (wider.bottom - wider.top + 1) * (wider.right - wider.left + 1);
  return cells > MOST_CELLS ? [...areas, own] : [...areas.slice(0, -1), wider];
}
