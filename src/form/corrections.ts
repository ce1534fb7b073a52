import { parseCellRef } from "../sheet/address";
import type { CellRef } from "../sheet/address";
import type { Segment, TableColumn } from "./columns";
import type { Field, LayoutCorrection } from "./document";
import type { Grid, Tile } from "./grid";
import { normalizeLabel } from "./label";
import { moveCorrection } from "./move-correction";

/** The correction for a layout, counted from the anchor of the form at hand; of several the last one made wins. */
export function correctionFor(
  corrections: readonly LayoutCorrection[],
  fingerprint: string,
  anchor?: CellRef,
): LayoutCorrection | null {
  const found = corrections.findLast((correction) => correction.fingerprint === fingerprint) ?? null;
  return found && anchor ? moveCorrection(found, anchor) : found;
}

/** Lays the user's word over the guessed columns. A column is 0-based and counted on the sheet. */
export function correctSegments(segments: readonly Segment[], correction: LayoutCorrection | null): readonly Segment[] {
  if (!correction?.columns || correction.columns.length === 0) return segments;
  const { columns } = correction;
  return segments.map((segment, index) => {
    const fixed = new Map<TableColumn["name"], TableColumn>();
    for (const [name, column] of segment.columns) {
      if (!columns.some((c) => c.column === column.column || c.name === name)) fixed.set(name, column);
    }
    for (const { column, name } of columns) {
      if (name === null || (index > 0 && !covers(segment, column))) continue;
      const guessed = [...segment.columns.values()].find((c) => c.column === column);
      fixed.set(name, {
        name,
        column,
        right: guessed?.right ?? column,
        heading: guessed?.heading ?? null,
        confidence: 1,
      });
    }
    return { columns: fixed };
  });
}

function covers(segment: Segment, column: number): boolean {
  const all = [...segment.columns.values()].map((c) => c.column);
  return column >= Math.min(...all) && column <= Math.max(...all);
}

/** The label meant: where it was said to stand, or elsewhere on the form by its words; null where it is not here. */
function labelLike(grid: Grid, rows: readonly number[], tile: Tile, words: string | undefined): Tile | null {
  if (words === undefined) return tile.text === "" ? null : tile;
  const same = ({ text }: Tile) => normalizeLabel(text).full === normalizeLabel(words).full;
  if (tile.text !== "" && same(tile)) return tile;
  const found = rows.flatMap((row) => grid.filled(row)).filter(same);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Lays the user's word over the found fields; a label cell that is blank on this sheet is none of the layout's. */
export function correctFields(
  fields: readonly Field[],
  grid: Grid,
  rows: readonly number[],
  correction: LayoutCorrection | null,
): readonly Field[] {
  if (!correction?.fields) return fields;
  const corrected = correction.fields.flatMap(({ labelCell, cell: ref, name, label: words }): readonly Field[] => {
    const at = parseCellRef(labelCell);
    const value = parseCellRef(ref);
    if (!at || !value) return [];
    const label = labelLike(grid, rows, grid.at(at.row, at.column), words);
    if (!label) return [];
    const row = value.row + label.top - at.row;
    const column = value.column + label.left - at.column;
    if (row < 0 || column < 0) return [];
    const { ref: found, text, cell: content } = grid.at(row, column);
    return [{ name, label: label.text, labelCell: label.ref, cell: found, text, value: content.value, confidence: 1 }];
  });
  const said = new Set(corrected.map(({ labelCell }) => labelCell));
  return [...fields.filter(({ labelCell }) => !said.has(labelCell)), ...corrected];
}
