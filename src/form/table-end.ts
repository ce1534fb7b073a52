import { covers, measures, numberIn, VALUE_COLUMNS } from "./frame";
import type { Frame } from "./frame";
import type { Tile } from "./grid";
import { isTitleText } from "./title";
import {
  isLevelOneWord,
  isNote,
  isSideLabel,
  isSignature,
  isUnnamedLabel,
  matchAmount,
  matchField,
} from "./vocabulary";

/** A row of headings of another table: several words that head columns of money, or two among words that head columns. */
export function opensOtherTable(frame: Frame, row: number): boolean {
  const filled = frame.grid.filled(row);
  const heads = filled.filter(({ text }) => (matchAmount(text)[0]?.score ?? 0) >= 0.95);
  if (new Set(heads.map(({ text }) => text)).size >= 3) return true;
  const words = filled.every(({ text }) => text.length <= 12 && !/[\d≥≤%]/.test(text) && !isLevelOneWord(text));
  return (
    heads.length >= 2 && filled.length >= 3 && words && filled.some(({ text }) => SERIAL.test(text.replace(/\s/g, "")))
  );
}

const SERIAL = /^(?:序号|编号|行次)$/;

/** Whether a row begins a first level and names an indicator under it: a new project may begin at its left. */
function beginsLevel({ grid, one, name }: Frame, row: number): boolean {
  const level = one ? grid.at(row, one.column) : null;
  const named = grid.at(row, name.column);
  return level !== null && level.top === row && isLevelOneWord(level.text) && named.text !== "" && named !== level;
}

function leavesSide(frame: Frame, row: number): boolean {
  if (beginsLevel(frame, row)) return false;
  return frame.side.some((column) => {
    const tile = frame.grid.at(row, column);
    if (tile.top !== row || tile.text === "" || tile.right >= frame.name.column) return false;
    const above = frame.grid.at(row - 1, column);
    if (isSideLabel(tile.text) || tile.text === above.text) return false;
    return numberIn(tile) === null;
  });
}

/** Whether the table is over before this row: a paragraph, a signature line, a labelled field or another table. */
export function isOver(frame: Frame, row: number, begun: boolean): boolean {
  const { grid, name } = frame;
  const [start] = grid.filled(row);
  if (!start) return false;
  const named = grid.at(row, name.column);
  const columns = VALUE_COLUMNS.flatMap((key) => frame.segment.columns.get(key)?.column ?? []);
  if (columns.some((column) => covers(named, column))) return true;
  if (start.left < name.column || start.right > name.right) {
    if (isNote(start.text) || (isAttachment(start.text) && named.text === "")) return true;
    const unnamed = named.text === "" || isSignature(named.text);
    if (isSignature(start.text) && unnamed && measures(frame, row).length === 0) return true;
  } else if (isNote(start.text) && measures(frame, row).length === 0) return true;
  // The title of another table, merged over the names and what stands beside them.
  const wide = named.left < name.column || named.right > name.right;
  if (wide && named.top === row && opensOtherTable(frame, row + 1)) return true;
  if (isTitleText(start.text) && grid.filled(row).length === 1) return true;
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
