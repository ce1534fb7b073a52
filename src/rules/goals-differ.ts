import { TARGET_MEASURES } from "./circulars";
import { goalsOf } from "./goal-facts";
import { periodOf } from "./project-period";
import { bare, likeness, quoted } from "./prose";
import { defineRule } from "./rule";
import type { RuleContext } from "./rule";

/** 财预〔2015〕88号: the annual goal is this year's part of the long-term one. */
export const goalsDiffer = defineRule({
  id: "goals-differ",
  meta: {
    basis: TARGET_MEASURES,
    advice: "从总体目标中拆出本年度要完成的部分，写明本年的数量和完成时间。",
    severity: "error",
    kinds: "all",
    messages: {
      same: "“{{annual}}”与“{{longTerm}}”（{{at}}）一字不差。",
      alike: "“{{annual}}”与“{{longTerm}}”（{{at}}）几乎相同。",
    },
  },
  *check(context) {
    const { document } = context;
    const [longTerm] = goalsOf(document, "longTermGoal");
    if (!longTerm) return;
    for (const annual of goalsOf(document, "annualGoal")) {
      if (annual.cell === longTerm.cell || bare(annual.text).length < 8) continue;
      const data = { annual: quoted(annual.label), longTerm: quoted(longTerm.label), at: longTerm.cell };
      // A project of a few months has little else to say for its year.
      const severity = isWithinOneYear(context) ? ("warning" as const) : ("error" as const);
      if (bare(annual.text) === bare(longTerm.text)) yield { messageId: "same", cell: annual.cell, data, severity };
      else if (likeness(annual.text, longTerm.text) >= 0.92)
        yield { messageId: "alike", cell: annual.cell, data, severity: "warning" };
    }
  },
});

function isWithinOneYear(context: RuleContext): boolean {
  const { from, to } = periodOf(context);
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) <= 366 * 86_400_000;
}
