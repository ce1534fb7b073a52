import { TARGET_MEASURES } from "./circulars";
import { plain } from "./prose";
import { filledRows, groupedBy } from "./row-facts";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** Targets that are all the same number were filled in without looking. */
export const targetsDistinct = defineRule({
  id: "targets-distinct",
  meta: {
    basis: TARGET_MEASURES,
    advice: "结合历史数据和工作任务逐条核定指标值，数量指标写具体数量，不要一律写100%或100。",
    severity: "info",
    kinds: "all",
    messages: {
      number: "{{count}}条不同的指标都填了同一个数字“{{value}}”，且没有单位，疑为占位。",
      points: "{{count}}条指标的指标值与分值一模一样，疑为把分值填进了指标值栏。",
      same: "{{total}}条指标中有{{count}}条的指标值都是“{{value}}”，没有区分度。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document).filter(({ target }) => target.class !== "empty");
    const heading = document.columns.find(({ name }) => name === "target")?.headerCell ?? rows[0]?.cells.target?.cell;
    if (heading === undefined) return;
    const points = pointsForValues(rows);
    if (points.length > 0) {
      const advice = "指标值改填要达到的数量、比率或时间，分值只写在分值栏。";
      yield { messageId: "points", cell: heading, data: { count: points.length }, severity: "warning", advice };
      return;
    }
    for (const group of groupsOfOneValue(rows)) {
      const [first] = group;
      if (!first || first.target.number === null) continue;
      const value = first.target.text.trim();
      const data = { count: group.length, value };
      if (isOneNumberEverywhere(group)) {
        yield { messageId: "number", cell: heading, data, severity: "warning" };
      } else if (group.length >= 5 && group.length >= rows.length * 0.8) {
        yield { messageId: "same", cell: heading, data: { ...data, total: rows.length } };
      }
    }
  },
});

/** Rows whose target is the number of points they carry and nothing else, where hardly a row has another. */
export function pointsForValues(rows: readonly Indicator[]): readonly Indicator[] {
  const weighed = rows.filter(({ weight }) => weight !== null);
  const points = weighed.filter(({ target, weight }) => target.number === weight && target.unit === null);
  return points.length >= 4 && points.length * 5 >= weighed.length * 4 ? points : [];
}

/** Rows with the same number and no unit in six places and more: filled in without looking. Told once, by this rule. */
export function isOneNumberEverywhere(group: readonly Indicator[]): boolean {
  const [first] = group;
  return group.length >= 6 && first?.target.unit === null && first.target.class === "numeric";
}

/** The rows of a form by the value their target states. */
export function groupsOfOneValue(rows: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const valueOf = ({ target }: Indicator) =>
    `${target.comparator ?? ""}${target.number ?? plain(target.text)}${target.unit ?? ""}`;
  return [...groupedBy(rows, valueOf).values()];
}
