import { anchorRef } from "../sheet/sheet";
import { TARGET_MEASURES } from "./circulars";
import { defineRule } from "./rule";

/** A form without one indicator states no target that could be judged; it is said, never passed over in silence. */
export const indicatorsPresent = defineRule({
  id: "indicators-present",
  meta: {
    basis: TARGET_MEASURES,
    advice: "补设绩效指标；表中已有指标的，请在识别结果中改正各列，再检查一次。",
    severity: "warning",
    kinds: "all",
    messages: { none: "本表没有读出一条绩效指标，其余各项检查无从进行。" },
  },
  *check({ document, siblings }) {
    // The goals may stand on one sheet and their indicators on another.
    if (siblings.some(({ indicators }) => indicators.length > 0)) return;
    const cell = document.title?.cell ?? anchorRef(document.sheet, document.area.top, document.area.left);
    yield { messageId: "none", cell };
  },
});
