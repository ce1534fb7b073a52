import { ARITHMETIC } from "./circulars";
import { figure, sameAmount, sumOf } from "./money";
import { plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { parseRuleText } from "../scoring/parse-rule-text";
import { defineRule } from "./rule";

const POINTS = /(?:得|计|为|满分)(\d+(?:\.\d+)?)分/g;

/** The most a rule gives is the weight. */
export const scoringRuleFullMarks = defineRule({
  id: "scoring-rule-full-marks",
  meta: {
    basis: ARITHMETIC,
    advice: "把规则中的分值改成权重，或写成“得权重分”。",
    severity: "error",
    kinds: "all",
    messages: {
      differs: "评分规则最高给{{points}}分，权重却是{{weight}}分。",
      parts: "评分规则{{count}}项合计{{points}}分，权重却是{{weight}}分。",
    },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const rule = plain(textOf(row, "scoringRule"));
      const full = row.weight ?? row.nameWeight;
      const cell = row.cells.scoringRule?.cell;
      if (rule === "" || full === null || cell === undefined) continue;
      const parts = itemPoints(textOf(row, "scoringRule"));
      const sum = sumOf(parts);
      if (parts.length > 1 && Math.max(...parts) < full && !sameAmount(sum, full)) {
        const data = { count: parts.length, points: figure(sum), weight: figure(full) };
        const advice = `调整各项的分值，使合计为${data.weight}分，或改正权重。`;
        yield { messageId: "parts", cell, data, severity: "warning", advice };
        continue;
      }
      // A rule read in part only names no full marks.
      if (parseRuleText(rule, full).rule === null) continue;
      const points = [...rule.matchAll(POINTS)].map(([, number]) => Number(number));
      const most = Math.max(0, ...points);
      // "每项得2分" adds up over the items: less than the weight says nothing.
      const wrong =
        most > full + 0.005 ||
        (points.length === 1 &&
          most < full - 0.005 &&
          !/每|各|分别|①|1[.、)]|[一1\d][项条点处]|(?:得|计|给)满分|权重分|全部分值/.test(rule));
      if (wrong)
        yield {
          messageId: "differs",
          cell,
          data: { points: figure(most), weight: figure(full) },
          advice: `把规则中的“${figure(most)}分”改为“${figure(full)}分”，或写成“得权重分”。`,
        };
    }
  },
});

const ITEM = /[①-⑳]|(?:^|[;；。\n])\s*[(（]?\d{1,2}[.、)）]/;
/** Points that are given: none that are taken off, none of 0, no minutes. */
const GIVEN = /(?<![扣减][^,。;]{0,4})(?<![\d.~—-])(\d+(?:\.\d+)?)分(?![之别钟值])/g;
/** Items of which only one counts, or each as often as it is met. */
const NO_SUM = /每[^,。;]*?[得计]|各|最[高多]|任[一意]|之一|选|择|[或≥≤<>]|以[上下]|优|良好|较|一般|基本|部分/;

/** The points of items that add up: "①…（2分）；②…，3分", "1、制度1分；2、执行1分"; none where one of them gives no points or several. */
function itemPoints(text: string): readonly number[] {
  const [, ...items] = text.split(ITEM);
  const points = items.map((item) => [...plain(item).matchAll(GIVEN)].map(([, given]) => Number(given)));
  return NO_SUM.test(plain(text)) || points.some(({ length }) => length !== 1)
    ? []
    : points.flat().filter((one) => one > 0);
}
