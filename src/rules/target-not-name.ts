import { TARGET_MEASURES } from "./circulars";
import { bare, brief, likeness } from "./prose";
import { targetRows } from "./row-facts";
import { rewriteOf } from "./target-rewrite";
import { defineRule } from "./rule";

/** A value that says the name again sets no target. */
export const targetNotName = defineRule({
  id: "target-not-name",
  meta: {
    basis: TARGET_MEASURES,
    advice: "写出达到什么数量、比率或时间才算完成。",
    severity: "info",
    kinds: "all",
    messages: { repeats: "指标值“{{target}}”只是重复指标名称“{{name}}”。" },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target, name } = indicator;
      const text = bare(target.text);
      if (/\d/.test(text) || text.length < 4) continue;
      const own = bare(name);
      const repeats =
        text === own ||
        // 设备验收合格 for 设备验收合格率
        (own.startsWith(text) && own.length - text.length <= 2) ||
        (text.length >= 8 && likeness(text, name) >= 0.7);
      if (!repeats) continue;
      const data = { target: brief(target.text), name: brief(name) };
      yield { messageId: "repeats", cell, data, advice: rewriteOf(indicator, document).advice };
    }
  },
});
