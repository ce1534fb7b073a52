import { shownName } from "./row-facts";
import { EVALUATION_MEASURES } from "./circulars";
import { gapsIn, isBlankForm, isHeadingRow, isUnscored } from "./blank-form";
import { defineRule } from "./rule";

/** 财预〔2020〕10号: a self-evaluation states what was achieved. */
export const actualFilled = defineRule({
  id: "actual-filled",
  meta: {
    title: "实际完成值应当填写",
    why: "没有完成值就没有打分的依据。",
    basis: EVALUATION_MEASURES,
    advice: "据实填写完成值；没有数据的写明原因，该项不得分。",
    severity: "warning",
    kinds: ["project-self-evaluation", "department-self-evaluation", "project-monitoring"],
    defects: ["D03"],
    messages: {
      empty: "指标“{{name}}”没有填写实际完成值。",
      most: "{{count}}条指标没有填写实际完成值。",
      unscored: "本表还没有自评：{{count}}条指标的完成值和得分都是空白。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    const gaps = gapsIn(
      document,
      "actual",
      (row, index) => row.target.class !== "empty" && !row.residue && !isHeadingRow(document, index),
    );
    if (gaps.count === 0) return;
    const cell = gaps.heading ?? document.columns.find(({ name }) => name === "actual")?.headerCell;
    if (isUnscored(document) && cell != null) {
      yield { messageId: "unscored", cell, data: { count: gaps.count }, severity: "info" };
      return;
    }
    // At mid-year a survey may still be to come.
    const severity = document.kind === "project-monitoring" ? ("info" as const) : ("warning" as const);
    if (gaps.heading) yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count }, severity };
    for (const { cell: blank, indicator } of gaps.cells)
      yield { messageId: "empty", cell: blank, data: { name: shownName(indicator) }, severity };
  },
});
