import { compact } from "./label";
import type { PointsRow } from "./document";
import { covers, measures, numberIn, pointColumns, VALUE_COLUMNS } from "./frame";
import type { Frame } from "./frame";
import { locate } from "./grid";
import type { Tile } from "./grid";
import { opensOtherTable } from "./table-end";
import { isTitleText } from "./title";
import {
  isBonusWord,
  isLevelOneWord,
  isLevelTwoWord,
  isNote,
  isSideLabel,
  isSignature,
  isTotalWord,
  isUnnamedLabel,
  matchField,
} from "./vocabulary";

/** Whether a row sets indicators: it measures something and says a name or a level. */
function setsIndicator(frame: Frame, row: number): boolean {
  const { grid, name, one } = frame;
  const level = one ? grid.at(row, one.column) : null;
  const named = grid.at(row, name.column);
  const begins = level !== null && level.top === row && isLevelOneWord(level.text);
  return (
    (begins || measures(frame, row).length > 0) && named.text !== "" && named.top === row && named.left >= name.column
  );
}

/** A row with nothing but one text over the rows below: "项目一：图书馆免费开放（30万元）". */
export function isGroupRow(frame: Frame, row: number): boolean {
  const { grid, name, one } = frame;
  const values = VALUE_COLUMNS.flatMap((key) => frame.segment.columns.get(key)?.column ?? []);
  const [start, ...others] = grid.filled(row).filter((tile) => tile.right >= frame.left);
  if (!start || others.length > 0 || start.top !== start.bottom || isNote(start.text) || isTitleText(start.text))
    return false;
  const wide = start.left <= name.column && values.some((column) => covers(start, column));
  const lone = start.left <= (one ?? name).column && start.right === start.left && GROUP_TEXT.test(start.text);
  if (!wide && !lone) return false;
  if (isLevelOneWord(start.text) && !wide) return false;
  return row + 1 < grid.rowCount && setsIndicator(frame, row + 1) && !opensOtherTable(frame, row + 1);
}

const PAGE_MARK = /^(?:第\d+页.*|[-—]+\d+[-—]+|\d+\/\d+页?|续上?表|接(?:上|下)[页表]|转下页)$/;

/** Whether a row holds nothing but the mark of a page: "第1页，共2页", "续表". */
export function isPageMark(frame: Frame, row: number): boolean {
  const [tile, ...others] = frame.grid.filled(row);
  return tile !== undefined && others.length === 0 && PAGE_MARK.test(tile.text.replace(/[\s()（）]/g, ""));
}

/** Whether a row only repeats the headings in their columns, as a new page does. */
export function repeatsHeadings({ grid, header }: Frame, row: number): boolean {
  const filled = grid.filled(row);
  const isHeading = ({ left, text }: Tile) =>
    header.headings.some(
      (heading) =>
        heading.left <= left && left <= heading.right && [heading.tile, ...heading.groups].some((t) => t.text === text),
    );
  return filled.length >= 2 && filled.every(isHeading);
}

