import { compact } from "./label";
import { assignColumns } from "./columns";
import type { Segment } from "./columns";
import { correctSegments } from "./corrections";
import type { Column, ColumnName, Indicator, LayoutCorrection, Level, PointsRow, TotalRow } from "./document";
import type { Grid, Tile } from "./grid";
import { withRoles } from "./groups";
import { wordsOf } from "./header-block";
import type { HeaderBlock } from "./header-block";
import type { RowSpan } from "./headings";
import { toIndicators, toLevels } from "./indicators";
import type { Region } from "./regions";
import { readBody } from "./rows";
import type { IndicatorRow } from "./rows";
import { yearIn } from "./title";
import { isLevelOneWord, isSideLabel, matchField } from "./vocabulary";

/** What a region is read with. */
export interface ReadContext {
  readonly grid: Grid;
  readonly date1904: boolean;
  readonly corrections: readonly LayoutCorrection[];
  /** Number of the form on its sheet, from 1. */
  readonly number: number;
}

/** The indicator tables of a region, read as one. */
export interface ReadTable {
  readonly indicators: readonly Indicator[];
  readonly levels: readonly Level[];
  readonly totals: readonly TotalRow[];
  readonly points: readonly PointsRow[];
  readonly columns: readonly Column[];
  readonly headerRows: readonly number[];
  /** Rows of the sheet the tables take up. */
  readonly rows: ReadonlySet<number>;
  /** The last of them, -1 for none. */
  readonly bottom: number;
}

function toColumns(segment: Segment): readonly Column[] {
  return [...segment.columns.values()]
    .filter(({ name }) => name !== "levelOneWeight" && name !== "levelTwoWeight")
    .map(({ name, column, heading, confidence }) => ({
      name: name as ColumnName,
      column,
      headerCell: heading?.ref ?? null,
      headerText: heading?.text ?? "",
      confidence,
    }));
}

/** A row above the headings with nothing but the name of a first level, which all rows below stand under; null for none. */
function sectionOver(grid: Grid, header: HeaderBlock): Tile | null {
  if (header.top === 0) return null;
  const [tile, ...others] = grid.filled(header.top - 1);
  return tile && others.length === 0 && isLevelOneWord(tile.text) ? tile : null;
}

const CATEGORY = /[一二]级/;

/** Under a section the column of categories is the second level. */
function underSection(segment: Segment): Segment {
  const one = segment.columns.get("levelOne");
  if (!one || segment.columns.has("levelTwo") || CATEGORY.test(compact(one.heading?.text ?? ""))) return segment;
  const columns = new Map(segment.columns);
  columns.delete("levelOne");
  columns.set("levelTwo", { ...one, name: "levelTwo" });
  return { ...segment, columns };
}

/** The last row the label at the left of the block covers, where one does. */
function sideBottom(grid: Grid, header: HeaderBlock): number {
  const tile = grid.row(header.bottom + 1).find((t) => t.text !== "");
  const side = header.headings[0]?.tile;
  return Math.max(side && side.bottom > header.bottom ? side.bottom : -1, tile?.bottom ?? -1);
}

const LONG_TERM = /长期|中期|实施期/;
const ANNUAL = /年度|当年|本年/;

/** Whether a table sets the long-term indicators: its group or side label says so, or it is the first of two side by side. */
function isLongTerm(header: HeaderBlock, segment: Segment, segments: readonly Segment[]): boolean {
  const target = segment.columns.get("target")?.heading;
  const groups = header.headings.find(({ tile }) => tile === target)?.groups ?? [];
  const [side] = header.headings;
  const words = groups.length > 0 ? groups : side && isSideLabel(side.tile.text) ? [side.tile] : [];
  const text = words.map((tile) => compact(tile.text)).join("/");
  if (LONG_TERM.test(text) || ANNUAL.test(text)) return LONG_TERM.test(text) && !ANNUAL.test(text);
  return segments.length === 2 && segment === segments[0];
}

/** The year the texts above the table say the form is for: its title, a lone text, or the answer to 年度. */
function yearAbove(grid: Grid, { top, title, headers }: Region): number | null {
  const titled = yearIn(title?.text ?? "");
  if (titled !== null) return titled;
  for (let row = top; row < (headers[0]?.top ?? top); row++) {
    const filled = grid.filled(row);
    const labelled = filled.find((_, index) => matchField(filled[index - 1]?.text ?? "")[0]?.name === "year");
    const [said] = filled.length === 1 ? filled : labelled ? [labelled] : [];
    const year = said && said.text.length <= 20 ? yearIn(said.text) : null;
    if (year !== null) return year;
  }
  return null;
}

