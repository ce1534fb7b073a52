import { parseComparator } from "./comparator";
import { DOWN_VERBS, UP_VERBS } from "./lexicon";
import { normalizeText } from "./normalize";
import type { FoundQuantity } from "./quantities";
import { isPercentUnit, parseUnit, unitOfName } from "./units";
import type { Comparator, TargetContext, TargetValue, ValueTrait } from "./target-value";

type Numbers = Pick<TargetValue, "class" | "comparator" | "number" | "upper" | "unit">;

/** ≥90%且<100% bounds one thing; ≥90%;≤1.5% are two targets. */
function isRangePair(a: FoundQuantity, b: FoundQuantity): boolean {
  const up = (c: Comparator | null) => c === "≥" || c === ">";
  const down = (c: Comparator | null) => c === "≤" || c === "<";
  if (up(a.comparator) && down(b.comparator)) return a.number <= b.number;
  return down(a.comparator) && up(b.comparator) && b.number <= a.number;
}

/** The unit the row states outside the value: its unit column, or a percent sign in brackets after the name. */
function unitOfRow(context: TargetContext): string | null {
  const column = normalizeText(context.unit ?? "");
  if (column === "百分比") return "%";
  if (column !== "" && !/^(?:[-/\\]+|无|空|定[性量]|不适用)$/.test(column)) return column;
  return unitOfName(context.name ?? "") === "%" ? "%" : null;
}

/** What the quantities of one cell come to: one number, a range, or several unlike ones (number null). */
export function numbersOf(found: readonly FoundQuantity[], context: TargetContext): Numbers {
  const [first, second] = found;
  const column = context.comparator === undefined ? null : parseComparator(context.comparator);
  const unit = first?.unit ?? (second?.comparator ? second.unit : null) ?? unitOfRow(context);
  const range = { class: "range", comparator: null, unit } as const;
  if (first && first.upper !== null && !second) return { ...range, number: first.number, upper: first.upper };
  if (first && second && found.length === 2 && isRangePair(first, second)) {
    return { ...range, number: Math.min(first.number, second.number), upper: Math.max(first.number, second.number) };
  }
  const alike = first && found.every((quantity) => quantity.number === first.number && quantity.unit === first.unit);
  return {
    class: isPercentUnit(unit) ? "percent" : "numeric",
    comparator: first?.comparator ?? column,
    number: alike ? first.number : null,
    upper: null,
    unit,
  };
}

const UP = new RegExp(`(?:${UP_VERBS})(?!率|额|数|量)`);
const DOWN = new RegExp(`(?:${DOWN_VERBS})(?!率|额|数|量)`);
const BASELINE =
  /(上年度?|上一年度?|去年|同期|前年|往年|基期|改造前|实施前|治理前|年初|上季度|上月|同比|环比|(?:上|前|近|过去)[一二两三四五\d]个?(?:年|季度|月))|[较比与在]((?:19|20)\d\d年度?|目标|计划|预算|市场价|原[有来]?|传统|之?前)/;

/**
 * A change by a share or against something named ("较上年提高5%"), or null. A count with a verb ("新增床位50张") is no
 * change against anything. The baseline may stand in the indicator's name.
 */
export function relativeOf(text: string, percent: boolean, name = ""): TargetValue["relative"] {
  const direction = DOWN.test(text) ? "down" : UP.test(text) ? "up" : null;
  if (direction === null) return null;
  const match = BASELINE.exec(text) ?? BASELINE.exec(name);
  const baseline = match?.[1] ?? match?.[2] ?? null;
  return percent || baseline !== null ? { direction, baseline } : null;
}

const GARBLED = /[↑↓←→�□■]/;
const ARTEFACT = /\d\.\d{7,}/;
const PER_PERIOD = /\/(?:年|月|周|日|天|季|季度|学期)$/;

/** The traits that quantities give a value. */
export function traitsOf(text: string, found: readonly FoundQuantity[]): readonly ValueTrait[] {
  const kinds = found.map(({ unit }) => (unit === null ? null : parseUnit(unit)?.kind));
  const marks: readonly (readonly [ValueTrait, boolean])[] = [
    ["approximate", found.some(({ comparator }) => comparator === "≈")],
    ["half-open", found.some(({ suffixed, comparator }) => suffixed && comparator !== "≈")],
    ["unit-in-text", found.some(({ unit }) => unit !== null)],
    ["duration", kinds.includes("time")],
    ["frequency", found.some(({ unit }) => PER_PERIOD.test(unit ?? ""))],
    ["float-artefact", ARTEFACT.test(text)],
    ["garbled-unit", found.length > 0 && GARBLED.test(text)],
  ];
  return marks.filter(([, holds]) => holds).map(([trait]) => trait);
}
