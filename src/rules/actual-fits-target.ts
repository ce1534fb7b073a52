import { EVALUATION_MEASURES, FORM_NOTE } from "./circulars";
import { gradeScaleOf } from "./grade-scale";
import { brief, plain } from "./prose";
import { filledRows } from "./row-facts";
import { defineRule } from "./rule";

/** The answer is of the kind the target asks for: a number for a number, a grade of the form's own scale for words. */
export const actualFitsTarget = defineRule({
  id: "actual-fits-target",
  meta: {
    title: "完成值应当与指标值同类",
    why: "指标值是文字、完成值却是数字（或相反），就无法按规则计分。",
    basis: EVALUATION_MEASURES,
    advice: "定性指标按规定等次填写完成值，定量指标填写数值。",
    severity: "warning",
    kinds: "all",
    defects: ["D79"],
    messages: {
      offScale: "定性指标的完成值应为“{{scale}}”之一，填的是“{{actual}}”，无法对应得分。",
      number: "指标值“{{target}}”是定性表述，完成值“{{actual}}”却是数值。",
      words: "指标值“{{target}}”是数值，完成值“{{actual}}”没有数值。",
    },
  },
  *check({ document }) {
    const scale = gradeScaleOf(document);
    for (const { target, actual, cells } of filledRows(document)) {
      const cell = cells.actual?.cell;
      if (!actual || cell === undefined || actual.class === "empty" || target.class === "empty") continue;
      const worded = target.number === null && target.date === null;
      const counted = target.class === "numeric" || target.class === "percent" || target.class === "range";
      const data = { target: brief(target.text), actual: brief(actual.text) };
      if (worded && scale.length > 0 && !scale.includes(plain(actual.text))) {
        const grades = scale.join("、");
        yield {
          messageId: "offScale",
          cell,
          data: { scale: grades, actual: data.actual },
          basis: FORM_NOTE,
          advice: `按填表说明改为“${grades}”中的一档。`,
        };
      } else if (
        worded &&
        (target.class === "graded" || target.class === "vague") &&
        (actual.class === "numeric" || actual.class === "percent")
      ) {
        // A bare 100% against 完成 is how most people say "done".
        if (actual.number !== 100) yield { messageId: "number", cell, data, severity: "info" };
      } else if (
        counted &&
        actual.number === null &&
        actual.date === null &&
        !/^(?:已?完成|达标|达成|符合)/.test(actual.text.trim()) &&
        // 无, 未发生: that is what a target of none looks like when it is met.
        !(target.number === 0 && /^(?:无|零|没有|未(?:发生|出现|发现))/.test(actual.text.trim()))
      ) {
        yield { messageId: "words", cell, data };
      }
    }
  },
});
