import { eachOrOnce, filledRows, isNotApplicable, shownName } from "./row-facts";
import { figure } from "./money";
import { EVALUATION_MEASURES } from "./circulars";
import { gapsIn, isBlankForm, isUnscored } from "./blank-form";
import { defineRule } from "./rule";
import type { FormDocument } from "../form/document";

/** 财预〔2020〕10号: a self-evaluation states what was achieved. */
export const actualFilled = defineRule({
  id: "actual-filled",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "据实填写完成值；没有数据的写明原因，该项不得分。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-monitoring"],
    messages: {
      empty: "指标“{{name}}”没有填写实际完成值。",
      scored: "指标“{{name}}”没有填写实际完成值，却得了{{score}}分。",
      scoredMost: "{{count}}条指标没有填写实际完成值，却计了分。",
      most: "{{count}}条指标没有填写实际完成值。",
      unscored: "本表还没有自评：{{count}}条指标的完成值和得分都是空白。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    yield* scoredInTheDark(document);
    const gaps = gapsIn(
      document,
      "actual",
      (row) => row.target.class !== "empty" && !row.residue && !isNotApplicable(row) && row.role !== "group",
    );
    if (gaps.count === 0) return;
    const cell = gaps.heading ?? document.columns.find(({ name }) => name === "actual")?.headerCell;
    if (isUnscored(document) && cell != null) {
      yield { messageId: "unscored", cell, data: { count: gaps.count }, severity: "info" };
      return;
    }
    // At mid-year a survey may still be to come.
    const monitored = document.kind === "project-monitoring";
    const rest = monitored
      ? { severity: "info" as const, advice: "据实填写截至监控时点的完成值；年底才能取得的，在备注中注明。" }
      : { severity: "warning" as const };
    if (gaps.heading) yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count }, ...rest };
    for (const { cell: blank, indicator } of gaps.cells)
      yield { messageId: "empty", cell: blank, data: { name: shownName(indicator) }, ...rest };
  },
});

/** Rows that are scored with neither target nor actual value: those with a target are told as blank. */
function* scoredInTheDark(document: FormDocument) {
  const rows = filledRows(document).filter(
    ({ target, actual, score, cells, role }) =>
      cells.actual !== undefined &&
      role !== "group" &&
      target.class === "empty" &&
      (actual === null || actual.class === "empty") &&
      score !== null &&
      score > 0,
  );
  const { each, heading } = eachOrOnce(document, "actual", rows);
  if (heading) yield { messageId: "scoredMost" as const, cell: heading, data: { count: rows.length } };
  for (const row of each) {
    const cell = row.cells.actual?.cell;
    if (cell !== undefined)
      yield { messageId: "scored" as const, cell, data: { name: shownName(row), score: figure(row.score ?? 0) } };
  }
}
