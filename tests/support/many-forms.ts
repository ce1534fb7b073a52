import { cellRef } from "../../src/sheet/address";
import type { CellRef } from "../../src/sheet/address";
import { cellAt } from "../../src/sheet/sheet";
import type { CellValue, Sheet, Workbook } from "../../src/sheet/sheet";
import { generateBook } from "./form-generator";
import { chanceOf } from "./form-generator/random";
import type { Chance } from "./form-generator/random";
import { drawSheet } from "./sheet";

/** What a person may enter at a place: a value, or a formula without its "=". */
export interface Entry {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly value: CellValue;
  readonly formula: string | null;
}

const COVER = drawSheet(
  `
  | 项目绩效目标表 | < | < | < |
  | 项目名称 | 培训项目 | 主管部门 | 市财政局 |
  | 项目开始时间 | 2023年1月 | 项目完成时间 | 2023年12月 |
  | 年度总体目标 | 培训人员120人次，合格率达到95%以上。 | < | < |`,
  { name: "目标" },
);

const NOTES = drawSheet(
  `
  | 填表说明 |
  | 1.如实填写。 |
  | 2.“产出”类指标完成100%及以上得满分，每低于目标值1个百分点扣权重的2%。 |`,
  { name: "填表说明" },
);

const DATA = drawSheet(
  `
  | 序号 | 单位 | 金额 |
  | 1 | 甲 | 12 |
  | 2 | 乙 | 30 |`,
  { name: "明细" },
);

/** A random workbook of several sheets: forms, and sometimes goals, notes and data on sheets of their own. */
export function manyForms(seed: number): Workbook {
  const c = chanceOf(seed);
  const generated = Array.from({ length: c.int(2, 4) }, (_, i) => generateBook(seed * 10 + i).workbook.sheets).flat();
  const sheets: Sheet[] = generated.map((sheet, i) => ({ ...sheet, name: `表${i + 1}` }));
  if (c.maybe(0.5)) sheets.push(COVER);
  if (c.maybe(0.5)) sheets.push(NOTES);
  if (c.maybe(0.4)) sheets.push(DATA);
  return { sheets, date1904: false };
}

const TEXTS = [
  "≥95%",
  "100%",
  "完成",
  "产出指标",
  "三级指标",
  "分值",
  "培训项目",
  "满意度指标",
  "2023年12月底前",
  "填表说明：“产出”类指标每低于目标值1个百分点扣权重的5%。",
  "项目支出绩效自评表",
];

/** Something a person may enter next, mostly where there is something already. */
export function randomEntry(c: Chance, { sheets }: Workbook): Entry {
  const sheet = c.pick(sheets);
  const filled = placesOf(sheet);
  const at = filled.length > 0 && c.maybe(0.9) ? c.pick(filled) : { row: c.int(0, 12), column: c.int(0, 6) };
  const place = { sheet: sheet.name, cell: cellRef(at.row, at.column) };
  const formula = c.maybe(0.15) ? randomFormula(c, sheets, sheet) : null;
  return { ...place, value: formula === null ? randomValue(c, sheets) : 0, formula };
}

function placesOf(sheet: Sheet): readonly { readonly row: number; readonly column: number }[] {
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => (cell && cell.text !== "" ? [{ row, column }] : [])),
  );
}

function randomValue(c: Chance, sheets: readonly Sheet[]): CellValue {
  if (c.maybe(0.4)) return c.int(0, 100);
  if (c.maybe(0.15)) return null;
  if (c.maybe(0.5)) return c.pick(TEXTS);
  const other = c.pick(sheets);
  const places = placesOf(other);
  if (places.length === 0) return c.pick(TEXTS);
  const { row, column } = c.pick(places);
  return cellAt(other, row, column).text;
}

function randomFormula(c: Chance, sheets: readonly Sheet[], own: Sheet): string {
  const at = () => cellRef(c.int(0, 15), c.int(0, 6));
  const other = sheets.filter(({ name }) => name !== own.name);
  const named = other.length === 0 || c.maybe(0.3) ? "" : `${c.pick(other).name}!`;
  return c.pick([`${named}${at()}`, `SUM(${named}${at()}:${at()})`, `${named}${at()}&""`]);
}
