import { TARGET_MEASURES } from "./circulars";
import { goalsOf, promisesOf } from "./goal-facts";
import { periodOf } from "./project-period";
import { plain, quoted, yearsIn } from "./prose";
import { defineRule } from "./rule";

/** A year as a starting point or part of a document's name is no promise for that year. */
const SETTLEMENTS =
  /(?:19|20)\d{2}年度?(?:的|项目|工程|建设|专项|资金|合同|剩余)*(?:尾款|结转|结余|余款|欠款|质保金|奖补|清算|决算|考核|绩效评价|审计)/g;
const REFERENCES =
  /《[^》]*》|(?:较|比|以|自|从|截至|截止|根据|依据|按照|与)(?:19|20)\d{2}年|(?:19|20)\d{2}年(?:以来|起|至|[-—~])|[〔[【](?:19|20)\d{2}[〕\]】]/g;

/** The annual goal is for the form's own year. */
export const goalYearCurrent = defineRule({
  id: "goal-year-current",
  meta: {
    basis: TARGET_MEASURES,
    advice: "按本年度的工作任务重新填写年度目标。",
    severity: "error",
    kinds: "all",
    messages: {
      otherYear: "本表是{{year}}年度的，“{{label}}”写的却是{{found}}年的目标。",
    },
  },
  *check(context) {
    const { document } = context;
    const { year } = document;
    if (year === null) return;
    const { from, to } = periodOf(context);
    // A year from the project's period alone ("2020年—2022年") does not say which of its years the form is for.
    const stated = yearsIn(`${plain(document.title?.text ?? "")}${plain(document.sheet.name)}`).length > 0;
    const isOwn = (found: number) =>
      found === year ||
      (!stated && to !== null && from !== null && `${found}` >= from.slice(0, 4) && `${found}` <= to.slice(0, 4));
    for (const { label, text, cell } of goalsOf(document, "annualGoal")) {
      const promised = plain(promisesOf(text));
      if (/本年|今年|当年/.test(promised)) continue;
      const years = yearsIn(promised.replace(REFERENCES, "").replace(SETTLEMENTS, ""));
      if (years.length === 0 || years.some(isOwn)) continue;
      const found = [...new Set(years)].join("、");
      const severity = years.every((one) => one < year) ? ("error" as const) : ("warning" as const);
      yield { messageId: "otherYear", cell, data: { year, label: quoted(label), found }, severity };
    }
  },
});
