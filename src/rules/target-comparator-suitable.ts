import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { slotOf } from "./indicator-slot";
import { CAPPED_RATES } from "./lexicon";
import { plain } from "./prose";
import { directionByName } from "./row-direction";
import { directionOf } from "../value/direction";
import { shownName, shownTarget, targetRows, textOf } from "./row-facts";
import { isCeilingOnRate, isFloorOnHarm, isOpenRate } from "./target-sense";
import { defineRule } from "./rule";
import type { CellRef } from "../sheet/address";
import type { FormDocument, Indicator } from "../form/document";

/** A pass rate of "= 90 %" would fail at 95 %; a rate that should rise has no ceiling. */
export const targetComparatorSuitable = defineRule({
  id: "target-comparator-suitable",
  meta: {
    basis: TARGET_MEASURES,
    advice: "越多越好的指标用“≥”，越少越好的指标用“≤”，只有必须恰好等于时才用“=”。",
    severity: "warning",
    kinds: "all",
    messages: {
      equal: "“{{name}}”写成“{{target}}”，超过{{number}}%反而不算完成。",
      opposed: "符号栏是“{{sign}}”，指标值“{{target}}”里的符号却相反。",
      direction: "“{{name}}”越高越好，指标方向却填了“{{direction}}”。",
      ceiling: "“{{name}}”越高越好，指标值“{{target}}”却写成上限。",
      floor: "“{{name}}”越低越好，指标值“{{target}}”却写成下限。",
    },
  },
  *check({ document, pack }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      const { comparator, number } = target;
      if (number === null || target.traits.has("compound") || slotOf(indicator) === "cost") continue;
      const [column, own] = [textOf(indicator, "comparator"), textOf(indicator, "target")].map(signIn);
      if (column != null && own != null && column !== own) {
        const target = indicator.target.text.trim();
        const sign = textOf(indicator, "comparator").trim();
        yield { messageId: "opposed", cell, data: { sign, target }, advice: "符号只写一处，并与指标的含义一致。" };
        continue;
      }
      const stated = textOf(indicator, "direction").trim();
      if (/反向|负向|逆向/.test(stated) && CAPPED_RATES.test(plain(name)) && directionOf(name) !== "lowerIsBetter") {
        const at = indicator.cells.direction?.cell ?? cell;
        const data = { name: shownName(indicator), direction: stated };
        yield { messageId: "direction", cell: at, data, advice: "指标方向改为“正向”。" };
        continue;
      }
      const direction = directionByName(indicator, pack);
      const data = { name: shownName(indicator), target: shownTarget(indicator), number };
      const up = comparator === "≥" || comparator === ">";
      const down = comparator === "≤" || comparator === "<";
      if (comparator === "=" && isOpenRate(indicator, pack)) {
        yield { messageId: "equal", cell, data, ...withSign(document, indicator, cell, "≥") };
      } else if (down && isCeilingOnRate(indicator, direction)) {
        yield { messageId: "ceiling", cell, data, ...withSign(document, indicator, cell, "≥") };
      } else if (down && slotOf(indicator) === "quantity" && isWorkDone(indicator) && direction === "higherIsBetter") {
        yield { messageId: "ceiling", cell, data, ...withSign(document, indicator, cell, "≥") };
      } else if (up && isFloorOnHarm(indicator, direction)) {
        yield { messageId: "floor", cell, data, ...withSign(document, indicator, cell, "≤") };
      }
    }
  },
});

/** Whether a text begins with a floor or a ceiling; null for neither. */
function signIn(text: string): "floor" | "ceiling" | null {
  const [sign] = plain(text);
  if (sign === "≥" || sign === ">" || sign === "≧") return "floor";
  return sign === "≤" || sign === "<" || sign === "≦" ? "ceiling" : null;
}

/** 完成…数量, 培训…人次: more work done is better, and a ceiling would let none of it count. */
function isWorkDone({ name, target }: Indicator): boolean {
  return (
    target.class === "numeric" &&
    /(?:完成|开展|建设|新建|建成|新增|举办|组织|培训|修建|改造|整治|发放)/.test(plain(name)) &&
    /(?:数量?|次数?|人次|人数|场次|面积|里程|户数|个数)$/.test(plain(name)) &&
    !/控制|会议|出国|接待|公车|编制|成本|费/.test(plain(name))
  );
}

/** The advice and, where the sign stands in the value or its own column, the edit that puts the right sign there. */
export function withSign(document: FormDocument, { target, cells }: Indicator, cell: CellRef, sign: string) {
  const figure = /\d.*$/.exec(plain(target.text))?.[0] ?? "";
  const to = `${sign}${figure.replace(/(?:及其|及|或)?以[上下内]$/, "").replace(/百分比$/, "%")}`;
  const advice = `改为“${to}”。`;
  if (cells.comparator && plain(cells.comparator.text) !== "") {
    const edits = [editCell(document, cells.comparator.cell, sign)];
    return {
      advice: `比较符号改为“${sign}”。`,
      fix: { kind: "suggested" as const, title: `比较符号改为“${sign}”`, edits },
    };
  }
  if (typeof cells.target?.value !== "string") return { advice };
  return { advice, fix: { kind: "suggested" as const, title: `改为“${to}”`, edits: [editCell(document, cell, to)] } };
}
