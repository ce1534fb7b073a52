import { TARGET_MEASURES } from "./circulars";
import { plain } from "./prose";
import { defineRule } from "./rule";

/** A target value belongs to a named indicator. */
export const indicatorNameFilled = defineRule({
  id: "indicator-name-filled",
  meta: {
    title: "三级指标应当有名称",
    why: "有指标值没有名称，不知道考核的是什么。",
    basis: TARGET_MEASURES,
    advice: "补写指标名称，用简短的名词短语，例如“系统模块完成数量”“验收合格率”。",
    severity: "warning",
    kinds: "all",
    defects: ["D04"],
    messages: { empty: "这一行有指标值“{{target}}”，但没有填写三级指标名称。" },
  },
  *check({ document }) {
    for (const { name, target, cells } of document.indicators) {
      const cell = cells.levelThree?.cell;
      if (cell === undefined || target.class === "empty" || plain(name) !== "") continue;
      yield { messageId: "empty", cell, data: { target: target.text } };
    }
  },
});
