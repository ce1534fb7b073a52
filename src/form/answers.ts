import { amountName, isNumeric } from "./amounts";
import type { AmountName } from "./document";
import { isKnownLabel, isLabelled } from "./field-labels";
import { isUnmerged } from "./grid";
import type { Grid, Tile } from "./grid";
import { normalizeLabel } from "./label";
import { matchBlock } from "./vocabulary";

/** The tile right of a label, past columns that are blank all over. */
function rightOf(grid: Grid, tile: Tile, blank: ReadonlySet<number>): Tile | null {
  const next = tile.right + 1;
  let column = next;
  while (column < grid.columnCount && blank.has(column)) column++;
  if (column < grid.columnCount) return grid.at(tile.top, column);
  // Blank columns at the end of the form are cells to fill in, not spacers.
  return next < grid.columnCount ? grid.at(tile.top, next) : null;
}

function belowOf(grid: Grid, tile: Tile): Tile | null {
  if (tile.bottom + 1 >= grid.rowCount) return null;
  const below = grid.at(tile.bottom + 1, tile.left);
  if (below.left !== tile.left || below.top !== tile.bottom + 1) return null;
  return isKnownLabel(below.text) ? null : below;
}

/** A short text that names what stands below it, as labels side by side do. */
const HEADS_TEXT = /^.{2,12}(?:目标|情况)$/;

function isMergedDown(tile: Tile): boolean {
  return tile.bottom > tile.top;
}

/** The next filled tile of a label's row, past blank cells that are merged with nothing: their merge may have been lost. */
function nextFilled(grid: Grid, tile: Tile): Tile | null {
  for (let column = tile.right + 1; column < grid.columnCount; column++) {
    const next = grid.at(tile.top, column);
    if (next.text !== "") return next.top === tile.top ? next : null;
    if (!isUnmerged(next)) return null;
  }
  return null;
}

/** Whether a label names a block: labels of its own follow on its row, and what answers them stands on the next. */
function headsBlock(grid: Grid, tile: Tile): boolean {
  const label = nextFilled(grid, tile);
  if (!label || !isKnownLabel(label.text) || tile.bottom + 1 >= grid.rowCount) return false;
  const below = grid.at(tile.bottom + 1, tile.left);
  const answer = grid.at(tile.bottom + 1, label.left);
  return below.text === "" && isUnmerged(below) && answer.text !== "" && !isLabelled(answer);
}

/** A word of one or two characters (其他, 部门) between a label and the next, or at the end of a row, is an answer. */
function isShortAnswer(grid: Grid, tile: Tile, blank: ReadonlySet<number>): boolean {
  if (normalizeLabel(tile.text).full.length > 2 || /[:：]/.test(tile.text)) return false;
  const next = rightOf(grid, tile, blank);
  return next === null || isKnownLabel(next.text);
}

/** The cell that answers a label, and how sure that is. */
export interface Answer {
  readonly tile: Tile;
  readonly certainty: number;
}

/** Whether a tile heads a block or a column of money: 年度预算申请, 年初预算数. */
function namesAmounts({ text }: Tile): boolean {
  const block = matchBlock(text)[0]?.score ?? 0;
  return text.length <= 16 && (block >= 0.95 || BUDGET.has(amountName(text)));
}

/** Whether a label heads the words below it as the headings of money beside it head their figures. */
function headsColumn(grid: Grid, tile: Tile, below: Tile): boolean {
  if (namesAmounts(tile) || below.text === "" || isNumeric(below) || below.right !== tile.right) return false;
  const beside = below.right + 1 < grid.columnCount ? grid.at(below.top, below.right + 1) : null;
  return beside !== null && beside.top === below.top && isNumeric(beside);
}

const BUDGET: ReadonlySet<AmountName | null> = new Set<AmountName | null>([
  "total",
  "initialBudget",
  "budget",
  "spending",
  "executionRate",
]);

/** The filled cell right below a label, as wide as it: its answer where the labels beside it are answered below. */
export function answerBelow(grid: Grid, tile: Tile, free: (t: Tile) => boolean): Answer | null {
  const below = belowOf(grid, tile);
  const answers = below !== null && below.text !== "" && below.right === tile.right && free(below);
  return answers ? { tile: below, certainty: 0.95 } : null;
}

/** The cell that answers a label: to the right as a rule, below where the right is taken by another label or ends. */
export function answerOf(
  grid: Grid,
  tile: Tile,
  blank: ReadonlySet<number>,
  free: (t: Tile) => boolean,
): Answer | null {
  if (isUnmerged(tile) && headsBlock(grid, tile)) return null;
  const right = rightOf(grid, tile, blank);
  // The name of a block beside its first amount: 项目资金 | 年度资金总额.
  if (right && isUnmerged(tile) && !free(right) && matchBlock(tile.text).length > 0) return null;
  const below = belowOf(grid, tile);
  const paired = below !== null && below.text !== "" && below.right === tile.right && !isMergedDown(tile);
  if (
    right &&
    paired &&
    HEADS_TEXT.test(normalizeLabel(right.text).core) &&
    right.bottom === tile.bottom &&
    free(below)
  )
    return { tile: below, certainty: 0.9 };
  if (right && below && namesAmounts(right) && headsColumn(grid, tile, below) && free(below))
    return { tile: below, certainty: 0.95 };
  if (right && namesAmounts(right) && (namesAmounts(tile) || right.right > right.left || below?.text === ""))
    return null;
  if (right && right.text !== "" && (!isLabelled(right) || isShortAnswer(grid, right, blank)) && free(right))
    return { tile: right, certainty: isLabelled(right) ? 0.9 : 1 };
  const sameWidth = below !== null && (below.right === tile.right || below.text !== "");
  if (!right || (right.text !== "" && isLabelled(right))) {
    // A tall label beside other labels names their block and has no answer of its own.
    if (right && isMergedDown(tile)) return null;
    if (below && sameWidth && free(below))
      return { tile: below, certainty: below.text !== "" ? 0.96 : right ? 0.8 : 0.9 };
    return null;
  }
  if (right.text === "" && free(right)) {
    const heads =
      below && (below.text.length > 12 || (below.text !== "" && HEADS_TEXT.test(normalizeLabel(tile.text).core)));
    const goal = heads && below.right === tile.right && right.right === right.left && !isMergedDown(tile);
    if (goal && !isLabelled(below) && free(below)) return { tile: below, certainty: 0.85 };
    const farther = isUnmerged(tile) && isUnmerged(right) ? nextFilled(grid, tile) : null;
    if (farther && !isLabelled(farther) && free(farther)) return { tile: farther, certainty: 0.95 };
    // What follows belongs to a table: the label names the table.
    if (farther && !isLabelled(farther)) return null;
    // Without any merge nothing shows which of the blank cells is to be filled in.
    return { tile: right, certainty: grid.sheet.merges.length === 0 ? 0.88 : 0.97 };
  }
  return null;
}

/** Columns nothing stands in, on the given rows. */
export function blankColumns(grid: Grid, from: number, to: number): ReadonlySet<number> {
  const blank = new Set<number>();
  for (let column = 0; column < grid.columnCount; column++) {
    let empty = true;
    for (let row = from; empty && row <= to; row++) {
      const tile = grid.at(row, column);
      empty = tile.left !== column || (tile.text === "" && tile.right === tile.left && tile.bottom === tile.top);
    }
    if (empty) blank.add(column);
  }
  return blank;
}