const NOWHERE: RowSpan = { from: 0, to: -1 };

/** The last row of a body that the table under a header takes up, as far as a first look shows. */
function lastFilled(grid: Grid, header: HeaderBlock, body: RowSpan, year: number | null): number {
  const reach = Math.min(body.to, Math.max(header.bottom + 1, sideBottom(grid, header)));
  const [first] = assignColumns(grid, header, body, year);
  const probe = first ? readBody(grid, header, first, body).bottom : reach;
  return Math.max(probe, Math.min(body.from, body.to));
}

/** Runs of header blocks that say the same in the same columns: one table over several pages. */
function pagesOf(headers: readonly HeaderBlock[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  headers.forEach((header, index) => {
    const before = headers[index - 1];
    if (before && wordsOf(before) === wordsOf(header)) runs.at(-1)?.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** The columns of a table under its heading on another page. */
function onPage(segment: Segment, first: HeaderBlock, header: HeaderBlock): Segment {
  const moved = new Map(first.headings.map(({ tile }, index) => [tile, header.headings[index]?.tile ?? null]));
  const columns = [...segment.columns].map(
    ([name, column]) => [name, { ...column, heading: column.heading && (moved.get(column.heading) ?? null) }] as const,
  );
  return { ...segment, columns: new Map(columns) };
}

/** Reads every indicator table of a region, in order. */
export function readTables(context: ReadContext, region: Region, correction: LayoutCorrection | null): ReadTable {
  const { grid, date1904 } = context;
  const indicators: Indicator[] = [];
  const levels: Level[] = [];
  const totals: TotalRow[] = [];
  const points: PointsRow[] = [];
  const columns: Column[] = [];
  const headerRows: number[] = [];
  const earlier: IndicatorRow[] = [];
  const rows = new Set<number>();
  let bottom = -1;
  const year = yearAbove(grid, region);
  const bodies = region.headers.map((header, index): RowSpan => {
    const next = region.headers[index + 1];
    return { from: header.bottom + 1, to: (next ? next.top : region.bottom + 1) - 1 };
  });
  const assignedTo = new Map<HeaderBlock, readonly Segment[]>();
  for (const pages of pagesOf(region.headers)) {
    const [from, to] = [pages[0] ?? 0, pages.at(-1) ?? 0];
    const [first, last] = [region.headers[from], region.headers[to]];
    if (!first || !last) continue;
    const shown = {
      from: (bodies[from] ?? NOWHERE).from,
      to: lastFilled(grid, last, bodies[to] ?? NOWHERE, year),
    };
    const segments = assignColumns(grid, first, shown, year);
    for (const header of pages.flatMap((page) => region.headers[page] ?? []))
      assignedTo.set(header, header === first ? segments : segments.map((segment) => onPage(segment, first, header)));
  }
  region.headers.forEach((header, index) => {
    const body = bodies[index] ?? NOWHERE;
    const section = sectionOver(grid, header);
    const assigned = assignedTo.get(header) ?? [];
    const segments = correctSegments(section ? assigned.map(underSection) : assigned, correction);
    if (section) rows.add(section.top);
    for (let row = header.top; row <= header.bottom; row++) {
      headerRows.push(row);
      rows.add(row);
    }
    for (const segment of segments) {
      const read = readBody(grid, header, segment, body, { earlier, section });
      earlier.push(...read.rows);
      levels.push(...toLevels(grid, segment, read.rows, indicators.length));
      const longTerm = isLongTerm(header, segment, segments);
      const own = withRoles(toIndicators(read.rows, date1904));
      indicators.push(...(longTerm ? own.map((indicator) => ({ ...indicator, longTerm })) : own));
      if (segment === segments[0]) totals.push(...read.totals);
      if (segment === segments[0]) points.push(...read.points);
      columns.push(...toColumns(segment));
      for (let row = header.top; row <= read.bottom; row++) rows.add(row);
      bottom = Math.max(bottom, read.bottom);
    }
  });
  return { indicators, levels, totals, points, columns, headerRows, rows, bottom };
}
