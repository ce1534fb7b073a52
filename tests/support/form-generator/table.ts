import type { ColumnName } from "../../../src/form/document";
import type { CellRef } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/sheet";
import type { Canvas } from "./canvas";
import { headingFor, levelHeadings, noisy } from "./headings";
import type { Chance } from "./random";
import { LEVELS, words } from "./words";

export type Stage = "target" | "self-evaluation" | "evaluation" | "monitoring";

/** The address of every cell of one indicator, blank ones included. */
export interface TruthRow {
  readonly cells: { readonly [C in ColumnName]?: CellRef };
}

/** One logical column of the table: its meaning, or words to ignore. */
interface Plan {
  readonly name: ColumnName | "ignored";
  readonly heading: string;
  /** Logical columns it takes. */
  readonly width: number;
  /** Wording of the group above it, where the header has two rows. */
  readonly group?: string;
}

/** What a table will look like, decided before anything is drawn. */
export interface TablePlan {
  readonly stage: Stage;
  readonly depth: 2 | 3;
  readonly side: string | null;
  readonly columns: readonly Plan[];
  readonly twoRows: boolean;
  readonly levelStyle: "merge" | "repeat" | "blank";
  readonly weights: boolean;
  /** One heading over both the second level and the name. */
  readonly sharedHeading: boolean;
  /** The same levels set twice, long-term first. */
  readonly sideBySide: boolean;
  /** Weights written behind the names of the first level. */
  readonly weightInNames: boolean;
}

function measuresFor(c: Chance, stage: Stage): (ColumnName | "ignored")[] {
  const unit: ColumnName[] = c.maybe(0.3) ? ["unit"] : [];
  const comparator: ColumnName[] = c.maybe(0.2) ? ["comparator"] : c.maybe(0.15) ? ["valueType"] : [];
  const about: ColumnName[] = [
    ...(c.maybe(0.2) ? (["explanation"] as const) : []),
    ...(c.maybe(0.15) ? (["source"] as const) : []),
  ];
  const remark: ColumnName[] = c.maybe(0.25) ? ["remark"] : [];
  switch (stage) {
    case "target":
      return [
        ...comparator,
        ...(c.maybe(0.15) ? (["halfYearTarget"] as const) : []),
        "target",
        ...unit,
        ...(c.maybe(0.3) ? (["weight"] as const) : []),
        ...(c.maybe(0.1) ? (["direction"] as const) : []),
        ...about,
        ...remark,
      ];
    case "self-evaluation":
      return c.maybe(0.5)
        ? [
            ...comparator,
            "target",
            ...unit,
            "actual",
            "weight",
            "score",
            ...(c.maybe(0.8) ? (["deviation"] as const) : []),
            ...remark,
          ]
        : ["weight", ...comparator, "target", ...unit, "actual", "score", "deviation"];
    case "evaluation":
      return [
        "weight",
        ...(c.maybe(0.7) ? (["target"] as const) : []),
        ...about,
        "scoringRule",
        ...(c.maybe(0.6) ? (["scoringProcess"] as const) : []),
        "score",
      ];
    case "monitoring":
      return ["target", "actual", "ignored", "deviation", ...remark];
  }
}

/** Decides a table at random. */
export function planTable(c: Chance, stage: Stage): TablePlan {
  const depth = c.maybe(0.22) ? 2 : 3;
  const levels = levelHeadings(c, depth);
  const sharedHeading = depth === 3 && c.maybe(0.06);
  const sideBySide = stage === "target" && depth === 3 && !sharedHeading && c.maybe(0.06);
  const levelNames = (
    depth === 2 ? ["levelOne", "levelThree"] : ["levelOne", "levelTwo", "levelThree"]
  ) as ColumnName[];
  const wideName = c.maybe(0.15);
  const twoRows = c.maybe(0.18);
  const measures = sideBySide ? (["target"] as const) : measuresFor(c, stage);
  const grouped = new Set<string>(["comparator", "target", "unit", "valueType"]);
  const inGroup = measures.filter((name) => grouped.has(name));
  const together = twoRows && inGroup.length >= 2 && isRun(measures, inGroup);
  const columns = [
    ...levelNames.map((name, i): Plan => ({
      name,
      heading: levels[i]!,
      width: name === "levelThree" && wideName ? 2 : 1,
    })),
    ...measures.map((name): Plan => {
      if (name === "ignored") return { name, heading: c.pick(["全年预计完成情况", "预计完成情况"]), width: 1 };
      if (stage === "monitoring" && name === "actual")
        return { name, heading: noisy(c, c.pick(["1-7月执行情况", "1－7月执行情况", "1-9月执行情况"])), width: 1 };
      const heading = headingFor(c, name);
      return together && grouped.has(name)
        ? { name, heading: name === "target" ? "指标值" : heading, width: 1, group: "年度指标值" }
        : { name, heading, width: name === "deviation" && c.maybe(0.2) ? 2 : 1 };
    }),
  ];
  const doubled: Plan[] = sideBySide ? [...columns.slice(1).map((plan) => ({ ...plan, group: "年度绩效指标" }))] : [];
  const first = sideBySide ? columns.map((plan, i) => (i === 0 ? plan : { ...plan, group: "长期绩效指标" })) : columns;
  return {
    stage,
    depth,
    side: c.maybe(0.5)
      ? noisy(c, c.pick(["绩效指标", "年度绩效指标", "绩\n效\n指\n标", "绩效指标（90分）", "项目绩效指标"]))
      : null,
    columns: [...first, ...doubled],
    twoRows: together || sideBySide,
    levelStyle: c.pick(["merge", "merge", "merge", "repeat", "blank"]),
    weights: measures.some((name) => name === "weight"),
    sharedHeading,
    sideBySide,
    weightInNames: c.maybe(0.15),
  };
}

