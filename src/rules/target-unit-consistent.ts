import { parseTarget } from "../value/parse-target";
import { countsUnlike, parseUnit, unitOfName } from "../value/units";
import { TARGET_MEASURES } from "./circulars";
import { brief, plain } from "./prose";
import { targetRows, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { TargetValue } from "../value/target-value";

/** One row, one unit: the value's own and the unit column's agree. */
export const targetUnitConsistent = defineRule({
  id: "target-unit-consistent",
  meta: {
    basis: TARGET_MEASURES,
    advice: "单位只保留一处，并与指标值的含义一致；定性指标的计量单位栏留空。",
    severity: "error",
    kinds: "all",
    messages: {
      differs: "指标值“{{target}}”的单位是“{{own}}”，计量单位栏却是“{{unit}}”。",
      name: "指标名称写的单位是“{{own}}”，计量单位栏却是“{{unit}}”。",
      qualitative: "指标值“{{target}}”是定性表述，计量单位栏却填了“{{unit}}”。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const unit = plain(textOf(indicator, "unit"));
      if (unit === "" || /^[-—/\\无]+$|定性|是\/?否|其他|等级|文字/.test(unit)) continue;
      // The value by itself, without the help of the unit column.
      const alone = parseTarget(textOf(indicator, "target"));
      const kind = parseUnit(unit)?.kind ?? "other";
      const named = unitOfName(indicator.name);
      const data = { target: brief(alone.text), unit };
      if (kind === "other") continue;
      if (isWorded(alone)) {
        if (kind === "percent" || kind === "money") yield { messageId: "qualitative", cell, data };
      } else if (alone.unit !== null && unitsClash(alone.unit, unit)) {
        yield { messageId: "differs", cell, data: { ...data, own: alone.unit } };
      } else if (named !== null && unitsClash(named, unit)) {
        yield { messageId: "name", cell, data: { own: named, unit }, severity: "warning" };
      }
    }
  },
});

function isWorded({ class: valueClass, number, text }: TargetValue): boolean {
  return (valueClass === "graded" || valueClass === "vague") && number === null && !/全覆盖|零/.test(text);
}

/** Two units that cannot both be right: of different kinds, or of one kind and another size. 个 and 项 do not clash. */
function unitsClash(a: string, b: string): boolean {
  const [left, right] = [parseUnit(a), parseUnit(b)];
  if (a === b || !left || !right || left.kind === "other" || right.kind === "other") return false;
  if (left.kind === "rate" || right.kind === "rate") return false;
  if (countsUnlike(left, right)) return true;
  return left.kind !== right.kind || left.factor !== right.factor;
}
