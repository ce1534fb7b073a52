import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/** Rows outside the base: bonus and malus items after the sub-total (加分项, 加减分). */
export function isBonus(indicator: Indicator): boolean {
  return /加分|加减分|附加分|扣分项/.test(indicator.levelOne);
}

/** Rows the form says do not apply: 不适用, 不涉及. */
export function isInapplicable(indicator: Indicator): boolean {
  return /^[(（]?(?:本项|该项)?(?:不适用|不涉及|不评价|未涉及)[)）]?$/.test((indicator.actual?.text ?? "").trim());
}

/** Points and weights of the rows that count, scaled to the base (R19): 72 of 80 applicable points are 90 of 100. */
export function renormalize(points: number, applicableWeight: number, base: number): number | null {
  return applicableWeight > 0 ? (points / applicableWeight) * base : null;
}

/** Bonus points as far as the pack lets them count (R21); a malus counts whole. */
export function cappedBonus(points: number, pack: Pack): number {
  return pack.weights.bonusCap === null ? points : Math.min(points, pack.weights.bonusCap);
}
