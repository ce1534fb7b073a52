import { parseUnit } from "../value/units";
import { TARGET_MEASURES } from "./circulars";
import { isBlankForm } from "./blank-form";
import { plain } from "./prose";
import { eachOrOnce, filledRows, targetCell, targetRows } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { defineRule } from "./rule";
import type { FormDocument, Indicator } from "../form/document";

/** ×, XX, * and …… stand for a value that was never written. */
export const targetNoPlaceholder = defineRule({
  id: "target-no-placeholder",
  meta: {
    basis: TARGET_MEASURES,
    advice: "换成实际的指标值。",
    severity: "error",
    kinds: "all",
    messages: {
      placeholder: "指标值“{{target}}”还是占位符，没有填写实际数值。",
      unit: "指标值“{{target}}”只有单位，没有数值。",
      most: "{{count}}个指标值还是占位符，没有填写实际数值（{{cells}}）。",
    },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    const held = filledRows(document).flatMap((indicator) => {
      const cell = targetCell(indicator);
      return cell !== null && indicator.target.traits.has("placeholder") ? [{ cell, indicator }] : [];
    });
    for (const [indicator, cell] of targetRows(document)) {
      if (!isUnitAlone(indicator)) continue;
      const data = { target: plain(indicator.target.text) };
      yield { messageId: "unit", cell, data, advice: "在单位前补写本年的实际数值。" };
    }
    const { each, heading } = eachOrOnce(document, "target", held);
    const [first] = held;
    if (heading && first) {
      const cells = held.map(({ cell }) => cell).join("、");
      const advice = `逐条换成本年的实际数值，${adviceFor(first.indicator, document)}`;
      yield { messageId: "most", cell: heading, data: { count: held.length, cells }, advice };
    }
    for (const { cell, indicator } of each) {
      const data = { target: indicator.target.text.trim() };
      yield { messageId: "placeholder", cell, data, advice: adviceFor(indicator, document) };
    }
  },
});

/** "≥　万元", "公里": the number between sign and unit was never written. */
function isUnitAlone({ target, cells }: Indicator): boolean {
  if (target.number !== null || typeof cells.target?.value !== "string") return false;
  const [, sign = "", unit = ""] = /^([≥≤=<>＞＜]|不[低少]于|不超过)?(.{1,4})$/.exec(plain(target.text)) ?? [];
  const kind = parseUnit(unit)?.kind ?? "other";
  return kind !== "other" && (sign !== "" || (unit.length > 1 && kind !== "time"));
}

/** "≥**人次" keeps its sign and unit: only the number is to be written. A mark alone gets a whole example. */
function adviceFor(indicator: Indicator, document: FormDocument): string {
  const text = indicator.target.text.trim();
  const parts = /^(.*?)(?:[*＊×]+|[xX]{2,}|[_＿]{2,}|[…]+|\.{3,})(.*)$/.exec(text);
  const [, sign = "", unit = ""] = parts ?? [];
  if (unit === "" || /[*＊×…]/.test(unit)) return rewriteOf(indicator, document).advice;
  const number = /^[%％]/.test(unit) ? 95 : 100;
  return `把“${text}”中的占位符换成本年的实际数值，符号和单位保留，写成“${sign}${number}${unit}”这样的形式。`;
}
