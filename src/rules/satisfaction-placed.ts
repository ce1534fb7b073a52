import { CORE_INDICATORS } from "./circulars";
import { slotOf, SLOT_NAMES } from "./indicator-slot";
import { plain } from "./prose";
import { nameRows, shownName } from "./row-facts";
import { defineRule } from "./rule";

/** Satisfaction is a first level of its own, not an output or a social benefit. */
export const satisfactionPlaced = defineRule({
  id: "satisfaction-placed",
  meta: {
    basis: CORE_INDICATORS,
    advice: "移到满意度指标（服务对象满意度）下；原来的位置另写真正的产出或效益。",
    severity: "warning",
    kinds: "all",
    messages: { misplaced: "“{{name}}”是满意度指标，却列在{{slot}}下。" },
  },
  *check({ document }) {
    const hasOwnLevel = document.levels.some(({ name }) => /满意/.test(name));
    for (const [indicator, cell] of nameRows(document)) {
      if (!/满意(?:度|率|程度)/.test(plain(indicator.name))) continue;
      const slot = slotOf(indicator);
      if (slot === "satisfaction" || slot === "unknown" || slot === "process") continue;
      // Forms with 结果 and 影响力 alone have no other place for it.
      if (slot === "benefit" && !hasOwnLevel) continue;
      const severity =
        slot === "quantity" || slot === "output" || slot === "timeliness" || slot === "cost" ? "error" : "warning";
      yield { messageId: "misplaced", cell, data: { name: shownName(indicator), slot: SLOT_NAMES[slot] }, severity };
    }
  },
});
