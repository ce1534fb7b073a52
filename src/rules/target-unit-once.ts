import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { brief, plain } from "./prose";
import { eachOrOnce, filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { CellRef } from "../sheet/address";
import type { Indicator } from "../form/document";

/** A unit stands in the value or in its column, not in both; percent is written %. */
export const targetUnitOnce = defineRule({
  id: "target-unit-once",
  meta: {
    basis: TARGET_MEASURES,
    advice: "有单位栏的，指标值只填数字；没有单位栏的，单位写在数字后面。",
    severity: "info",
    kinds: "all",
    messages: {
      twice: "指标值“{{target}}”已带单位，计量单位栏又填了“{{unit}}”。",
      word: "指标值“{{target}}”把百分号写成了“百分比”。",
      most: "{{count}}个指标值已带单位，计量单位栏又填了一遍。",
    },
  },
  *check({ document }) {
    const found = filledRows(document).flatMap((indicator) => repeatedUnit(indicator));
    const { each, heading } = eachOrOnce(document, "target", found);
    const fixOf = (items: readonly Repeated[], title: string) => ({
      kind: "certain" as const,
      title,
      // A bare number goes in as one, or sums would pass it over.
      edits: items.map(({ cell, to }) => editCell(document, cell, /^\d+(?:\.\d+)?$/.test(to) ? Number(to) : to)),
    });
    if (heading) {
      const fix = fixOf(found, `改正${found.length}个指标值`);
      yield { messageId: "most", cell: heading, data: { count: found.length }, fix };
    }
    for (const one of each) {
      const fix = fixOf([one], `改为“${one.to}”`);
      if (one.unit === null) yield { messageId: "word", cell: one.cell, data: { target: brief(one.text) }, fix };
      else yield { messageId: "twice", cell: one.cell, data: { target: brief(one.text), unit: one.unit }, fix };
    }
  },
});

interface Repeated {
  readonly cell: CellRef;
  readonly text: string;
  readonly to: string;
  /** The unit that stands in both places; null where 百分比 stands for %. */
  readonly unit: string | null;
}

function repeatedUnit(indicator: Indicator): readonly Repeated[] {
  const { target } = indicator.cells;
  if (!target || typeof target.value !== "string") return [];
  const unit = plain(textOf(indicator, "unit"));
  const text = plain(target.text);
  if (/^[≥≤><=]*\d[\d.,]*百分比$/.test(text))
    return [{ cell: target.cell, text, to: text.replace("百分比", "%"), unit: null }];
  const number = text.slice(0, -unit.length);
  const twice = unit !== "" && text.endsWith(unit) && /^[≥≤><=]*\d[\d.]*$/.test(number);
  return twice ? [{ cell: target.cell, text, to: number, unit }] : [];
}
