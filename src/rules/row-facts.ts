import { parseCellRef } from "../sheet/address";
import { directionOf } from "../value/direction";
import { visibleCell } from "../sheet/sheet";
import { plain, quoted } from "./prose";
import type { CellRef } from "../sheet/address";
import type { ColumnName, FormDocument, Indicator } from "../form/document";

/** The displayed text of a row's cell in a column, "" where the form has no such column. */
export function textOf({ cells }: Indicator, column: ColumnName): string {
  return cells[column]?.text ?? "";
}

/** Where to speak of a row's target: its cell, else its name's. */
export function targetCell({ cells }: Indicator): CellRef | null {
  return cells.target?.cell ?? cells.levelThree?.cell ?? null;
}

/** Where to speak of a row's name: its cell, else its target's. */
export function nameCell({ cells }: Indicator): CellRef | null {
  return cells.levelThree?.cell ?? cells.target?.cell ?? null;
}

/** The filled rows that have a place to speak of their target, with it. */
export function targetRows(document: FormDocument): readonly (readonly [Indicator, CellRef])[] {
  return rowsAt(document, targetCell);
}

/** The filled rows that have a place to speak of their name, with it. */
export function nameRows(document: FormDocument): readonly (readonly [Indicator, CellRef])[] {
  return rowsAt(document, nameCell);
}

function rowsAt(document: FormDocument, place: (indicator: Indicator) => CellRef | null) {
  return filledRows(document).flatMap((indicator): (readonly [Indicator, CellRef])[] => {
    const cell = place(indicator);
    return cell === null ? [] : [[indicator, cell]];
  });
}

/** A row's name as the user wrote it, for a message. */
export function shownName({ cells, name }: Indicator): string {
  return quoted(cells.levelThree?.text ?? "") || name;
}

/** A row's target as a reader puts it together from its columns: "≥" and "95" and "%" is "≥95%". */
export function shownTarget(indicator: Indicator): string {
  const text = indicator.target.text.trim();
  const sign = plain(textOf(indicator, "comparator"));
  return `${/^[≥≤<>=]/.test(sign) && !/^[≥≤<>=]/.test(plain(text)) ? sign : ""}${withUnit(indicator, text)}`;
}

/** A row's actual value with its unit column. */
export function shownActual(indicator: Indicator): string {
  return withUnit(indicator, textOf(indicator, "actual").trim());
}

function withUnit(indicator: Indicator, text: string): string {
  const unit = plain(textOf(indicator, "unit"));
  return /\d$/.test(text) && !/^(?:\d+|[-/—无]|)$/.test(unit) ? `${text}${unit}` : text;
}

/**
 * Rows that are filled in: no template residue, no mere heading of the rows below, none that is named 不涉及 and carries
 * no points, and a name or a value.
 */
export function filledRows({ indicators }: FormDocument): readonly Indicator[] {
  return indicators.filter(
    (row) =>
      !row.residue &&
      !isBareHeading(row) &&
      !(saysNone(row.name) && (row.weight ?? 0) === 0) &&
      (plain(row.name) !== "" || row.target.class !== "empty"),
  );
}

function isBareHeading({ role, target, weight, score }: Indicator): boolean {
  return role === "group" && target.class === "empty" && weight === null && score === null;
}

/** Whether the row says how it is scored point by point: items ①②, a deduction a case, points for a value. */
export function hasScoringItems(indicator: Indicator): boolean {
  return /[①②③④]|每[^，。]{0,10}(?:扣|得)|各占|得\s*\d|扣\s*\d|\d+%?\s*权重/.test(textOf(indicator, "scoringRule"));
}

/** Whether the form itself says by which grades words are scored: 好、较好、一般…, 优良中差. */
export function declaresGrades({ notes }: FormDocument): boolean {
  return notes.some(({ text }) => /好[、/，]\s*较好|优[、/，]?\s*良[、/，]?\s*中/.test(text));
}

/** Whether a row is declared qualitative and its value is a grade of the usual scale (四川: 定性, 优). */
export function isGraded(indicator: Indicator): boolean {
  const declared = `${textOf(indicator, "valueType")}${textOf(indicator, "comparator")}`;
  return /定性/.test(declared) && /^(?:优|良|中|差|好|较好|一般|较差|优秀|良好)$/.test(plain(indicator.target.text));
}

/** One finding for each cell, or one for the column where there are many: a reader needs to be told a habit only once. */
export function eachOrOnce<T>(
  document: FormDocument,
  column: ColumnName,
  items: readonly T[],
  limit = 3,
): { readonly each: readonly T[]; readonly heading: CellRef | null } {
  const heading = document.columns.find(({ name }) => name === column)?.headerCell ?? null;
  return items.length > limit && heading !== null ? { each: [], heading } : { each: items, heading: null };
}

/**
 * The block of a form a row stands in where the table has several one under another (长期绩效指标, 年度绩效指标), by the
 * heading to the left of its levels; "" where there is one block. The same names come again in each with other values.
 */
export function blockOf({ sheet, area }: FormDocument, { row, cells }: Indicator): string {
  const first = parseCellRef((cells.levelOne ?? cells.levelTwo ?? cells.levelThree)?.cell ?? "")?.column ?? area.left;
  for (let column = area.left; column < first; column++) {
    const text = plain(visibleCell(sheet, row - 1, column).text);
    if (/长期|中期|实施期|总体|全周期|年度|本年|当年/.test(text)) return text;
  }
  return "";
}

/** Things of which a form wants none, whatever the name measures. */
const UNWELCOME = /事故|事件|投诉|违规|违法|违纪|差错|失误|案件|疫情|纠纷|上访|举报|隐患|污染|伤亡|舆情|问题/;

const NOT_APPLICABLE =
  /^(?:略|n\/?a|[-—–/\\]+|(?:本|该)?(?:项目|年度|指标|项)?(?:暂?无(?:此项|此类|相关)?|不涉及|不适用|未涉及|未设置?|不设置?|不考核|无需(?:设置|考核)?)(?:此项|该项|本项)?(?:内容|指标)?)$/i;

/** Whether a text says that there is nothing to say: 无, 本项目不涉及, a dash. */
export function saysNone(text: string): boolean {
  return NOT_APPLICABLE.test(plain(text));
}

/**
 * Whether a row says of itself that it does not apply, in place of its name or value. A dash that carries points says
 * nothing, and 无 is a target where the name asks for none: 重大安全事故.
 */
export function isNotApplicable({ name, target, weight }: Indicator): boolean {
  if (saysNone(name)) return true;
  if (/^无$/.test(plain(target.text)) && (directionOf(name) === "lowerIsBetter" || UNWELCOME.test(plain(name))))
    return false;
  const dash = /^[-—–/\\]+$/.test(plain(target.text));
  return saysNone(target.text) && target.number === null && !(dash && (weight ?? 0) > 0);
}

/** Items under their keys, in the order they come. */
export function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
