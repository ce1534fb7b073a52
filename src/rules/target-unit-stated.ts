import { directionOf } from "../value/direction";
import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { plain } from "./prose";
import { filledRows, shownName, targetRows, textOf } from "./row-facts";
import { groupsOfOneValue, isOneNumberEverywhere, pointsForValues } from "./targets-distinct";
import { isRateName, unitHint } from "./unit-hint";
import { defineRule } from "./rule";
import type { CellRef } from "../sheet/address";
import type { FormDocument, Indicator } from "../form/document";
import type { ValueTrait } from "../value/target-value";

/** Names that carry the unit themselves: 培训人次数, 面积（亩）. Scores and ranks need none. */
const UNIT_IN_NAME =
  /[(（][^()（）]*[)）]$|(?:人次|人|次|户|天|篇|场|件|台|套|辆|份|期|批|条|项|家|处|亩|公里|元|年|月|级|所|间|座|张|头|只|株)(?:数|数量)$|(?:分数|得分|评分|指数|名次|排名|等级|系数|倍数|比值|pH值|PH值|年限|人次|频次)$/i;

/** 财预〔2015〕88号: a count says what it counts. */
export const targetUnitStated = defineRule({
  id: "target-unit-stated",
  meta: {
    basis: TARGET_MEASURES,
    advice: "在指标值后补写计量单位，或填入计量单位栏。",
    severity: "warning",
    kinds: "all",
    messages: {
      missing: "指标值“{{target}}”没有计量单位。",
      partial: "指标值“{{target}}”只写了“{{unit}}”，没有写是{{unit}}元、{{unit}}人还是别的。",
      rate: "“{{name}}”是比率，指标值“{{target}}”没有写百分号。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document);
    const copied = new Set([...groupsOfOneValue(rows).filter(isOneNumberEverywhere).flat(), ...pointsForValues(rows)]);
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      if (copied.has(indicator) || target.class !== "numeric" || target.number === null) continue;
      // None is none, of whatever unit.
      if (target.number === 0 && target.unit === null) continue;
      if (target.unit !== null && /^[百千万亿]+$/.test(target.unit) && plain(target.text).endsWith(target.unit)) {
        const text = target.text.trim();
        const advice = `写全单位，例如“${text}元”。`;
        yield { messageId: "partial", cell, data: { target: text, unit: target.unit }, severity: "info", advice };
      }
      const one = bareNumber(document, indicator, cell);
      if (!one) continue;
      const { name, isRate, repair } = one;
      if (isRate) yield { messageId: "rate", cell, data: { name, target: one.target }, ...repair };
      else yield { messageId: "missing", cell, data: { target: one.target }, ...repair };
    }
  },
});

/** A target that is a number and nothing else, and what unit it asks for. */
interface Bare {
  readonly name: string;
  readonly target: string;
  readonly isRate: boolean;
  readonly repair: ReturnType<typeof repairOf>;
}

function bareNumber(document: FormDocument, indicator: Indicator, cell: CellRef): Bare | null {
  const { target } = indicator;
  if (target.unit !== null || target.quantities.some(({ unit }) => unit !== null)) return null;
  if (plain(textOf(indicator, "unit")) !== "") return null;
  if (["garbled-unit", "date-serial", "float-artefact"].some((trait) => target.traits.has(trait as ValueTrait)))
    return null;
  const name = plain(indicator.name);
  if (UNIT_IN_NAME.test(name)) return null;
  // A round hundred is as often a percentage as a count.
  const hint = target.number === 100 && !isRateName(name) ? null : unitHint(name);
  const repair = repairOf(document, indicator, cell, hint);
  return { name: shownName(indicator), target: target.text.trim(), isRate: hint === "%", repair };
}

/** A rate of less than all is a floor (or a ceiling, where less is better); only all of it is exact. */
function signFor(name: string, number: number, share: boolean): string {
  const percent = share ? number * 100 : number;
  if (percent === 100) return "=";
  return directionOf(name) === "lowerIsBetter" ? "≤" : "≥";
}

function repairOf(document: FormDocument, { target, cells, name }: Indicator, cell: CellRef, hint: string | null) {
  if (hint === null) return { advice: "在指标值后补写计量单位（个、次、人、%等），例如“≥10个”。" };
  const share = hint === "%" && target.number !== null && target.number > 0 && target.number <= 1;
  const sign = target.comparator ?? (share || hint === "%" ? signFor(name, target.number ?? 0, share) : "");
  const to = share ? `${sign}${Number(((target.number ?? 0) * 100).toFixed(4))}%` : `${target.text.trim()}${hint}`;
  const advice = `补写计量单位，例如“${to}”。`;
  if (cells.unit) {
    const title = `计量单位填“${hint}”`;
    return {
      advice,
      fix: { kind: "suggested" as const, title, edits: [editCell(document, cells.unit.cell, hint)] },
    };
  }
  return {
    advice,
    fix: { kind: "suggested" as const, title: `改为“${to}”`, edits: [editCell(document, cell, to)] },
  };
}
