import { EVALUATION_MEASURES } from "./circulars";
import { plain } from "./prose";
import { eachOrOnce, filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

const STEP =
  /每(?:降低|低于|减少|下降|低|少|超过|高于|超|延迟|延期|逾期|推迟|偏离)?[^，。；一二两三处项次例起件个]{0,8}?\d+(?:\.\d+)?(?:%|个?百分点|天|个?工作日|个?月)[^，。；\d]{0,6}扣/;

/** A deduction a point says what becomes of part of a point. */
export const scoringStepsStated = defineRule({
  id: "scoring-steps-stated",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "补写“不足1个百分点的按1个百分点计算”或“按比例计算”。",
    severity: "info",
    kinds: "all",
    messages: {
      open: "评分规则按档扣分，没有写明不足一档如何计算。",
      most: "{{count}}条指标的评分规则按档扣分，没有写明不足一档如何计算。",
    },
  },
  *check({ document }) {
    const rows = filledRows(document).filter((row) => {
      const rule = plain(textOf(row, "scoringRule"));
      return STEP.test(rule) && !/不足|四舍五入|取整|按比例|向上|向下/.test(rule);
    });
    const { each, heading } = eachOrOnce(document, "scoringRule", rows);
    if (heading) yield { messageId: "most", cell: heading, data: { count: rows.length } };
    for (const { cells } of each) if (cells.scoringRule) yield { messageId: "open", cell: cells.scoringRule.cell };
  },
});
