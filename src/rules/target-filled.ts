import { TARGET_MEASURES } from "./circulars";
import { gapsIn, isBlank } from "./blank-form";
import { rewriteOf } from "./target-rewrite";
import { isNotApplicable, shownName, textOf } from "./row-facts";
import { plain } from "./prose";
import { parseCellRef } from "../sheet/address";
import { cellAt } from "../sheet/sheet";
import { defineRule } from "./rule";
import { slotOf } from "./indicator-slot";
import type { FormDocument, Indicator, Located } from "../form/document";

function isDash(row: Indicator): boolean {
  return /^[-—–/\\]+$/.test(textOf(row, "target").replace(/\s/g, ""));
}

/** A sign or a kind chosen from a list, with no value: "≥", 定量. */
function isSignOnly(comparator: Located | undefined): boolean {
  return isBlank(comparator) || /^(?:[≥≤=<>＞＜＝≧≦]+|定[性量]|[正反]向)$/.test((comparator?.text ?? "").trim());
}

/** Some forms have a column of words (定性描述) beside the numbers: what stands there is the value. */
function isDescribed({ sheet, columns, area }: FormDocument, { row }: Indicator): boolean {
  const heading = parseCellRef(columns.find(({ name }) => name === "target")?.headerCell ?? "");
  if (!heading) return false;
  const text = (at: number, column: number) => plain(cellAt(sheet, at, column).text);
  const known = new Set(columns.map(({ column }) => column));
  for (let column = area.left; column <= area.right; column++)
    if (!known.has(column) && /定性|描述/.test(text(heading.row, column)) && text(row - 1, column) !== "") return true;
  return false;
}

/** 财预〔2015〕88号 完整性: every indicator has a target value. */
export const targetFilled = defineRule({
  id: "target-filled",
  meta: {
    basis: TARGET_MEASURES,
    advice: "按“符号＋数值＋单位”填写指标值；不需要的指标删去整行。",
    severity: "error",
    kinds: "all",
    messages: {
      empty: "指标“{{name}}”没有填写指标值。",
      most: "{{count}}条指标没有填写指标值。",
    },
  },
  *check({ document }) {
    // A dash in many rows says that the form has no values there; in one or two, that one was left out.
    const dashes = document.indicators.filter((row) => isDash(row) && !isNotApplicable(row));
    const gaps = gapsIn(
      document,
      "target",
      (row) =>
        row.name !== "" &&
        !isNotApplicable(row) &&
        !(isDash(row) && (dashes.length > 2 || slotOf(row) === "process")) &&
        // 单位（文字描述): words in the unit column are the value.
        !/\p{Script=Han}{4,}/u.test(textOf(row, "unit")) &&
        !row.residue &&
        row.role !== "group" &&
        !isDescribed(document, row) &&
        isSignOnly(row.cells.comparator),
    );
    if (gaps.heading) yield { messageId: "most", cell: gaps.heading, data: { count: gaps.count } };
    for (const { cell, indicator } of gaps.cells) {
      yield {
        messageId: "empty",
        cell,
        data: { name: shownName(indicator) },
        advice: rewriteOf(indicator, document).advice,
      };
    }
  },
});
