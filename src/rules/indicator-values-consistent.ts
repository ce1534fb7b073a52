import { TARGET_MEASURES } from "./circulars";
import { CATEGORY_NAME } from "./indicator-name-filled";
import { bare, plain } from "./prose";
import { blockOf, filledRows, groupedBy, shownName, targetCell, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** The same indicator has the same value wherever it stands. */
export const indicatorValuesConsistent = defineRule({
  id: "indicator-values-consistent",
  meta: {
    basis: TARGET_MEASURES,
    advice: "核实后改成同一个值，或合并为一条。",
    severity: "error",
    kinds: "all",
    messages: { conflict: "“{{name}}”在这里是“{{target}}”，在{{at}}却是“{{other}}”。" },
  },
  *check({ document }) {
    const rows = filledRows(document).filter(
      ({ target, name }) =>
        target.number !== null && !target.traits.has("compound") && !CATEGORY_NAME.test(plain(name)),
    );
    const groups = groupedBy(rows, (row) =>
      JSON.stringify([
        bare(row.name),
        row.levelTwo,
        blockOf(document, row),
        textOf(row, "subproject"),
        row.target.unit,
      ]),
    );
    for (const [first, ...others] of groups.values()) {
      const at = first ? targetCell(first) : null;
      if (!first || at === null || bare(first.name).length < 3) continue;
      for (const row of others) {
        const cell = targetCell(row);
        if (cell === null || row.row === first.row || row.target.number === first.target.number) continue;
        const data = { name: shownName(row), target: row.target.text.trim(), at, other: first.target.text.trim() };
        yield { messageId: "conflict", cell, data };
      }
    }
  },
});
