import { parseCellRef } from "../sheet/address";
import type { Field } from "./document";
import type { Grid, Tile } from "./grid";

interface Placed {
  readonly field: Field;
  readonly label: Tile;
  readonly answer: Tile;
}

function tileAt(grid: Grid, ref: string): Tile | null {
  const at = parseCellRef(ref);
  return at ? grid.at(at.row, at.column) : null;
}

function isBlankCell(tile: Tile): boolean {
  return tile.text === "" && tile.top === tile.bottom && tile.left === tile.right;
}

/** Rows farther apart are different blocks. */
const NEAR = 4;

/** Where the labels beside a blank one are answered: below them, or in one column farther right. */
function placeLike({ label, answer }: Placed, others: readonly Placed[], grid: Grid): Tile | null {
  const filled = others.filter((other) => other.answer.text !== "" && other.answer !== other.label);
  const beside = filled.filter((other) => other.label.top === label.top);
  const below = beside.some((other) => other.answer.top > label.bottom && other.answer.left === other.label.left);
  if (below) return grid.at(label.bottom + 1, label.left);
  const columns = new Set(
    filled
      .filter(({ label: near, answer: said }) => near.left === label.left && said.top === near.top)
      .filter(({ label: near }) => Math.abs(near.top - label.top) <= NEAR)
      .map((other) => other.answer.left),
  );
  const [column] = columns;
  return columns.size === 1 && column !== undefined && column > answer.left ? grid.at(label.top, column) : null;
}

/** Moves blank answers to where the answers of the labels beside them stand: a sheet that lost its merges has them there. */
export function alignBlankAnswers(fields: readonly Field[], grid: Grid): readonly Field[] {
  const placed = fields.flatMap((field): readonly Placed[] => {
    const label = tileAt(grid, field.labelCell);
    const answer = tileAt(grid, field.cell);
    return label && answer && label !== answer ? [{ field, label, answer }] : [];
  });
  return fields.map((field) => {
    const own = placed.find((candidate) => candidate.field === field);
    if (!own || !isBlankCell(own.answer)) return field;
    const place = placeLike(own, placed, grid);
    if (!place || place === own.answer || !isBlankCell(place) || placed.some(({ answer }) => answer === place))
      return field;
    const between = grid.row(own.label.top).filter((tile) => tile.left > own.label.right && tile.left <= place.left);
    if (place.top === own.label.top && !between.every(isBlankCell)) return field;
    return {
      ...field,
      cell: place.ref,
      text: "",
      value: place.cell.value,
      confidence: Math.min(field.confidence, 0.85),
    };
  });
}
