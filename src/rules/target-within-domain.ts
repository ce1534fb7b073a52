import { TARGET_MEASURES } from "./circulars";
import { figure } from "./money";
import { plain } from "./prose";
import { shownName, shownTarget, targetRows } from "./row-facts";
import { withSign } from "./target-comparator-suitable";
import { isCapped, lostDigits } from "./target-sense";
import { defineRule } from "./rule";

/** A completion rate cannot pass 100 %, a count cannot be negative. */
export const targetWithinDomain = defineRule({
  id: "target-within-domain",
  meta: {
    basis: TARGET_MEASURES,
    advice: "核实并改成取值范围以内的值；比率要求全部做到的写“=100%”。",
    severity: "error",
    kinds: "all",
    messages: {
      above: "“{{name}}”最高为100%，指标值“{{target}}”超出了范围。",
      openEnd: "“{{name}}”最高为100%，指标值“{{target}}”却允许超过100%。",
      low: "“{{name}}”的指标值“{{target}}”低得不合常理，疑为“{{meant}}”。",
      negative: "指标值“{{target}}”是负数。",
    },
  },
  *check({ document }) {
    for (const [indicator, cell] of targetRows(document)) {
      const { target } = indicator;
      const name = plain(indicator.name);
      const { number, comparator } = target;
      if (number === null) continue;
      const data = { name: shownName(indicator), target: shownTarget(indicator) };
      const capped = isCapped(indicator);
      const lost = lostDigits(indicator);
      const percent = target.class === "percent";
      if (percent && capped && (target.upper ?? number) > 100) yield { messageId: "above", cell, data };
      else if (percent && capped && number === 100 && (comparator === "≥" || comparator === ">")) {
        const sign = withSign(document, indicator, cell, "=");
        // The systems that declarations and self-evaluations are filled in with offer ≥, ≤ and =: "≥100%" is all of it.
        const chosen =
          comparator === "≥" && document.kind !== "project-evaluation" && document.kind !== "department-evaluation";
        yield { messageId: "openEnd", cell, data, severity: chosen ? "info" : "warning", ...sign };
      } else if (lost !== null) {
        const meant = `${comparator ?? ""}${figure(number * lost)}%`;
        const advice = `核实后改为“${meant}”（计量单位栏已有“%”的只写数字）。`;
        yield { messageId: "low", cell, data: { ...data, meant }, severity: "warning", advice };
      } else if (number < 0 && target.class === "numeric" && !/温|增|减|降|变化|差/.test(name)) {
        yield { messageId: "negative", cell, data };
      }
    }
  },
});
