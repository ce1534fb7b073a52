import { CAPPED_RATES, UNCAPPED_RATES } from "./lexicon";
import { slotOf } from "./indicator-slot";
import { plain } from "./prose";
import { directionByName } from "./row-direction";
import type { Direction } from "../value/direction";
import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/** A rate that all of it cannot pass, whatever stands in brackets behind its name. */
export function isCapped({ name }: Indicator): boolean {
  return CAPPED_RATES.test(plain(name).replace(/[(（][^()（）]*[)）]$/, "")) && !UNCAPPED_RATES.test(plain(name));
}

/** A rate of less than all that may well be passed: "= 90%" means at least that. */
export function isOpenRate(indicator: Indicator, pack: Pack): boolean {
  const { target, name } = indicator;
  const open = target.class === "percent" && (target.number ?? 0) > 0 && (target.number ?? 100) < 100;
  return open && CAPPED_RATES.test(plain(name)) && directionByName(indicator, pack) !== "lowerIsBetter";
}

/** A ceiling on a rate that should rise. */
export function isCeilingOnRate({ target, name }: Indicator, direction: Direction | null): boolean {
  return target.class === "percent" && CAPPED_RATES.test(plain(name)) && direction === "higherIsBetter";
}

/** Whether a row's target cannot be held against anything: its sign the wrong way round, a rate above 100 %, or lost digits. */
export function isUntenable(indicator: Indicator, pack: Pack): boolean {
  const { comparator, number } = indicator.target;
  if (number === null) return false;
  if (lostDigits(indicator) !== null) return true;
  // Beyond what can be reached at all.
  if (indicator.target.class === "percent" && number > 100 && CAPPED_RATES.test(plain(indicator.name))) return true;
  const up = comparator === "≥" || comparator === ">";
  const direction = directionByName(indicator, pack);
  if ((comparator === "≤" || comparator === "<") && number < 100 && isCeilingOnRate(indicator, direction)) return true;
  if (slotOf(indicator) === "cost") return up && !NOT_A_CEILING.test(plain(indicator.name));
  return up && isFloorOnHarm(indicator, direction);
}

/** Savings and what is paid to people are better when higher, or exactly as laid down. */
export const NOT_A_CEILING =
  /节约|节省|节支|降低|压减|减少|下降|标准|补贴|补助|津贴|奖励|控制率|执行率|到位率|合规|及时|准确|率$/;

/** A floor under a rate or count of what nobody wants. */
export function isFloorOnHarm({ target, name }: Indicator, direction: Direction | null): boolean {
  return (
    direction === "lowerIsBetter" &&
    // 成本控制率 is defined either way round.
    !/控制率|金额|费用|支出|成本|经费$/.test(plain(name)) &&
    (target.class === "percent" || target.number === 0) &&
    !target.relative
  );
}

/** ≥0.9 and ≥9 beside %: a share written for a percentage, or a score out of ten; what it must be multiplied by, else null. */
export function lostDigits({ target, name }: Indicator): 100 | 10 | null {
  const { class: valueClass, number, unit, relative } = target;
  if (
    number === null ||
    number <= 0 ||
    relative ||
    !/(?:满意|合格|达标|完成|及时|准确|到位|执行|通过)(?:率|度|程度)$/.test(plain(name))
  )
    return null;
  if (valueClass === "percent" && number <= 1) return 100;
  const bareNumber = valueClass === "numeric" && unit === null;
  return /满意/.test(name) && number > 1 && number < 10 && (valueClass === "percent" || bareNumber) ? 10 : null;
}
