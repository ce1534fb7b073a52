import { TARGET_MEASURES } from "./circulars";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";

/** Names of levels: in the place of an indicator's name they say nothing. */
const CATEGORY = /^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)效益|可持续影响|产出|效益)指标$/;

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
    messages: {
      empty: "这一行有指标值“{{target}}”，但没有填写三级指标名称。",
      number: "三级指标名称只写了数字“{{name}}”，看不出考核什么。",
      category: "三级指标名称“{{name}}”是指标类别的名称，没有写明考核什么。",
    },
  },
  *check({ document }) {
    for (const { name, target, cells } of document.indicators) {
      const cell = cells.levelThree?.cell;
      if (cell === undefined || target.class === "empty") continue;
      const written = quoted(cells.levelThree?.text ?? "");
      if (/^\d+(?:\.\d+)?%?$/.test(plain(name))) yield { messageId: "number", cell, data: { name: written } };
      if (CATEGORY.test(plain(name)) && cells.levelTwo?.cell !== cell)
        yield { messageId: "category", cell, data: { name: written } };
      if (plain(name) !== "") continue;
      yield { messageId: "empty", cell, data: { target: target.text } };
    }
  },
});
