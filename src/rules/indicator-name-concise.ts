import { TARGET_MEASURES } from "./circulars";
import { bare, brief, plain } from "./prose";
import { filledRows, shownName } from "./row-facts";
import { defineRule } from "./rule";

const LONGEST = 25;
/** Three clauses or more. */
const CLAUSES = /[,，;；。][^、]+[,，;；。]\p{Script=Han}/u;

/** A name is a noun phrase; a task sentence belongs into the goal. */
export const indicatorNameConcise = defineRule({
  id: "indicator-name-concise",
  meta: {
    basis: TARGET_MEASURES,
    advice: "概括成25字以内的名词短语，例如“数据安全检查次数”“培训合格率”；任务内容写到目标或指标解释中。",
    severity: "warning",
    kinds: "all",
    messages: {
      sentence: "指标名称有{{length}}个字，是一句工作任务：“{{name}}”。",
      formula: "指标名称里写了计算公式：“{{name}}”。",
    },
  },
  *check({ document }) {
    for (const indicator of filledRows(document)) {
      const { name, cells } = indicator;
      const cell = cells.levelThree?.cell;
      const shown = brief(shownName(indicator));
      if (cell === undefined) continue;
      const text = plain(name).replace(/[(（][^()（）]*[)）]/g, "");
      if (/=.*[/÷×]/.test(plain(name))) {
        yield {
          messageId: "formula",
          cell,
          data: { name: shown },
          advice: "名称只留指标本身，公式移到指标解释（或评分规则）栏。",
        };
      } else if (bare(text).length > LONGEST || (bare(text).length > 15 && CLAUSES.test(text))) {
        yield { messageId: "sentence", cell, data: { length: bare(text).length, name: shown } };
      }
    }
  },
});
