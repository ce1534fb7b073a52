import type { ColumnName } from "../../../src/form/document";
import type { CellRef } from "../../../src/sheet/address";
import type { Canvas } from "./canvas";
import type { Chance } from "./random";
import type { Plan, PlanName, TablePlan } from "./table-plan";
import { valueFor } from "./table-values";
import { LEVELS, words } from "./words";

/** The address of every cell of one indicator, blank ones included. */
export interface TruthRow {
  readonly cells: { readonly [C in ColumnName]?: CellRef };
}

/** Where everything of a drawn table stands. */
export interface DrawnTable {
  readonly rows: readonly TruthRow[];
  readonly columns: readonly { readonly name: ColumnName; readonly column: number }[];
}

interface Placed extends Plan {
  readonly at: number;
}

const NO_CELL: ReadonlySet<PlanName> = new Set<PlanName>([
  "ignored",
  "levelOneWeight",
  "levelTwoWeight",
  "serial",
  "middleLevel",
]);

function place(plan: TablePlan): readonly Placed[] {
  let at = plan.side ? 1 : 0;
  return plan.columns.map((column) => {
    const placed = { ...column, at };
    at += column.width;
    return placed;
  });
}

function drawHeader(canvas: Canvas, c: Chance, plan: TablePlan, columns: readonly Placed[]): void {
  const height = plan.twoRows ? 2 : 1;
  const start = columns.findIndex(({ name }) => name === (plan.sharedHeading === 3 ? "levelOne" : "levelTwo"));
  const end = columns.findIndex(({ name }) => name === "levelThree");
  const merged = c.maybe(0.75);
  columns.forEach((column, index) => {
    if (plan.sharedHeading > 0 && index >= start && index <= end) {
      if (index > start) return;
      const width = columns.slice(start, end + 1).reduce((sum, other) => sum + other.width, 0);
      const heading = plan.sharedHeading === 3 ? "绩效指标" : columns[end]!.heading;
      canvas.put(canvas.row, column.at, heading, { height, width });
    } else if (column.group) {
      const group = columns.filter((other) => other.group === column.group);
      if (group[0] === column) {
        canvas.put(canvas.row, column.at, column.group, { width: group.reduce((sum, other) => sum + other.width, 0) });
      }
      canvas.put(canvas.row + 1, column.at, column.heading, { width: column.width });
    } else canvas.put(canvas.row, column.at, column.heading, { height: merged ? height : 1, width: column.width });
  });
  canvas.row += height;
}

interface Line {
  readonly one: string;
  readonly two: string;
  readonly name: string;
  /** "residue": words the template left; "slot": nothing at all under its levels; "unnamed": a value without a name. */
  readonly kind: "plain" | "residue" | "slot" | "unnamed";
}

function linesFor(c: Chance, plan: TablePlan, unmerged: boolean): readonly Line[] {
  const used = new Set<string>();
  const slots =
    !unmerged &&
    plan.levelStyle === "merge" &&
    !plan.subtotals &&
    !plan.columns.some(({ name }) => name === "levelTwoWeight");
  return c.some(c.pick(LEVELS), c.int(2, 4)).flatMap(([one, twos]) => {
    const weight = plan.weightInNames ? c.pick(["(50分)", "（30）", "（10 分）", "(20分）"]) : "";
    return c.some(twos, c.int(1, Math.min(3, twos.length))).flatMap((two) =>
      Array.from({ length: c.int(1, 3) }, (_, i): Line => {
        const line = { one: one + weight, two };
        if (i > 0 && c.maybe(0.04)) return { ...line, name: c.pick(["……", "指标2", "指标3："]), kind: "residue" };
        if (i > 0 && slots && c.maybe(0.03)) return { ...line, name: "", kind: "slot" };
        if (i > 0 && c.maybe(0.01)) return { ...line, name: "", kind: "unnamed" };
        return { ...line, name: words.indicator(c, used), kind: "plain" };
      }),
    );
  });
}