function isRun(all: readonly string[], part: readonly string[]): boolean {
  const at = all.indexOf(part[0]!);
  return part.every((name, i) => all[at + i] === name);
}

/** Logical columns a table takes, its side label included. */
export function tableWidth(plan: TablePlan): number {
  return (plan.side ? 1 : 0) + plan.columns.reduce((sum, { width }) => sum + width, 0);
}

interface Placed extends Plan {
  readonly at: number;
}

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
  const shared = plan.sharedHeading ? columns.findIndex(({ name }) => name === "levelTwo") : -1;
  const merged = c.maybe(0.75);
  columns.forEach((column, index) => {
    if (shared >= 0 && index === shared) {
      const next = columns[index + 1]!;
      canvas.put(canvas.row, column.at, next.heading, { height, width: column.width + next.width });
    } else if (shared >= 0 && index === shared + 1) return;
    else if (column.group) {
      const first = columns.findIndex((other) => other.group === column.group);
      if (index === first) {
        const width = columns.filter((other) => other.group === column.group).reduce((sum, o) => sum + o.width, 0);
        canvas.put(canvas.row, column.at, column.group, { width });
      }
      canvas.put(canvas.row + 1, column.at, column.heading, { width: column.width });
    } else if (height === 1 || merged)
      canvas.put(canvas.row, column.at, column.heading, { height, width: column.width });
    else canvas.put(canvas.row, column.at, column.heading, { width: column.width });
  });
  canvas.row += height;
}

interface Line {
  readonly one: string;
  readonly two: string;
  readonly name: string;
  readonly residue: boolean;
}

function linesFor(c: Chance, plan: TablePlan): readonly Line[] {
  const used = new Set<string>();
  const groups = c.some(c.pick(LEVELS), c.int(2, 4));
  return groups.flatMap(([one, twos]) => {
    const weight = plan.weightInNames ? c.pick(["(50分)", "（30）", "（10 分）", "(20分）"]) : "";
    return c.some(twos, c.int(1, Math.min(3, twos.length))).flatMap((two) =>
      Array.from({ length: c.int(1, 3) }, (_, i): Line => {
        const residue = i > 0 && c.maybe(0.04);
        return {
          one: one + weight,
          two,
          name: residue ? c.pick(["……", "指标2", "指标3："]) : words.indicator(c, used),
          residue,
        };
      }),
    );
  });
}

function valueFor(
  c: Chance,
  name: ColumnName | "ignored",
  line: Line,
  target: string,
): { value: CellValue; text?: string; format?: string } {
  if (line.residue && name !== "unit") return { value: null };
  switch (name) {
    case "target":
    case "halfYearTarget":
    case "actual":
    case "ignored": {
      if (c.maybe(0.04)) return { value: null };
      if (c.maybe(0.15)) return { value: 0.95, text: "95%", format: "0%" };
      if (c.maybe(0.1)) return { value: c.int(1, 400) };
      return { value: name === "target" ? target : words.target(c) };
    }
    case "unit":
      return { value: c.pick(["%", "个", "人次", "次", "万元", "户", ""]) };
    case "comparator":
      return { value: c.pick(["≥", "≤", "＝", "=", ">", "定性"]) };
    case "valueType":
      return { value: c.pick(["定量", "定性"]) };
    case "direction":
      return { value: c.pick(["正向", "反向"]) };
    case "weight":
      return c.maybe(0.2) ? { value: String(c.int(1, 10)) } : { value: c.pick([2, 5, 10, 2.5, 3.34]) };
    case "score":
      return c.maybe(0.15) ? { value: null } : { value: c.pick([2, 5, 9.5, 1.8]) };
    case "deviation":
      return { value: words.reason(c) };
    case "explanation":
      return { value: c.pick(["反映任务完成程度", "实际完成数与计划数之比", "考核服务对象的认可程度", ""]) };
    case "source":
      return { value: c.pick(["计划标准", "历史标准", "工作台账", "业务统计", ""]) };
    case "scoringRule":
      return { value: words.rule(c) };
    case "scoringProcess":
      return { value: c.pick(["经核查，得满分。", "抽查发现2处不规范，扣1分。", ""]) };
    case "remark":
      return { value: c.pick(["", "", "按季统计"]) };
    default:
      return { value: null };
  }
}

