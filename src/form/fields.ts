import { amountName } from "./amounts";
import { answerBelow, answerOf } from "./answers";
import type { Answer } from "./answers";
import { alignBlankAnswers } from "./blank-answers";
import type { Field, FieldName } from "./document";
import { embedded, KNOWN, labelMatch, MONEY } from "./field-labels";
import { settleGoals } from "./goals";
import type { Grid, Tile } from "./grid";
import { normalizeLabel } from "./label";
import { isUnnamedLabel } from "./vocabulary";

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
  if (amountName(text) !== null) return false;
  return full.length >= 2 && full.length <= 16 && !/[\d。；;,，]/.test(full) && /[\u4e00-\u9fff]/.test(full);
}

/** Words a label ends in, of whatever it is: 乡镇名称, 采购单位. */
const NAMES_LABEL = /(?:名称|单位|部门|机构|编码|代码)$/;

function opensRow(grid: Grid, tile: Tile): boolean {
  const first = grid.row(tile.top).find(({ text }) => text !== "");
  return first === tile && NAMES_LABEL.test(normalizeLabel(tile.text).core);
}

/** Whether a tile stands right after a label and its answer on the same row: labels and answers in turn. */
function followsPair(grid: Grid, tile: Tile, answered: ReadonlySet<Tile>, blank: ReadonlySet<number>): boolean {
  const before = grid.row(tile.top).filter((other) => other.left < tile.left && !blank.has(other.left));
  const pair = before.slice(-2);
  return pair.length === 2 && before.length % 2 === 0 && pair.every((other) => answered.has(other));
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
  // Rows whose labels are answered below them.
  const headed = new Set<number>();
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
      const answer = (headed.has(row) ? answerBelow(grid, tile, free) : null) ?? answerOf(grid, tile, blank, free);
      if (!answer) continue;
      if (answer.tile.top > tile.bottom) headed.add(row);
      used.add(tile);
      used.add(answer.tile);
      labelColumns.set(tile.left, (labelColumns.get(tile.left) ?? 0) + 1);
      fields.push(
        toField(tile, match?.name ?? null, answer, match ? (match.score >= KNOWN ? 0.98 : match.score) : 0.9),
      );
    }
  }
  const answered = new Set<Tile>(used);
  for (const tile of unsure) {
    if (!free(tile) || headed.has(tile.top)) continue;
    const inColumn = (labelColumns.get(tile.left) ?? 0) >= 2;
    if (!inColumn && !opensRow(grid, tile) && !followsPair(grid, tile, answered, blank)) continue;
    const answer = answerOf(grid, tile, blank, free);
    if (!answer || answer.tile.top !== tile.top || (!inColumn && answer.tile.text === "")) continue;
    used.add(tile);
    used.add(answer.tile);
    fields.push(toField(tile, null, answer, 0.6));
  }
  return settleGoals(alignBlankAnswers(fields, grid));
}
