import { TARGET_MEASURES } from "./circulars";
import { plain, quoted } from "./prose";
import { eachOrOnce } from "./row-facts";
import { defineRule } from "./rule";

/** Names of levels: in the place of an indicator's name they say nothing. */
export const CATEGORY_NAME =
  /^(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)效益|可持续影响|产出|效益|满意度|成本|服务对象满意度)指标$/;

/** A target value belongs to a named indicator. */
export const indicatorNameFilled = defineRule({
  id: "indicator-name-filled",
  meta: {
    basis: TARGET_MEASURES,
    advice: "补写指标名称，用简短的名词短语，例如“系统模块完成数量”“验收合格率”。",
    severity: "warning",
    kinds: "all",
    messages: {
      empty: "这一行有指标值“{{target}}”，但没有填写三级指标名称。",
      number: "三级指标名称只写了数字“{{name}}”，看不出考核什么。",
      numbers: "{{count}}条指标的名称只写了数字，看不出考核什么（{{cells}}）。",
      category: "三级指标名称“{{name}}”是指标类别的名称，没有写明考核什么。",
    },
  },
  *check({ document }) {
    const rows = document.indicators.flatMap((row) => {
      const cell = row.cells.levelThree?.cell;
      if (cell === undefined || row.target.class === "empty") return [];
      return [{ cell, row, name: plain(row.name), written: quoted(row.cells.levelThree?.text ?? "") }];
    });
    for (const { cell, row } of rows.filter(({ name }) => name === ""))
      yield { messageId: "empty", cell, data: { target: row.target.text } };
    for (const { cell, row, name, written } of rows)
      if (CATEGORY_NAME.test(name) && row.cells.levelTwo?.cell !== cell)
        yield { messageId: "category", cell, data: { name: written } };
    const numbers = rows.filter(({ name }) => /^\d+(?:\.\d+)?%?$/.test(name));
    const { each, heading } = eachOrOnce(document, "levelThree", numbers);
    if (heading) {
      const cells = numbers.map(({ cell }) => cell).join("、");
      yield { messageId: "numbers", cell: heading, data: { count: numbers.length, cells } };
    }
    for (const { cell, written } of each) yield { messageId: "number", cell, data: { name: written } };
  },
});
