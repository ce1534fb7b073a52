import { CORE_INDICATORS } from "./circulars";
import { slotOf } from "./indicator-slot";
import { MEASURE_ENDINGS } from "./lexicon";
import { brief, plain } from "./prose";
import { eachOrOnce, filledRows, nameCell, shownName } from "./row-facts";
import { measureWord, unitHint } from "./unit-hint";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** A name ends in what is measured: 数量, 率, 时间. */
export const indicatorNameMeasures = defineRule({
  id: "indicator-name-measures",
  meta: {
    basis: CORE_INDICATORS,
    advice: "在名称后补写“数量”“率”“时间”“次数”等，例如“服务器购置数量”。",
    severity: "info",
    kinds: "all",
    messages: {
      missing: "指标名称“{{name}}”没有说明量的是什么（数量、比率还是时间）。",
      most: "{{count}}条指标的名称没有说明量的是什么（数量、比率还是时间）。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document).filter((indicator) => {
      const name = plain(indicator.name).replace(/(?:[(（][^()（）]*[)）]|[≥≤<>=].*)+$/, "");
      const { target } = indicator;
      const counted = target.class === "numeric" || target.class === "percent";
      return (
        counted &&
        name.length >= 2 &&
        name.length <= 25 &&
        slotOf(indicator) !== "process" &&
        !MEASURE_ENDINGS.test(name)
      );
    });
    const { each, heading } = eachOrOnce(document, "levelThree", rows, 5);
    if (heading) yield { messageId: "most", cell: heading, data: { count: rows.length } };
    for (const indicator of each) {
      const cell = nameCell(indicator);
      if (cell === null) continue;
      const unit = indicator.target.unit ?? unitHint(indicator.name);
      const word = wordFor(indicator, unit);
      const name = plain(indicator.name).replace(/^其中:?/, "");
      const short =
        name.length <= 10 &&
        !/^(?:控制|指标\d|完成|通过|加强|推进|提升|提高|制定|开展)|(?:完成|通过|系统|监督)$/.test(name);
      const advice = `名称改为“${name}${word ?? ""}”之类，写明量的是什么${unit && unit !== "%" ? `（${unit}）` : ""}。`;
      yield {
        messageId: "missing",
        cell,
        data: { name: brief(shownName(indicator)) },
        ...(short && word !== null ? { advice } : {}),
      };
    }
  },
});

/** What completes a name of a few letters, by the unit its value has; null where no word would sound right. */
function wordFor({ target }: Indicator, unit: string | null): string | null {
  if (target.class === "percent") return /百分点/.test(target.text) ? "幅度" : null;
  return measureWord(unit);
}