/** Draws header and rows and gives back where everything stands. */
export function drawTable(canvas: Canvas, c: Chance, plan: TablePlan): DrawnTable {
  const columns = place(plan);
  const top = canvas.row;
  drawHeader(canvas, c, plan, columns);
  if (c.maybe(0.04)) canvas.row++;
  const lines = linesFor(c, plan, canvas.unmerged);
  const rows: TruthRow[] = [];
  const totals = new Totals();
  if (plan.budgetRow) rows.push(drawBudgetRow(canvas, c, columns, totals));
  const headed =
    !plan.sideBySide && !plan.subtotals && !plan.repeatsHeader && plan.levelStyle !== "repeat" && c.maybe(0.05);
  if (c.maybe(0.04)) drawBeside(canvas, c, top);
  const groups = headed || plan.repeatsHeader || plan.subtotals ? byLevelOne(lines) : [lines];
  groups.forEach((group, index) => {
    if (index > 0 && plan.repeatsHeader) {
      if (!plan.side && c.maybe(0.3))
        canvas.put(canvas.row++, 0, "项目支出绩效表（续）", { width: columns.at(-1)!.at + 1 });
      drawHeader(canvas, c, plan, columns);
    }
    if (headed) drawGroupRow(canvas, c, plan, columns, index);
    const from = canvas.row;
    if (plan.sideBySide) {
      const half = 1 + (columns.length - 1) / 2;
      rows.push(...drawLines(canvas, c, plan, columns.slice(0, half), group, from, totals));
      const again = [columns[0]!, ...columns.slice(half)];
      rows.push(...drawLines(canvas, c, plan, again, renamed(c, group), from, totals, true));
    } else rows.push(...drawLines(canvas, c, plan, columns, group, from, totals));
    canvas.row = from + group.length;
    if (plan.subtotals) drawSubtotal(canvas, columns);
  });
  drawSide(canvas, c, plan, top, canvas.row - top);
  if (plan.total !== "none") drawTotal(canvas, c, plan, columns, totals);
  if (plan.bonus) drawBonus(canvas, columns);
  return {
    rows,
    columns: columns.flatMap(({ name, at }) =>
      NO_CELL.has(name) ? [] : [{ name: name as ColumnName, column: canvas.sheetColumn(at) }],
    ),
  };
}

/** A row that names the project of the rows below it. */
function drawGroupRow(canvas: Canvas, c: Chance, plan: TablePlan, columns: readonly Placed[], index: number): void {
  const first = columns[0]!.at;
  const last = columns.at(-1)!;
  const text = `项目${"一二三四五"[index] ?? "六"}：${words.project(c)}（${c.int(10, 90)}万元）`;
  canvas.put(canvas.row++, first, text, { width: last.at + last.width - first });
}

/** A small table of figures at the side, which is no part of the form. */
function drawBeside(canvas: Canvas, c: Chance, top: number): void {
  ["财政拨款", "其他收入", "合计"].forEach((text, i) => {
    canvas.beside(top + i, 0, text);
    canvas.beside(top + i, 1, c.int(1, 900));
  });
}

/** Weights drawn so far, for a total that says their sum. */
class Totals {
  weight = 0;
}

function byLevelOne(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(line.one, [...(groups.get(line.one) ?? []), line]);
  return [...groups.values()];
}

function renamed(c: Chance, lines: readonly Line[]): readonly Line[] {
  const used = new Set<string>();
  return lines.map((line) => (line.kind === "plain" ? { ...line, name: words.indicator(c, used) } : line));
}

function drawSide(canvas: Canvas, c: Chance, plan: TablePlan, top: number, height: number): void {
  if (!plan.side) return;
  if (plan.levelStyle !== "merge" && c.maybe(0.4)) canvas.put(top, 0, plan.side);
  else if (plan.sideBreaks && height > 4) {
    const first = Math.ceil(height / 2);
    canvas.put(top, 0, plan.side, { height: first });
    canvas.put(top + first, 0, plan.side, { height: height - first });
  } else canvas.put(top, 0, plan.side, { height });
}

