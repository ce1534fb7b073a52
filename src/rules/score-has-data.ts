import { EVALUATION_MEASURES } from "./circulars";
import { figure } from "./money";
import { NO_DATA_WORDS } from "./lexicon";
import { brief, plain } from "./prose";
import { filledRows, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** No data, no points. */
export const scoreHasData = defineRule({
  id: "score-has-data",
  meta: {
    basis: EVALUATION_MEASURES,
    advice: "补做调查或补齐佐证后再计分；无法取得数据的，该项不得分。",
    severity: "error",
    kinds: "all",
    messages: { noData: "说明写“{{words}}”，没有取得数据，却得了{{score}}分。" },
  },
  *check({ document }) {
    for (const row of filledRows(document)) {
      const cell = row.cells.score?.cell;
      if (cell === undefined || row.score === null || row.score <= 0) continue;
      const said = plain([textOf(row, "scoringProcess"), textOf(row, "actual"), textOf(row, "deviation")].join("；"));
      const words = NO_DATA_WORDS.exec(said)?.[0];
      if (words !== undefined)
        yield { messageId: "noData", cell, data: { words: brief(words), score: figure(row.score) } };
    }
  },
});
