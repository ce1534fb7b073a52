import { TARGET_MEASURES } from "./circulars";
import { isBlankForm } from "./blank-form";
import { filledRows, targetCell } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { defineRule } from "./rule";

/** ×, XX, * and …… stand for a value that was never written. */
export const targetNoPlaceholder = defineRule({
  id: "target-no-placeholder",
  meta: {
    title: "指标值不得留占位符",
    why: "“××”“*”“……”是表样的占位符，等于没有填写指标值。",
    basis: TARGET_MEASURES,
    advice: "换成实际的指标值。",
    severity: "error",
    kinds: "all",
    defects: ["D28"],
    messages: { placeholder: "指标值“{{target}}”还是占位符，没有填写实际数值。" },
  },
  *check({ document }) {
    if (isBlankForm(document)) return;
    for (const indicator of filledRows(document)) {
      const cell = targetCell(indicator);
      if (cell === null || !indicator.target.traits.has("placeholder")) continue;
      yield {
        messageId: "placeholder",
        cell,
        data: { target: indicator.target.text.trim() },
        advice: rewriteOf(indicator, document).advice,
      };
    }
  },
});
