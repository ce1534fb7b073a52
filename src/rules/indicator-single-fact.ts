import { TARGET_MEASURES } from "./circulars";
import { slotOf } from "./indicator-slot";
import { brief, plain } from "./prose";
import { nameRows } from "./row-facts";
import { defineRule } from "./rule";

/** So much of a name is read. */
const LONGEST = 200;
/** Two things joined in one name can be half done. */
const JOINED = /[^(（]{2}[、,，;；][^)）]*(?:等|和|及|与|并)[^)）]{2}|[^(（]{2}[;；][^)）]{2}|、[^、]*、/;

/** One indicator, one fact. */
export const indicatorSingleFact = defineRule({
  id: "indicator-single-fact",
  meta: {
    basis: TARGET_MEASURES,
    advice: "拆成几条指标，每条只写一件事，各有各的指标值。",
    severity: "info",
    kinds: "all",
    messages: { several: "指标名称里并列了几件事：“{{name}}”。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of nameRows(document)) {
      const name = plain(indicator.name)
        .slice(0, LONGEST)
        .replace(/[(（《“"][^()（）《“"]*[)）》”"]/g, "");
      if (slotOf(indicator) === "process" || !JOINED.test(name)) continue;
      yield { messageId: "several", cell, data: { name: brief(indicator.name) } };
    }
  },
});
