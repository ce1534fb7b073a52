import { ANY_YEAR, lastDay as lastDayOf } from "../value/calendar";
import { TARGET_MEASURES } from "./circulars";
import { periodOf } from "./project-period";
import { plain } from "./prose";
import { targetRows } from "./row-facts";
import { defineRule } from "./rule";
import type { TargetValue } from "../value/target-value";

/** A deadline lies within the project. */
export const targetDateInPeriod = defineRule({
  id: "target-date-in-period",
  meta: {
    basis: TARGET_MEASURES,
    advice: "改成项目期内的时间，例如“12月31日前”。",
    severity: "error",
    kinds: "all",
    messages: {
      impossible: "完成时间“{{target}}”不存在，{{month}}月没有{{day}}日。",
      early: "完成时间“{{target}}”早于{{source}}的开始。",
      late: "完成时间“{{target}}”晚于{{source}}的结束。",
      beyondYear: "完成时间“{{target}}”跨到了{{year}}年度以后，不能作为本年度的时效。",
    },
  },
  *check(context) {
    const { from, to, source } = periodOf(context);
    const { year } = context.document;
    for (const [indicator, cell] of targetRows(context.document)) {
      const { target } = indicator;
      if (target.class !== "deadline" || !target.date) continue;
      const impossible = impossibleDay(target);
      if (impossible) {
        yield { messageId: "impossible", cell, data: { target: target.text.trim(), ...impossible } };
        continue;
      }
      // A month without a year ("9月底前") is read as any year: only a written year can be wrong.
      if (!/(?:19|20)\d{2}/.test(target.text.normalize("NFKC")) && target.date.from.slice(0, 4) !== from?.slice(0, 4))
        continue;
      const data = { target: target.text.trim(), source };
      if (from !== null && lastDay(target) < from) yield { messageId: "early", cell, data };
      else if (to !== null && target.date.from > to) yield { messageId: "late", cell, data, severity: "warning" };
      else if (to === null && year !== null && target.date.to > `${year}-12-31`)
        yield { messageId: "beyondYear", cell, data: { target: data.target, year }, severity: "info" };
    }
  },
});

/** A day its month does not have: 2月30日; null where every day named is one. */
function impossibleDay({ text }: TargetValue): { readonly month: number; readonly day: number } | null {
  for (const [, year, month, day] of plain(text).matchAll(/(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/g)) {
    const most = lastDayOf(Number(year ?? ANY_YEAR), Number(month));
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) > most)
      return { month: Number(month), day: Number(day) };
  }
  return null;
}

/** The last day that meets a deadline; "2020年前" taken at its word ends with 2019. */
function lastDay({ text, date }: TargetValue): string {
  const before = /^(?:于|在)?((?:19|20)\d{2})年(?:以前|之前|前)/.exec(plain(text))?.[1];
  return before === undefined ? (date?.to ?? "") : `${Number(before) - 1}-12-31`;
}