function drawLines(
  canvas: Canvas,
  c: Chance,
  plan: TablePlan,
  columns: readonly Placed[],
  lines: readonly Line[],
  from: number,
  totals: Totals,
  again = false,
): TruthRow[] {
  const held: { one: CellRef | null; two: CellRef | null } = { one: null, two: null };
  return lines.map((line, index): TruthRow => {
    const row = from + index;
    const above = lines[index - 1];
    const cells: { [C in ColumnName]?: CellRef } = {};
    const level = (key: "one" | "two", column: Placed) => {
      const begins = above?.one !== line.one || above[key] !== line[key];
      if (again && key === "one")
        held.one = begins || plan.levelStyle === "repeat" ? canvas.ref(row, column.at) : held.one;
      else if (begins || plan.levelStyle === "repeat") {
        held[key] = canvas.put(row, column.at, line[key], {
          height: plan.levelStyle === "merge" ? runOf(lines, index, key) : 1,
          width: column.width,
        });
      }
      return held[key];
    };
    for (const column of columns) {
      const { name, at, width } = column;
      if (name === "levelOne" || name === "levelTwo") {
        const ref = level(name === "levelOne" ? "one" : "two", column);
        if (ref) cells[name] = ref;
      } else if (name === "levelOneWeight" || name === "levelTwoWeight") {
        const key = name === "levelOneWeight" ? "one" : "two";
        if (above?.one !== line.one || above[key] !== line[key])
          canvas.put(row, at, c.int(5, 50), { height: plan.levelStyle === "merge" ? runOf(lines, index, key) : 1 });
      } else if (name === "serial") canvas.put(row, at, index + 1);
      else if (name === "middleLevel") canvas.put(row, at, c.pick(["完成情况", "保障情况", "落实情况"]));
      else if (name === "levelThree") cells.levelThree = canvas.put(row, at, line.name, { width });
      else {
        const blank = line.kind === "slot" || line.kind === "residue";
        const drawn =
          name === "weight"
            ? weightFor(c, totals, blank)
            : blank
              ? { value: null }
              : line.kind === "unnamed" && name === "target"
                ? { value: words.target(c) }
                : valueFor(c, name);
        const ref = canvas.put(row, at, drawn.value, { width, ...drawn });
        if (name !== "ignored") cells[name as ColumnName] = ref;
      }
    }
    return { cells };
  });
}

function runOf(lines: readonly Line[], index: number, key: "one" | "two"): number {
  const line = lines[index]!;
  const run = lines.slice(index).findIndex((other) => other[key] !== line[key] || other.one !== line.one);
  return run < 0 ? lines.length - index : run;
}

function weightFor(c: Chance, totals: Totals, blank: boolean): { value: string | number | null } {
  if (blank) return { value: null };
  const weight = c.pick([2, 5, 10, 2.5, 4]);
  totals.weight += weight;
  return { value: c.maybe(0.2) ? String(weight) : weight };
}

function drawBudgetRow(canvas: Canvas, c: Chance, columns: readonly Placed[], totals: Totals): TruthRow {
  const first = columns[0]!;
  const name = columns.find((column) => column.name === "levelThree")!;
  const cells: { [C in ColumnName]?: CellRef } = {};
  const width = columns.slice(0, columns.indexOf(name) + 1).reduce((sum, column) => sum + column.width, 0);
  cells.levelThree = canvas.put(canvas.row, first.at, c.pick(["预算执行率", "预算执行率（10分）"]), { width });
  for (const column of columns.slice(columns.indexOf(name) + 1)) {
    const value = column.name === "weight" ? weightFor(c, totals, false) : valueFor(c, column.name);
    const ref = canvas.put(canvas.row, column.at, value.value, { width: column.width, ...value });
    if (column.name !== "ignored") cells[column.name as ColumnName] = ref;
  }
  canvas.row++;
  return { cells };
}

function drawSubtotal(canvas: Canvas, columns: readonly Placed[]): void {
  const two = columns.find(({ name }) => name === "levelTwo") ?? columns.find(({ name }) => name === "levelThree")!;
  const weight = columns.find(({ name }) => name === "weight");
  canvas.put(canvas.row, two.at, "小计");
  if (weight) canvas.put(canvas.row, weight.at, 30);
  canvas.row++;
}

function drawTotal(canvas: Canvas, c: Chance, plan: TablePlan, columns: readonly Placed[], totals: Totals): void {
  const weight = columns.find(({ name }) => name === "weight");
  const score = columns.find(({ name }) => name === "score");
  const first = [weight, score].flatMap((column) => (column ? [column.at] : []));
  const start = plan.side ? c.pick([0, 1]) : 0;
  const width = first.length > 0 ? Math.max(1, Math.min(...first) - start) : 1;
  if (plan.total === "word" || first.length === 0) {
    canvas.put(canvas.row, start, c.pick(["合计", "总分", "总计", "合  计", "得分合计"]), {
      width: c.maybe(0.7) ? width : 1,
    });
  }
  if (weight) canvas.put(canvas.row, weight.at, totals.weight);
  if (score) canvas.put(canvas.row, score.at, 96.5);
  canvas.row++;
}

function drawBonus(canvas: Canvas, columns: readonly Placed[]): void {
  const one = columns.find(({ name }) => name === "levelOne")!;
  const name = columns.find((column) => column.name === "levelThree")!;
  canvas.put(canvas.row, one.at, "加分项（≤5分）");
  canvas.put(canvas.row, name.at, "获得表彰情况");
  canvas.row++;
}
