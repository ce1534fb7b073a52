import { normalizeText } from "./normalize";
import { parseUnit } from "./units";
import type { Unit } from "./units";
import type { TargetValue } from "./target-value";

/** How often a year each period comes round. */
const PER_YEAR: Readonly<Record<string, number>> = {
  年: 1,
  半年: 2,
  学期: 2,
  季: 4,
  季度: 4,
  月: 12,
  周: 52,
  日: 365,
  天: 365,
};
const EVERY = /每个?(半年|学期|季度?|月|周|日|天|年)|\/(半年|学期|季度?|月|周|日|天|年)/;

/** What a value counts, before any "/": 次 of 次/月. Null where its unit is none that is known. */
export function unitCounted({ unit }: TargetValue): Unit | null {
  return unit === null ? null : parseUnit(unit.split("/")[0] ?? "");
}

/** How many times a year a frequency's period comes round: 4 for 每季度1次. Null for any other value, money among them. */
export function timesAYear(value: TargetValue): number | null {
  if (!value.traits.has("frequency") || value.number === null || value.upper !== null) return null;
  const counted = unitCounted(value);
  if (counted !== null && counted.kind !== "count") return null;
  const match = EVERY.exec(normalizeText(value.text));
  return PER_YEAR[match?.[1] ?? match?.[2] ?? ""] ?? null;
}

/** How many a year a frequency of counts comes to: 每季度1次 is 4, 2场/月 24. Null for any other value, money among them. */
export function yearlyOf(value: TargetValue): number | null {
  const times = timesAYear(value);
  return times === null || value.number === null ? null : value.number * times;
}
