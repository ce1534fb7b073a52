import { compact } from "./label";
import { parseCellRef } from "../sheet/address";
import type { Area } from "../sheet/address";
import type { Column, Field, FormDocument, FormText } from "./document";
import { correctFields, correctionFor } from "./corrections";
import { isKnownLabel } from "./field-labels";
import { findFields } from "./fields";
import { blankColumns } from "./answers";
import { fingerprintOf } from "./fingerprint";
import type { Grid, Tile } from "./grid";
import { readTables } from "./read-tables";
import type { ReadContext, ReadTable } from "./read-tables";
import type { Region } from "./regions";
import { findSideTables } from "./side-tables";
import { kindOf, yearIn } from "./title";
import { isNote, isSignature, matchField } from "./vocabulary";

function textOf(tile: Tile): FormText {
  return { cell: tile.ref, text: tile.text };
}

function loneTexts(grid: Grid, rows: readonly number[], taken: ReadonlySet<string>): readonly Tile[] {
  return rows.flatMap((row) => grid.filled(row)).filter((tile) => !taken.has(tile.ref));
}

const MONITORING =
  /(?:\d+[-—~至]\d+月|截至|截止|目前|当前|阶段).{0,4}(?:执行|完成)|全年预计完成|完成目标可能性|预计执行/;
const DEPARTMENT =
  /^(?:部门|单位|部门\(单位\))名称$|^年度主要任务$|部门预算支出|整体绩效目标|部门整体|基本支出|下属二级单位/;

function tilesOf(grid: Grid, rows: readonly number[]): readonly Tile[] {
  return rows.flatMap((row) => grid.filled(row));
}

function speaksOfDepartment(text: string): boolean {
  return text.length < 24 && DEPARTMENT.test(compact(text));
}

/** A label with its colon below the table: read as a field as well, and to be signed all the same. */
function isSigningLine(tile: Tile, bottom: number): boolean {
  return bottom >= 0 && tile.top > bottom && /[:：]/.test(tile.text);
}

/** Whether a column of the table names the project of each row. */
function listsProjects(columns: readonly Column[]): boolean {
  return columns.some(
    ({ name, headerText }) =>
      name === "subproject" &&
      matchField(headerText).some((match) => match.name === "projectName" && match.score >= 0.95),
  );
}

function headingTexts(region: Region): readonly string[] {
  return region.headers.flatMap(({ headings }) =>
    headings.flatMap(({ tile, groups }) => [...groups, tile].map(({ text }) => text)),
  );
}

function yearOf(title: string, fields: readonly Field[], lone: readonly Tile[]): number | null {
  const stated = fields.find(({ name }) => name === "year");
  const fromField = stated ? (yearIn(stated.text) ?? yearIn(`${stated.text}年`)) : null;
  const dated = fields.find(({ name }) => name === "startDate" || name === "period");
  return (
    fromField ??
    yearIn(title) ??
    lone.map(({ text }) => (text.length <= 20 ? yearIn(text) : null)).find((year) => year !== null) ??
    (dated ? yearIn(dated.text) : null)
  );
}

/** The unit that the form of a department names, where it names no department, is the department; what a user said stays. */
function asDepartment(fields: readonly Field[]): readonly Field[] {
  const unit = fields.find(({ name, confidence }) => name === "implementingUnit" && confidence < 1);
  if (fields.some(({ name }) => name === "department")) return fields;
  return fields.map((field) => (field === unit ? { ...field, name: "department" } : field));
}