/** More than the name of a level: numbered, or with a remark or a colon. */
const GROUP_TEXT = /[:：（(、]|^.{9,}$/;

/** The first tile of a row that begins in it, at the first level or left of it. */
function startOf(frame: Frame, row: number): Tile | null {
  const [start] = frame.grid.filled(row).filter((tile) => !isSideLabel(tile.text));
  return start && start.left <= (frame.one ?? frame.name).column ? start : null;
}

function isUnmergedBlank(frame: Frame, row: number, column: number | undefined): boolean {
  if (column === undefined) return true;
  const tile = frame.grid.at(row, column);
  return tile.text === "" && tile.top === tile.bottom;
}

const POINTS = /执行|加分|减分|扣分|附加/;

/** A row that only gives points and is no indicator, or null: "预算执行率得分" above the total. */
export function pointsRow(frame: Frame, row: number): PointsRow | null {
  const start = startOf(frame, row);
  if (!start || start.top !== start.bottom || isTotalWord(start.text)) return null;
  const named = frame.grid.at(row, frame.name.column);
  if (named !== start && named.text !== "") return null;
  if (!POINTS.test(compact(start.text)) && !isBonusWord(start.text)) return null;
  if (named !== start && !isUnmergedBlank(frame, row, frame.two?.column)) return null;
  const columns = pointColumns(frame);
  const measured = measures(frame, row).filter((tile) => tile !== start);
  if (measured.length === 0 || !measured.every((tile) => columns.includes(tile.left) && numberIn(tile) !== null))
    return null;
  const located = (name: "weight" | "score") => {
    const column = frame.segment.columns.get(name)?.column;
    const tile = column === undefined ? null : frame.grid.at(row, column);
    return tile && tile !== start ? locate(tile) : null;
  };
  return { row: row + 1, labelCell: start.ref, label: start.text, weight: located("weight"), score: located("score") };
}

/** The tile that names an indicator from the first level's column, where the merge over the levels was lost; or null. */
export function ownName(frame: Frame, row: number): Tile | null {
  const { one, two, name, grid } = frame;
  const start = startOf(frame, row);
  if (!one || !start || start.top !== start.bottom || start.right >= name.column || start.left !== one.column)
    return null;
  if (!isUnmergedBlank(frame, row, name.column) || (two && !isUnmergedBlank(frame, row, two.column))) return null;
  const execution = /预算执行/.test(compact(start.text));
  if (!execution && (isLevelOneWord(start.text) || isLevelTwoWord(start.text))) return null;
  if (isTotalWord(start.text) || isNote(start.text) || isSignature(start.text)) return null;
  const values = (["target", "actual"] as const).filter((key) => {
    const column = frame.segment.columns.get(key)?.column;
    return column !== undefined && grid.at(row, column).text !== "";
  });
  return values.length > 0 && measures(frame, row).length >= 2 ? start : null;
}

/** Whether a text is a label under a table, alone or with its answer in the same cell. */
function isFooterLabel(whole: string): boolean {
  const text = whole.length <= 60 ? (/^([^:：]{2,14})[:：]/.exec(whole)?.[1] ?? whole) : whole;
  return (matchField(text)[0]?.score ?? 0) >= 0.85 || isUnnamedLabel(text) || isSignature(text) || isNote(`${text}：`);
}

const LOOK_AHEAD = 3;

/** Whether a row is a label under the table with its answer somewhere to the right, as sheets without merges have it. */
export function isFooter(frame: Frame, row: number): boolean {
  const { grid, one, two, name } = frame;
  const start = startOf(frame, row);
  if (!start || !one || start.top !== start.bottom || isLevelOneWord(start.text)) return false;
  if (numberIn(start) !== null || (start.left < one.column && !isUnmergedBlank(frame, row, one.column))) return false;
  const named = grid.at(row, name.column);
  const [answer, ...others] = grid.filled(row).filter((tile) => tile.left > start.right);
  const answered = answer !== undefined && others.length === 0 && !/\d/.test(answer.text);
  if (answered && named.text === "" && isUnmergedBlank(frame, row, name.column) && isFooterLabel(start.text))
    return true;
  if (named === start || measures(frame, row).length > 0) return false;
  const values = VALUE_COLUMNS.flatMap((key) => frame.segment.columns.get(key)?.column ?? []);
  if (values.some((column) => grid.at(row, column).text !== "")) return false;
  if (two && !isUnmergedBlank(frame, row, two.column)) return isFooterLabel(start.text) && named.text === "";
  if (isFooterLabel(start.text)) return true;
  if (!two || named.text === "") return false;
  for (let next = row + 1; next <= row + LOOK_AHEAD && next < grid.rowCount; next++)
    if (measures(frame, next).length > 0 && !isFooterLabel(grid.filled(next)[0]?.text ?? "")) return false;
  return true;
}