/** Draws header and rows; gives back where everything stands. */
export function drawTable(
  canvas: Canvas,
  c: Chance,
  plan: TablePlan,
): {
  rows: readonly TruthRow[];
  columns: readonly { readonly name: ColumnName; readonly column: number }[];
} {
  const columns = place(plan);
  const top = canvas.row;
  drawHeader(canvas, c, plan, columns);
  if (c.maybe(0.04)) canvas.row++;
  const lines = linesFor(c, plan);
  const from = canvas.row;
  const parts = plan.sideBySide
    ? [columns.slice(0, 1 + (columns.length - 1) / 2), [columns[0]!, ...columns.slice(1 + (columns.length - 1) / 2)]]
    : [columns];
  const rows: TruthRow[] = [];
  parts.forEach((part, index) =>
    rows.push(...drawLines(canvas, c, plan, part, index === 0 ? lines : renamed(c, lines), from, index > 0)),
  );
  canvas.row = from + lines.length;
  const total = c.maybe(plan.weights ? 0.6 : 0.1);
  if (plan.side) {
    const height = canvas.row - top;
    if (plan.levelStyle === "merge" || c.maybe(0.6)) canvas.put(top, 0, plan.side, { height });
    else canvas.put(top, 0, plan.side);
  }
  if (total) drawTotal(canvas, c, plan, columns, lines.length, from);
  return {
    rows,
    columns: columns.flatMap(({ name, at }) => (name === "ignored" ? [] : [{ name, column: canvas.sheetColumn(at) }])),
  };
}

function renamed(c: Chance, lines: readonly Line[]): readonly Line[] {
  const used = new Set<string>();
  return lines.map((line) => (line.residue ? line : { ...line, name: words.indicator(c, used) }));
}

function drawLines(
  canvas: Canvas,
  c: Chance,
  plan: TablePlan,
  columns: readonly Placed[],
  lines: readonly Line[],
  from: number,
  again: boolean,
): TruthRow[] {
  const level = { one: "" as CellRef | "", two: "" as CellRef | "" };
  const before = { one: "", two: "" };
  return lines.map((line, index): TruthRow => {
    const row = from + index;
    const cells: { [C in ColumnName]?: CellRef } = {};
    const target = words.target(c);
    for (const column of columns) {
      const key = column.name === "levelOne" ? "one" : column.name === "levelTwo" ? "two" : null;
      if (key) {
        const begins = before[key] !== line[key] || (key === "two" && before.one !== line.one);
        const run = lines.slice(index).findIndex((other) => other[key] !== line[key] || other.one !== line.one);
        const height = run < 0 ? lines.length - index : run;
        const repeats = plan.levelStyle === "repeat";
        const drawn = !(again && key === "one");
        if ((begins || repeats) && drawn)
          level[key] = canvas.put(row, column.at, line[key], {
            height: plan.levelStyle === "merge" ? height : 1,
            width: column.width,
          });
        else if (!drawn && (begins || repeats)) level[key] = canvas.ref(row, column.at);
        if (level[key] !== "") cells[column.name as ColumnName] = level[key] as CellRef;
      } else if (column.name === "levelThree") {
        cells.levelThree = canvas.put(row, column.at, line.name, { width: column.width });
      } else {
        const { value, ...rest } = valueFor(c, column.name, line, target);
        const ref = canvas.put(row, column.at, value, { width: column.width, ...rest });
        if (column.name !== "ignored") cells[column.name] = ref;
      }
    }
    before.one = line.one;
    before.two = line.two;
    return { cells };
  });
}

function drawTotal(
  canvas: Canvas,
  c: Chance,
  plan: TablePlan,
  columns: readonly Placed[],
  count: number,
  from: number,
): void {
  const weight = columns.find(({ name }) => name === "weight");
  const score = columns.find(({ name }) => name === "score");
  const first = [weight, score].filter((p) => p !== undefined).map(({ at }) => at);
  const start = plan.side ? c.pick([0, 1]) : 0;
  const width = first.length > 0 ? Math.max(1, Math.min(...first) - start) : 1;
  canvas.put(canvas.row, start, c.pick(["合计", "总分", "总计", "合  计", "得分合计"]), {
    width: c.maybe(0.7) ? width : 1,
  });
  if (weight) canvas.put(canvas.row, weight.at, 100);
  if (score) canvas.put(canvas.row, score.at, count + from > 0 ? 96.5 : 0);
  canvas.row++;
}
