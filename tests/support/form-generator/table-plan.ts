import type { ColumnName } from "../../../src/form/document";
import { headingFor, levelHeadings, noisy } from "./headings";
import type { Chance } from "./random";

export type Stage = "target" | "self-evaluation" | "evaluation" | "monitoring";

/** What a column holds; "ignored" and the levels' own weights are drawn and belong to no indicator. */
export type PlanName = ColumnName | "ignored" | "levelOneWeight" | "levelTwoWeight" | "serial" | "middleLevel";

/** One logical column of the table. */
export interface Plan {
  readonly name: PlanName;
  readonly heading: string;
  /** Logical columns it takes. */
  readonly width: number;
  /** Wording of the group above it, where the header has two rows. */
  readonly group?: string;
}

/** What a table will look like, decided before anything is drawn. */
export interface TablePlan {
  readonly stage: Stage;
  readonly side: string | null;
  /** The label at the side begins again half way down, as after a page break. */
  readonly sideBreaks: boolean;
  readonly columns: readonly Plan[];
  readonly twoRows: boolean;
  readonly levelStyle: "merge" | "repeat" | "blank";
  readonly weights: boolean;
  /** How many level columns, from the second or the first on, stand under one heading with the name. */
  readonly sharedHeading: 0 | 2 | 3;
  /** The same levels set twice, long-term first. */
  readonly sideBySide: boolean;
  /** Weights written behind the names of the first level. */
  readonly weightInNames: boolean;
  /** The header is drawn again before a first level in the middle. */
  readonly repeatsHeader: boolean;
  readonly subtotals: boolean;
  readonly total: "word" | "sum" | "none";
  readonly bonus: boolean;
  /** The first row reckons the budget and stands under no level. */
  readonly budgetRow: boolean;
}

function about(c: Chance): ColumnName[] {
  return [...(c.maybe(0.2) ? (["explanation"] as const) : []), ...(c.maybe(0.15) ? (["source"] as const) : [])];
}

function measuresFor(c: Chance, stage: Stage): PlanName[] {
  const unit: ColumnName[] = c.maybe(0.3) ? ["unit"] : [];
  const comparator: ColumnName[] = c.maybe(0.2) ? ["comparator"] : c.maybe(0.15) ? ["valueType"] : [];
  const past: PlanName[] = c.maybe(0.08) ? ["ignored"] : [];
  const remark: ColumnName[] = c.maybe(0.25) ? ["remark"] : [];
  const direction: ColumnName[] = c.maybe(0.1) ? ["direction"] : [];
  const half: ColumnName[] = c.maybe(0.15) ? ["halfYearTarget"] : [];
  const weight: ColumnName[] = c.maybe(0.3) ? ["weight"] : [];
  const deviation: ColumnName[] = c.maybe(0.8) ? ["deviation"] : [];
  const target: ColumnName[] = c.maybe(0.7) ? ["target"] : [];
  const process: ColumnName[] = c.maybe(0.6) ? ["scoringProcess"] : [];
  const adjusted: ColumnName[] = c.maybe(0.08) ? ["adjustedTarget"] : [];
  switch (stage) {
    case "target":
      return [...comparator, ...past, ...half, "target", ...unit, ...weight, ...direction, ...about(c), ...remark];
    case "self-evaluation":
      return c.maybe(0.5)
        ? [...comparator, "target", ...adjusted, ...unit, "actual", "weight", "score", ...deviation, ...remark]
        : ["weight", ...comparator, "target", ...unit, ...adjusted, "actual", "score", ...past, "deviation"];
    case "evaluation":
      return ["weight", ...target, ...about(c), "scoringRule", ...process, "score"];
    case "monitoring":
      return ["target", ...unit, "actual", "ignored", "deviation", ...remark];
  }
}

const IGNORED: Readonly<Record<Stage, readonly string[]>> = {
  target: ["上年实际值", "历史值", "上年度指标值", "前年实际完成值"],
  "self-evaluation": ["复核得分", "完成率", "主管部门评分"],
  evaluation: ["完成率"],
  monitoring: ["全年预计完成情况", "预计完成情况", "全年预计完成值"],
};

function measure(c: Chance, stage: Stage, name: PlanName): Plan {
  if (name === "ignored") return { name, heading: noisy(c, c.pick(IGNORED[stage])), width: 1 };
  if (stage === "monitoring" && name === "actual") {
    return {
      name,
      heading: noisy(c, c.pick(["1-7月执行情况", "1－7月执行情况", "1-9月执行情况", "1-6月完成情况"])),
      width: 1,
    };
  }
  const remark = name === "target" ? "（A）" : name === "actual" ? "（B）" : name === "score" ? "（100分）" : "";
  const heading = headingFor(c, name as ColumnName) + (c.maybe(0.06) ? remark : "");
  return { name, heading, width: name === "deviation" && c.maybe(0.2) ? 2 : 1 };
}

