import { shownName } from "./row-facts";
import { planWeights } from "../scoring/weight-plan";
import { CORE_INDICATORS } from "./circulars";
import { gapsIn, isBlank, isBlankForm } from "./blank-form";
import { figure } from "./money";
import { defineRule } from "./rule";
import type { Indicator, FormDocument } from "../form/document";
import type { CellEdit } from "../sheet/edit";

/** Where a form has weights, every indicator carries one; filling in is the fix. */
export const weightFilled = defineRule({
  id: "weight-filled",
  meta: {
    title: "权重应当填写",
    why: "没有权重的指标不计分，等于没有考核。",
    basis: CORE_INDICATORS,
    advice: "按指标重要程度分配权重；可用权重模板一键填充。",
    severity: "error",
    kinds: "all",
    defects: ["D03", "D57"],
    messages: {
      empty: "指标“{{name}}”没有填写权重（分值）。",
      most: "{{count}}条指标没有填写权重（分值）。",
    },
  },
  *check({ document, pack }) {
    if (isBlankForm(document)) return;
    const gaps = gapsIn(document, "weight", (row) => needsWeight(document, row));
    if (gaps.count === 0) return;
    const { edits, problem } = planWeights(document, pack);
    const usable = problem === null ? edits : [];
    if (gaps.heading) {
      const fix = fixOf(usable, `按模板填写${gaps.count}项权重`);
      yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count }, ...fix };
    }
    for (const { cell, indicator } of gaps.cells) {
      const edit = usable.find((one) => one.cell === cell);
      const fix = edit ? fixOf([edit], `填${typeof edit.to === "number" ? figure(edit.to) : String(edit.to)}`) : {};
      yield { messageId: "empty", cell, data: { name: shownName(indicator) }, ...fix };
    }
  },
});

function fixOf(edits: readonly CellEdit[], title: string) {
  return edits.length === 0 ? {} : { fix: { kind: "suggested" as const, title, edits } };
}

/** Rows under a weighted heading row ("其中…") carry none of their own; rows of bonus points neither. */
function needsWeight({ indicators }: FormDocument, row: Indicator): boolean {
  if (
    row.residue ||
    row.name === "" ||
    row.nameWeight !== null ||
    /加分|减分|扣分/.test(`${row.levelOne}${row.levelTwo}`)
  )
    return false;
  if (row.target.class === "empty" && isBlank(row.cells.actual)) return false;
  const text = row.cells.levelThree?.text.trim() ?? "";
  const before = indicators
    .slice(0, indicators.indexOf(row))
    .findLast((one) => one.weight !== null && one.levelTwo === row.levelTwo);
  if (!before) return true;
  const starred = /^[★☆●*]/;
  const heads =
    before.target.class === "empty" ||
    (starred.test(before.cells.levelThree?.text.trim() ?? "") && !starred.test(text));
  return !heads && !text.startsWith("其中");
}
