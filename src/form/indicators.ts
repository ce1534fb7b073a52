import type { ColumnName, Indicator, Level, Located } from "./document";
import { parseTarget } from "../value/parse-target";
import type { TargetContext, TargetValue } from "../value/target-value";
import type { Segment } from "./columns";
import { locate, numberOf } from "./grid";
import type { Grid, Tile } from "./grid";
import { areCoded, indicatorName, isResidue, levelName, splitWeight } from "./names";
import type { IndicatorRow } from "./rows";

const NO_COLUMN: ReadonlySet<string> = new Set(["levelOneWeight", "levelTwoWeight"]);

function cellsOf(row: IndicatorRow): { readonly [C in ColumnName]?: Located } {
  const cells: { [C in ColumnName]?: Located } = {};
  if (row.levelOne) cells.levelOne = locate(row.levelOne);
  if (row.levelTwo) cells.levelTwo = locate(row.levelTwo);
  cells.levelThree = locate(row.name);
  for (const [name, tile] of row.cells) if (!NO_COLUMN.has(name)) cells[name as ColumnName] = locate(tile);
  return cells;
}

function contextOf(cells: { readonly [C in ColumnName]?: Located }, value: Located, date1904: boolean): TargetContext {
  const words = (name: ColumnName) => {
    const text = cells[name]?.text;
    return text === undefined || text === "" ? null : text;
  };
  const given: [keyof TargetContext, string | null][] = [
    ["comparator", words("comparator")],
    ["unit", words("unit")],
    ["valueType", words("valueType")],
    ["levelOne", words("levelOne")],
    ["levelTwo", words("levelTwo")],
    ["name", words("levelThree")],
    ["explanation", words("explanation")],
  ];
  return {
    ...Object.fromEntries(given.filter(([, text]) => text !== null)),
    ...(typeof value.value === "number" ? { number: value.value, format: value.format } : {}),
    date1904,
  };
}

function read(
  cells: { readonly [C in ColumnName]?: Located },
  name: ColumnName,
  date1904: boolean,
): TargetValue | null {
  const value = cells[name];
  return value ? parseTarget(value.text, contextOf(cells, value, date1904)) : null;
}

function number(located: Located | undefined): number | null {
  return located ? numberOf(located) : null;
}

/** Turns table rows into indicators. `date1904`: how the workbook counts dates. */
export function toIndicators(rows: readonly IndicatorRow[], date1904: boolean): readonly Indicator[] {
  const coded = areCoded(rows.map(({ name }) => name.text));
  return rows.map((row): Indicator => {
    const cells = cellsOf(row);
    const { name, weight } = splitWeight(row.name.text);
    const blank = [cells.target, cells.adjustedTarget, cells.actual, cells.weight, cells.score].every(
      (cell) => !cell || cell.text === "",
    );
    return {
      row: row.row + 1,
      cells,
      levelOne: row.levelOne ? levelName(row.levelOne.text) : "",
      levelTwo: row.levelTwo ? levelName(row.levelTwo.text) : "",
      name: indicatorName(weight === null ? row.name.text : name, coded),
      nameWeight: weight,
      target: read(cells, "target", date1904) ?? parseTarget("", {}),
      adjustedTarget: read(cells, "adjustedTarget", date1904),
      halfYearTarget: read(cells, "halfYearTarget", date1904),
      actual: read(cells, "actual", date1904),
      weight: number(cells.weight),
      score: number(cells.score),
      residue: isResidue(row.name.text) && (blank || row.name.text === "" || !/\d/.test(cells.target?.text ?? "")),
    };
  });
}

interface Draft {
  tile: Tile;
  depth: 1 | 2;
  name: string;
  parent: Draft | null;
  indicators: number[];
  bottom: number;
  weight: Level["weight"];
}

function weightOf(grid: Grid, segment: Segment, depth: 1 | 2, row: number, tile: Tile): Level["weight"] {
  const inName = splitWeight(tile.text).weight;
  if (inName !== null) return { cell: tile.ref, value: inName, source: "name" };
  const own = segment.columns.get(depth === 1 ? "levelOneWeight" : "levelTwoWeight");
  // A level that is a row of its own carries its points in the indicators' column.
  const section = !segment.columns.has(depth === 1 ? "levelOne" : "levelTwo") && tile.top < row;
  const column = own ?? (section ? segment.columns.get("weight") : undefined);
  if (!column) return null;
  const cell = grid.at(section ? tile.top : row, column.column);
  const value = numberOf({ value: cell.cell.value, text: cell.text });
  return value === null ? null : { cell: cell.ref, value, source: "column" };
}

/** The first- and second-level headings the rows stand under, each once, in order. */
export function toLevels(
  grid: Grid,
  segment: Segment,
  rows: readonly IndicatorRow[],
  offset: number,
): readonly Level[] {
  const drafts: Draft[] = [];
  let one: Draft | null = null;
  let two: Draft | null = null;
  const open = (tile: Tile, depth: 1 | 2, row: number, parent: Draft | null): Draft => {
    const draft: Draft = {
      tile,
      depth,
      name: levelName(tile.text),
      parent,
      indicators: [],
      bottom: row,
      weight: weightOf(grid, segment, depth, row, tile),
    };
    drafts.push(draft);
    return draft;
  };
  rows.forEach((row, index) => {
    const first = row.levelOne?.text ? row.levelOne : null;
    const second = row.levelTwo?.text && row.levelTwo !== row.levelOne ? row.levelTwo : null;
    if (!first) one = two = null;
    else if (!one || (one.tile !== first && one.name !== levelName(first.text))) {
      one = open(first, 1, row.row, null);
      two = null;
    }
    if (!second) two = null;
    else if (!two || (two.tile !== second && two.name !== levelName(second.text))) two = open(second, 2, row.row, one);
    for (const draft of [one, two] as (Draft | null)[]) {
      draft?.indicators.push(offset + index);
      if (draft) draft.bottom = Math.max(row.row, draft.tile.bottom);
    }
  });
  const made = new Map<Draft, Level>();
  return drafts.map((draft) => {
    const made_: Level = {
      depth: draft.depth,
      cell: draft.tile.ref,
      text: draft.tile.text,
      name: draft.name,
      weight: draft.weight,
      parent: draft.parent ? (made.get(draft.parent) ?? null) : null,
      indicators: draft.indicators,
      top: draft.tile.top,
      bottom: draft.bottom,
    };
    made.set(draft, made_);
    return made_;
  });
}
