import { TARGET_MEASURES } from "./circulars";
import { slotOf } from "./indicator-slot";
import { filledRows } from "./row-facts";
import { defineRule } from "./rule";

/** Common process rows say the same of every project. */
export const indicatorsProjectSpecific = defineRule({
  id: "indicators-project-specific",
  meta: {
    basis: TARGET_MEASURES,
    advice: "围绕项目内容增设产出和效益指标，突出核心任务。",
    severity: "info",
    kinds: ["project-target", "project-self-evaluation", "project-monitoring"],
    messages: {
      generic: "{{total}}条指标中有{{count}}条是决策、过程（投入）类共性指标，反映本项目产出和效益的只有{{own}}条。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document);
    const common = rows.filter((row) => slotOf(row) === "process");
    const cell = document.columns.find(({ name }) => name === "levelOne")?.headerCell;
    if (cell == null || rows.length < 6 || common.length * 2 <= rows.length) return;
    yield {
      messageId: "generic",
      cell,
      data: { total: rows.length, count: common.length, own: rows.length - common.length },
    };
  },
});