/** Reads one region of a sheet into a document. */
export function readForm(context: ReadContext, region: Region): FormDocument {
  const { grid } = context;
  const headings = headingTexts(region);
  const all = Array.from({ length: region.bottom - region.top + 1 }, (_, index) => region.top + index);
  const labels = all.flatMap((row) => grid.filled(row)).filter(({ text }) => (matchField(text)[0]?.score ?? 0) >= 0.95);
  const fingerprint = fingerprintOf(
    headings,
    labels.map(({ text }) => text),
  );
  const anchor = (region.headers[0]?.headings[0]?.tile ?? labels[0])?.ref;
  const correction = correctionFor(context.corrections, fingerprint, anchor);
  const table = readTables(context, region, correction);
  const rest = all.filter((row) => !table.rows.has(row));
  const title = region.title;
  const units = all
    .flatMap((row) => grid.filled(row))
    .filter(({ text }) => text.length < 24 && /单位.*元/.test(compact(text)));
  const tables = findSideTables(
    grid,
    rest,
    units.map(({ text }) => text),
    (tile) => isKnownLabel(tile.text),
  );
  const taken = new Set<Tile>(tables.flatMap(({ tiles }) => [...tiles]));
  if (title) taken.add(title);
  for (const { top } of region.headers)
    for (const tile of grid.row(top)) if (tile.top < top && tile.bottom < top + 2 && tile.text !== "") taken.add(tile);
  for (const { labelCell } of table.totals) {
    const at = parseCellRef(labelCell);
    if (at) taken.add(grid.at(at.row, at.column));
  }
  const fields = correctFields(
    findFields(grid, rest, taken, blankColumns(grid, region.top, region.bottom)),
    grid,
    all,
    correction,
  );
  const used = new Set<string>([...taken].map(({ ref }) => ref));
  for (const field of fields) used.add(field.labelCell).add(field.cell);
  const lone = loneTexts(grid, rest, used);
  const notes = lone.filter(({ text }) => isNote(text) || (text.length > 24 && !isSignature(text)));
  const signatures = tilesOf(grid, rest).filter(
    (tile) =>
      !notes.includes(tile) && isSignature(tile.text) && (lone.includes(tile) || isSigningLine(tile, table.bottom)),
  );
  const columnNames = new Set(table.columns.map(({ name }) => name));
  const { kind, sure } = kindOf({
    title: title?.text ?? "",
    hints: [grid.sheet.name, ...lone.map(({ text }) => text).filter((text) => text.length < 30)],
    columns: columnNames,
    monitoring: headings.some((text) => MONITORING.test(compact(text))),
    department:
      !listsProjects(table.columns) &&
      !fields.some(({ name }) => name === "projectName") &&
      tilesOf(grid, all).some(({ text }) => speaksOfDepartment(text)),
    budgetScore: tables.some(
      ({ table: { kind: k, rows: r } }) =>
        k === "execution" && r.some(({ amounts }) => amounts.some(({ name }) => name === "score")),
    ),
  });
  const tiles = tilesOf(grid, all);
  return {
    id: context.number === 1 ? grid.sheet.name : `${grid.sheet.name}#${context.number}`,
    sheet: grid.sheet,
    area: areaOf(tiles, region.top),
    kind,
    confidence: confidenceOf(table, title !== null, sure),
    title: title ? textOf(title) : null,
    year: yearOf(title?.text ?? "", fields, lone),
    fields: kind.startsWith("department") ? asDepartment(fields) : fields,
    columns: table.columns,
    headerRows: table.headerRows,
    levels: table.levels,
    indicators: table.indicators,
    totals: table.totals,
    ...(table.points.length > 0 ? { pointsRows: table.points } : {}),
    tables: tables.map(({ table: found }) => found),
    notes: notes.map(textOf),
    signatures: signatures.map(textOf),
    ...(anchor ? { anchor } : {}),
    fingerprint,
  };
}

function areaOf(tiles: readonly Tile[], top: number): Area {
  const [first] = tiles;
  if (!first) return { top, bottom: top, left: 0, right: 0 };
  return tiles.reduce<Area>(
    (area, tile) => ({
      top: Math.min(area.top, tile.top),
      bottom: Math.max(area.bottom, tile.bottom),
      left: Math.min(area.left, tile.left),
      right: Math.max(area.right, tile.right),
    }),
    { top: first.top, bottom: first.bottom, left: first.left, right: first.right },
  );
}

function confidenceOf(table: ReadTable, titled: boolean, kind: number): number {
  const key = table.columns.filter(({ name }) => ["levelThree", "target", "weight"].includes(name));
  const columns = key.length === 0 ? 0.9 : Math.min(...key.map(({ confidence }) => confidence));
  return Math.round(columns * kind * (titled ? 1 : 0.95) * 100) / 100;
}
