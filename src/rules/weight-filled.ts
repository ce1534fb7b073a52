import { isNotApplicable, shownName } from "./row-facts";
import { planWeights } from "../scoring/weight-plan";
import { CORE_INDICATORS } from "./circulars";
import { gapsIn, isBlank, isBlankForm } from "./blank-form";
import { figure } from "./money";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";
import type { CellEdit } from "../sheet/edit";

/** Where a form has weights, every indicator carries one; filling in is the fix. */
export const weightFilled = defineRule({
  id: "weight-filled",
  meta: {
    basis: CORE_INDICATORS,
    advice: "按指标重要程度分配权重；可用权重模板一键填充。",
    severity: "error",
    kinds: "all",
    topic: "weights",
    messages: {
      empty: "指标“{{name}}”没有填写权重（分值）。",
      most: "{{count}}条指标没有填写权重（分值）。",
    },
  },
  *check({ document, pack }) {
    if (isBlankForm(document)) return;
    const gaps = gapsIn(document, "weight", needsWeight);
    if (gaps.count === 0) return;
    // A declaration may be handed in before its weights are settled.
    const later = /target$/.test(document.kind) && document.indicators.every(({ weight }) => weight === null);
    const severity = later ? ("warning" as const) : ("error" as const);
    const { edits, problem } = planWeights(document, pack);
    const usable = problem === null ? edits : [];
    if (gaps.heading) {
      const fix = fixOf(usable, `按模板填写${gaps.count}项权重`);
      yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count }, severity, ...fix };
    }
    for (const { cell, indicator } of gaps.cells) {
      const edit = usable.find((one) => one.cell === cell);
      const fix = edit ? fixOf([edit], `填${typeof edit.to === "number" ? figure(edit.to) : String(edit.to)}`) : {};
      yield { messageId: "empty", cell, data: { name: shownName(indicator) }, severity, ...fix };
    }
  },
});

function fixOf(edits: readonly CellEdit[], title: string) {
  return edits.length === 0 ? {} : { fix: { kind: "suggested" as const, title, edits } };
}

/** Rows of a group carry no weight of their own, nor does their heading where it is blank; bonus points neither. */
export function needsWeight(row: Indicator): boolean {
  const outside = row.role !== undefined || /加分|减分|扣分/.test(`${row.levelOne}${row.levelTwo}`);
  if (outside || row.residue || row.name === "" || row.nameWeight !== null || isNotApplicable(row)) return false;
  return row.target.class !== "empty" || !isBlank(row.cells.actual);
}