function levelPlans(c: Chance, shape: "two" | "three" | "four" | "second-is-name"): Plan[] {
  const wide = c.maybe(0.15) ? 2 : 1;
  switch (shape) {
    case "two": {
      const [one, name] = levelHeadings(c, 2);
      return [
        { name: "levelOne", heading: one!, width: 1 },
        { name: "levelThree", heading: name!, width: wide },
      ];
    }
    case "four":
      return [
        { name: "levelOne", heading: "一级指标", width: 1 },
        { name: "levelTwo", heading: "二级指标", width: 1 },
        { name: "middleLevel", heading: "三级指标", width: 1 },
        { name: "levelThree", heading: noisy(c, "四级指标"), width: wide },
      ];
    case "second-is-name":
      return [
        { name: "levelOne", heading: noisy(c, "一级指标"), width: 1 },
        { name: "levelThree", heading: noisy(c, "二级指标"), width: wide },
        { name: "explanation", heading: noisy(c, c.pick(["指标内容", "指标解释", "指标说明"])), width: 1 },
      ];
    case "three": {
      const headings = levelHeadings(c, 3);
      return (["levelOne", "levelTwo", "levelThree"] as const).map((name, i) => ({
        name,
        heading: headings[i]!,
        width: name === "levelThree" ? wide : 1,
      }));
    }
  }
}

const GROUPED: ReadonlySet<PlanName> = new Set<PlanName>(["comparator", "target", "unit", "valueType"]);

function isRun(all: readonly string[], part: readonly string[]): boolean {
  const at = all.indexOf(part[0]!);
  return part.every((name, i) => all[at + i] === name);
}

function withLevelWeights(c: Chance, levels: readonly Plan[]): Plan[] {
  const word = c.pick(["权重", "分值"]);
  return levels.flatMap((plan) => {
    if (plan.name === "levelOne") return [plan, { name: "levelOneWeight", heading: word, width: 1 } as const];
    if (plan.name === "levelTwo") return [plan, { name: "levelTwoWeight", heading: word, width: 1 } as const];
    return [plan];
  });
}

/** Decides a table at random. */
export function planTable(c: Chance, stage: Stage): TablePlan {
  const roll = c.next();
  const shape = roll < 0.2 ? "two" : roll < 0.25 ? "four" : roll < 0.31 ? "second-is-name" : "three";
  let levels = levelPlans(c, shape);
  const sharedHeading = shape === "three" && c.maybe(0.06) ? 2 : shape === "three" && c.maybe(0.04) ? 3 : 0;
  const sideBySide = stage === "target" && shape === "three" && sharedHeading === 0 && c.maybe(0.06);
  const list = sideBySide
    ? (["target"] as const)
    : measuresFor(c, stage).filter((name) => shape !== "second-is-name" || name !== "explanation");
  const inGroup = list.filter((name) => GROUPED.has(name));
  const together = c.maybe(0.18) && inGroup.length >= 2 && isRun(list, inGroup);
  const measures = list.map((name): Plan => {
    const plan = measure(c, stage, name);
    return together && GROUPED.has(name)
      ? { ...plan, heading: name === "target" ? "指标值" : plan.heading, width: 1, group: "年度指标值" }
      : plan;
  });
  const weights = list.some((name) => name === "weight");
  if (weights && shape === "three" && sharedHeading === 0 && c.maybe(0.06)) levels = withLevelWeights(c, levels);
  const serial: Plan[] = c.maybe(0.07) && !sideBySide ? [{ name: "serial", heading: "序号", width: 1 }] : [];
  const columns = [...serial, ...levels, ...measures];
  const first = sideBySide ? columns.map((plan, i) => (i === 0 ? plan : { ...plan, group: "长期绩效指标" })) : columns;
  const second = sideBySide ? columns.slice(1).map((plan) => ({ ...plan, group: "年度绩效指标" })) : [];
  const twoRows = together || sideBySide;
  const plain = !sideBySide && !twoRows && sharedHeading === 0;
  return {
    stage,
    side: c.maybe(0.5)
      ? noisy(c, c.pick(["绩效指标", "年度绩效指标", "绩\n效\n指\n标", "绩效指标（90分）", "项目绩效指标", "绩效目标"]))
      : null,
    sideBreaks: c.maybe(0.08),
    columns: [...first, ...second],
    twoRows,
    levelStyle: c.pick(["merge", "merge", "merge", "repeat", "blank"]),
    weights,
    sharedHeading,
    sideBySide,
    weightInNames: c.maybe(0.15),
    repeatsHeader: plain && c.maybe(0.04),
    subtotals: weights && c.maybe(0.06),
    total: c.maybe(weights ? 0.6 : 0.1) ? (weights && c.maybe(0.1) ? "sum" : "word") : "none",
    bonus: stage === "evaluation" && shape === "three" && c.maybe(0.1),
    budgetRow: stage === "self-evaluation" && !sideBySide && serial.length === 0 && c.maybe(0.06),
  };
}

/** Logical columns a table takes, its side label included. */
export function tableWidth(plan: TablePlan): number {
  return (plan.side ? 1 : 0) + plan.columns.reduce((sum, { width }) => sum + width, 0);
}
