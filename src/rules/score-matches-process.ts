import { parseProcess } from "../scoring/parse-process";
import { ARITHMETIC } from "./circulars";
import { figure } from "./money";
import { brief } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** The remark that explains a score states the same share as the score. */
export const scoreMatchesProcess = defineRule({
  id: "score-matches-process",
  meta: {
    basis: ARITHMETIC,
    advice: "按评分过程改正得分，或改正评分过程的文字。",
    severity: "error",
    kinds: "all",
    messages: { differs: "评分过程说“{{words}}”，应得{{expected}}分，得分却是{{score}}。" },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const full = row.weight ?? row.nameWeight;
      const cell = row.cells.score?.cell;
      const remark = textOf(row, "scoringProcess");
      if (remark === "" || full === null || row.score === null || cell === undefined) continue;
      const { share, words } = parseProcess(remark);
      if (share === null || Math.abs(full * share - row.score) <= 0.0101) continue;
      yield {
        messageId: "differs",
        cell,
        data: { words: brief(words), expected: figure(full * share, 2), score: figure(row.score) },
      };
    }
  },
});
