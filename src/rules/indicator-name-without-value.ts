import { TARGET_MEASURES } from "./circulars";
import { editCell } from "./cell-edit";
import { brief, plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { TargetValue } from "../value/target-value";

/** "（≥**个）": the slot for a value that a template left in the name. */
const SLOT = /[(（]?\s*[≥≤>=<＞＜﹥﹤]*\s*[*＊×xX]{2,}\s*[^()（）\s*＊×]{0,5}\s*[)）]?/;
/** So much of a name is searched. */
const LONGEST = 300;
const DEADLINE = /年底(?:之)?前|月底(?:之)?前|季度末(?:之)?前|\d{1,2}月(?:\d{1,2}日)?底?(?:之)?前/;
const VALUE =
  /[≥≤><]\s*\d[\d.]*[^)）\s]{0,4}|(?:不低于|不少于|不超过|不高于|达到|至少)\d[\d.]*[^，,、）)]{0,4}|(?<!\d)\d+(?:\.\d+)?%(?!以上|以下)|(?:完成|开展|建设|建成|新增|举办|组织|购置|采购|制作|改造|培训)\d+(?:个|次|家|套|台|场|期|项|人|名|份|条|公里|亩|平方米|万)/;

/** The name says what is measured; how much and by when is the value's business. */
export const indicatorNameWithoutValue = defineRule({
  id: "indicator-name-without-value",
  meta: {
    basis: TARGET_MEASURES,
    advice: "名称只写考核什么，数值、时限移到指标值栏。",
    severity: "warning",
    kinds: "all",
    messages: {
      slot: "指标名称里还留着表样的占位符“{{part}}”。",
      deadline: "指标名称里写了时限“{{part}}”，指标值却是“{{target}}”。",
      again: "指标名称里写了时限“{{part}}”，指标值栏已经写明，不必重复。",
      value: "指标名称里写了数值“{{part}}”（指标值为“{{target}}”）。",
    },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const { cells, target } = indicator;
      const text = textOf(indicator, "levelThree");
      const cell = cells.levelThree?.cell;
      if (cell === undefined || text === "") continue;
      const slot = SLOT.exec(text.slice(0, LONGEST))?.[0];
      const name = plain(text);
      const shown = brief(target.text) || "（空）";
      if (slot !== undefined) {
        const to = text.replace(SLOT, "").trim();
        const fix =
          to === ""
            ? {}
            : { fix: { kind: "certain" as const, title: `改为“${to}”`, edits: [editCell(document, cell, to)] } };
        yield { messageId: "slot", cell, data: { part: slot.trim() }, ...fix };
        continue;
      }
      const deadline = DEADLINE.exec(name)?.[0];
      const value = VALUE.exec(name)?.[0] ?? ownValue(name, target);
      if (deadline !== undefined && target.class !== "deadline") {
        const advice = `名称改为去掉“${deadline}”的名词短语，指标值写“${document.year ?? ""}${document.year === null ? "" : "年"}${deadline === "年底前" ? "12月31日前" : deadline}完成”。`;
        yield { messageId: "deadline", cell, data: { part: deadline, target: shown }, advice };
      } else if (deadline !== undefined) {
        yield {
          messageId: "again",
          cell,
          data: { part: deadline },
          advice: "名称改为只写考核什么，例如“工程完工时间”。",
        };
      } else if (value !== undefined) {
        yield {
          messageId: "value",
          cell,
          data: { part: value, target: shown },
          advice: `把“${value}”移到指标值栏，名称只写考核什么。`,
        };
      }
    }
  },
});

/** The target's own number with its unit, said again in the name: "购置X光机12台" beside 12台. */
function ownValue(name: string, { number, unit }: TargetValue): string | undefined {
  if (number === null || unit === null || number < 2) return undefined;
  const written = `${number}${unit}`;
  const at = name.indexOf(written);
  return at === -1 || /[\d.]/.test(name[at - 1] ?? "") ? undefined : written;
}
