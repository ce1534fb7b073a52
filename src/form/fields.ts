import type { Field, FieldName } from "./document";
import type { Grid, Tile } from "./grid";
import { normalizeLabel } from "./label";
import { isNote, isUnnamedLabel, matchField } from "./vocabulary";
import type { Match } from "./vocabulary";

const KNOWN = 0.9;
const ALIKE = 0.6;
const PAIR = /^([^:：\n]{2,22})[:：]\s*([\s\S]*)$/;

function labelMatch(text: string): Match<FieldName> | null {
  const [best] = matchField(text);
  if (!best || best.score < ALIKE) return null;
  if (best.score < KNOWN && isUnnamedLabel(text)) return null;
  return best.score < 1 && namesTwo(text) ? { ...best, score: best.score * 0.7 } : best;
}

/** Whether a remark in brackets is a label itself: "项目单位（项目名称）" may mean either. */
function namesTwo(text: string): boolean {
  const remark = /[(（]([^()（）]+)[)）]/.exec(text)?.[1] ?? "";
  return (matchField(remark)[0]?.score ?? 0) >= KNOWN;
}

/** Whether a tile is a label for another cell, or holds its own answer. */
function isLabelled(tile: Tile): boolean {
  return isKnownLabel(tile.text) || /^[^:：]{2,12}[:：]$/.test(tile.text) || embedded(tile).length > 0;
}

/** Whether a text is certainly a label: the words of a concept, or of a label known to fit none. */
export function isKnownLabel(text: string): boolean {
  return (labelMatch(text)?.score ?? 0) >= KNOWN || isUnnamedLabel(text);
}

/** The tile right of a label, past columns that are blank all over. */
function rightOf(grid: Grid, tile: Tile, blank: ReadonlySet<number>): Tile | null {
  let column = tile.right + 1;
  while (column < grid.columnCount && blank.has(column)) column++;
  return column < grid.columnCount ? grid.at(tile.top, column) : null;
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

/** A word of one or two characters (其他, 部门) between a label and the next, or at the end of a row, is an answer. */
function isShortAnswer(grid: Grid, tile: Tile, blank: ReadonlySet<number>): boolean {
  if (normalizeLabel(tile.text).full.length > 2 || /[:：]/.test(tile.text)) return false;
  const next = rightOf(grid, tile, blank);
  return next === null || isKnownLabel(next.text);
}

interface Answer {
  readonly tile: Tile;
  readonly certainty: number;
}

/** The cell that answers a label: to the right as a rule, below where the right is taken by another label or ends. */
function answerOf(grid: Grid, tile: Tile, blank: ReadonlySet<number>, free: (t: Tile) => boolean): Answer | null {
  const right = rightOf(grid, tile, blank);
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
    const goal = below && below.text.length > 12 && below.right === tile.right && right.right === right.left;
    if (goal && free(below)) return { tile: below, certainty: 0.85 };
    return { tile: right, certainty: 0.97 };
  }
  return null;
}

function embeddedPair(tile: Tile, text: string): Field | null {
  const found = PAIR.exec(text);
  if (!found?.[1]) return null;
  const [, label, rest = ""] = found;
  const match = labelMatch(label);
  const known = match !== null && match.score >= KNOWN;
  const unit = /^(?:金额|货币|资金)?单位$/.test(label.replace(/\s/g, ""));
  if (!/[\p{L}\p{N}□☑√]/u.test(rest) || (!known && !isUnnamedLabel(label) && !unit)) return null;
  const money = unit && MONEY.test(rest);
  return {
    name: money ? "moneyUnit" : known ? match.name : null,
    label: label.trim(),
    labelCell: tile.ref,
    cell: tile.ref,
    text: rest.trim(),
    value: rest.trim(),
    confidence: 0.95,
  };
}

/** Labels and values in one cell: "项目名称：×××", or several set apart by wide gaps. */
function embedded(tile: Tile): readonly Field[] {
  if (isNote(tile.text)) return [];
  const pieces = tile.text.split(/[ \t\u3000\u00a0]{2,}(?=[^:：\s]{2,12}\s*[:：])/);
  const fields = pieces.map((piece) => embeddedPair(tile, piece.trim())).filter((field) => field !== null);
  return fields.length === pieces.length || pieces.length > 1 ? fields : [];
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

const MONEY = /^\s*(?:人民币)?(?:百?万|千|亿)?元\s*$/;

function toField(label: Tile, name: FieldName | null, answer: Answer, sure: number): Field {
  return {
    name: name === "implementingUnit" && MONEY.test(answer.tile.text) ? "moneyUnit" : name,
    label: label.text,
    labelCell: label.ref,
    cell: answer.tile.ref,
    text: answer.tile.text,
    value: answer.tile.cell.value,
    confidence: Math.min(0.99, sure * answer.certainty),
  };
}

/** Words that look like a label nobody knows: short, no figures, no sentence, with an answer to its right. */
function looksLikeLabel({ text }: Tile): boolean {
  const { full } = normalizeLabel(text);
  return full.length >= 2 && full.length <= 16 && !/[\d。；;,，]/.test(full) && /[\u4e00-\u9fff]/.test(full);
}

/** Finds label and value in the given rows; `taken` tiles belong to tables, `blank` columns only set others apart. */
export function findFields(
  grid: Grid,
  rows: readonly number[],
  taken: ReadonlySet<Tile>,
  blank: ReadonlySet<number>,
): readonly Field[] {
  const fields: Field[] = [];
  const used = new Set<Tile>();
  const labelColumns = new Map<number, number>();
  const within = new Set(rows);
  const free = (tile: Tile) => !taken.has(tile) && !used.has(tile) && within.has(tile.top);
  const unsure: Tile[] = [];
  for (const row of rows) {
    for (const tile of grid.filled(row)) {
      if (!free(tile)) continue;
      const inCell = embedded(tile);
      if (inCell.length > 0) {
        used.add(tile);
        fields.push(...inCell);
        continue;
      }
      const match = labelMatch(tile.text);
      const known = match !== null || isUnnamedLabel(tile.text);
      if (!known) {
        if (looksLikeLabel(tile)) unsure.push(tile);
        continue;
      }
      const answer = answerOf(grid, tile, blank, free);
      if (!answer) continue;
      used.add(tile);
      used.add(answer.tile);
      labelColumns.set(tile.left, (labelColumns.get(tile.left) ?? 0) + 1);
      fields.push(
        toField(tile, match?.name ?? null, answer, match ? (match.score >= KNOWN ? 0.98 : match.score) : 0.9),
      );
    }
  }
  for (const tile of unsure) {
    if (!free(tile) || (labelColumns.get(tile.left) ?? 0) < 2) continue;
    const answer = answerOf(grid, tile, blank, free);
    if (!answer || answer.tile.top !== tile.top) continue;
    used.add(tile);
    used.add(answer.tile);
    fields.push(toField(tile, null, answer, 0.6));
  }
  return fields;
}
