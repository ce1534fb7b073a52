import { ARITHMETIC } from "./circulars";
import { figure } from "./money";
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
    messages: { differs: "评分规则最高给{{points}}分，权重却是{{weight}}分。" },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const rule = plain(textOf(row, "scoringRule"));
      const full = row.weight ?? row.nameWeight;
      const cell = row.cells.scoringRule?.cell;
      if (rule === "" || full === null || cell === undefined) continue;
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
