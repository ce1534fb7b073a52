import { TARGET_MEASURES } from "./circulars";
import { goalsOf, indicatorsForGoals, statesAmount } from "./goal-facts";
import { bare, plain, quoted, sharedPairs } from "./prose";
import { textOf } from "./row-facts";
import { defineRule } from "./rule";
import type { Indicator } from "../form/document";

/** Words a clause begins with that name no task: how, and the verb. */
const LEAD =
  /^(?:[一二三四五六]是|[(（]?\d+[.、)）]|目标\d+:|并|继续|及时|进一步|不断|持续|积极|全面|切实|有效|认真|严格|确保|保障|保证|完成|完善|开展|实施|推进|推动|加强|提升|提高|做好|建立|建设|组织|落实|促进|优化|维护|保持|按照|通过|协调|强化|实现|达到|根据|对|与|和|将|把|为|在)+/;

/** Clauses any goal may hold: no indicator is expected to repeat them. */
const GENERAL =
  /正常|稳定|顺利|工作$|任务$|水平|满意|效率|需求|发展$|目标|要求|质量$|能力$|作用|环境$|基础$|支撑$|服务$|保障$|规定|政策|文件|精神|意见|方案|年度|全年|年底|以上|以下|标准/;

const CLAUSE_END = /[。；;，,：:\n\r]/;
/** What is done, among the words a clause begins with. */
const DOING = /完成|完善|开展|实施|推进|推动|加强|提升|提高|做好|建立|建设|组织|落实|促进|优化|维护|强化|实现/;
/** The rest of a clause whose beginning was no beginning. */
const CUT = /^(?:的|以及|及|等|性|化|后|中|了|有效的|全[县市省区])|的$/;

const MOST = 3;

/** 财预〔2015〕88号: what the goal sets out to do comes back in the indicators, at least by name. */
export const goalTaskCovered = defineRule({
  id: "goal-task-covered",
  meta: {
    basis: TARGET_MEASURES,
    advice: "为这项任务增设指标；已有指标反映的，请在指标解释中写明。",
    severity: "info",
    kinds: "all",
    messages: { unnamed: "“{{label}}”中的{{tasks}}没有找到对应的指标。" },
  },
  *check(context) {
    const indicators = indicatorsForGoals(context).filter(({ residue }) => !residue);
    if (indicators.length < 3) return;
    const said = indicators.map(wordsOf).join("，");
    for (const { label, text, cell } of goalsOf(context.document, "annualGoal")) {
      const missing = tasksIn(text).filter((task) => sharedPairs(task, said) < Math.max(2, bare(task).length * 0.3));
      if (missing.length === 0) continue;
      const tasks = missing
        .slice(0, MOST)
        .map((task) => `“${asWritten(task, text)}”`)
        .join("");
      yield {
        messageId: "unnamed",
        cell,
        data: { label: quoted(label), tasks: missing.length > MOST ? `${tasks}等` : tasks },
      };
    }
  },
});

function wordsOf(indicator: Indicator): string {
  return [
    indicator.name,
    indicator.levelTwo,
    indicator.target.text,
    textOf(indicator, "explanation"),
    textOf(indicator, "remark"),
    textOf(indicator, "subproject"),
  ].join("，");
}

/** The clauses of a goal that name a task of their own; those with numbers are held against values elsewhere. */
function tasksIn(text: string): readonly string[] {
  return text
    .split(CLAUSE_END)
    .filter((clause) => DOING.test(LEAD.exec(plain(clause))?.[0] ?? ""))
    .map((clause) => plain(clause).replace(LEAD, ""))
    .filter(
      (task) => task.length >= 5 && task.length <= 18 && !CUT.test(task) && !statesAmount(task) && !GENERAL.test(task),
    );
}

/** The clause of the goal that a task was read from, in the user's own letters. */
function asWritten(task: string, text: string): string {
  const clause = text.split(CLAUSE_END).find((one) => plain(one).endsWith(task));
  const written = quoted(clause ?? task);
  return written.length === task.length ? written : written.slice(-task.length);
}
