import { TARGET_MEASURES } from "./circulars";
import { BENEFIT_SLOTS, OUTPUT_SLOTS, slotOf, SLOT_NAMES } from "./indicator-slot";
import { INPUT_NAMES, PAID_OUT_NAMES } from "./lexicon";
import { plain } from "./prose";
import { nameRows, shownName } from "./row-facts";
import { defineRule } from "./rule";

/** Money not spent, or drawn in from elsewhere, is an effect. */
const SAVED = /节[约省支]|压减|减[少轻]|降低|带动|撬动/;

/** People and money put in are no result of the project. */
export const outputNotInput = defineRule({
  id: "output-not-input",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改写成用这些投入做出来的产品、服务或变化，例如“系统模块完成数量”“服务企业户数”；确需控制的列入成本指标。",
    severity: "error",
    kinds: "all",
    messages: { input: "“{{name}}”是投入，不能作为{{slot}}。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of nameRows(document)) {
      const slot = slotOf(indicator);
      const name = plain(indicator.name).replace(/[(（][^()（）]*[)）]$/, "");
      if (!(OUTPUT_SLOTS.has(slot) || BENEFIT_SLOTS.has(slot))) continue;
      if (!INPUT_NAMES.test(name) || SAVED.test(name) || (PAID_OUT_NAMES.test(name) && !/经费$/.test(name))) continue;
      const severity = BENEFIT_SLOTS.has(slot) ? "error" : "warning";
      yield { messageId: "input", cell, data: { name: shownName(indicator), slot: SLOT_NAMES[slot] }, severity };
    }
  },
});
