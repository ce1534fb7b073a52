import { attains } from "../value/compare";
import { directionByName } from "./row-direction";
import type { Attainment } from "../value/compare";
import type { Indicator } from "../form/document";
import type { Pack } from "../packs/pack";

/** How far a row's actual value meets its target, by its own comparator or its direction; nulls where it cannot be said. */
export function attainmentOf(indicator: Indicator, pack: Pack): Attainment {
  const { actual, target } = indicator;
  if (!actual || actual.traits.has("compound") || target.traits.has("compound"))
    return { completion: null, attained: null };
  return attains(actual, target, directionByName(indicator, pack));
}
