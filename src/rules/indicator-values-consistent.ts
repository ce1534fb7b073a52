import { TARGET_MEASURES } from "./circulars";
import { bare, plain } from "./prose";
import { filledRows, targetCell, textOf } from "./row-facts";
import { defineRule } from "./rule";

/** The same indicator has the same value wherever it stands. */
export const indicatorValuesConsistent = defineRule({
  id: "indicator-values-consistent",
  meta: {
    title: "同一指标的指标值应当一致",
    why: "同名指标写了两个不同的值，考核时不知以哪个为准。",
    basis: TARGET_MEASURES,
    advice: "核实后改成同一个值，或合并为一条。",
    severity: "error",
    kinds: "all",
    defects: ["D63"],
    messages: { conflict: "“{{name}}”在这里是“{{target}}”，在{{at}}却是“{{other}}”。" },
  },
  *check({ document }) {
    const rows = filledRows(document).filter(({ target }) => target.number !== null && !target.traits.has("compound"));
    for (const [index, row] of rows.entries()) {
      const cell = targetCell(row);
      const name = bare(row.name);
      if (cell === null || name.length < 3) continue;
      const other = rows
        .slice(0, index)
        .find(
          (one) =>
            one.row !== row.row &&
            bare(one.name) === name &&
            one.levelTwo === row.levelTwo &&
            textOf(one, "subproject") === textOf(row, "subproject") &&
            one.target.unit === row.target.unit &&
            one.target.number !== row.target.number,
        );
      const at = other ? targetCell(other) : null;
      if (!other || at === null) continue;
      yield {
        messageId: "conflict",
        cell,
        data: { name: plain(row.name), target: row.target.text.trim(), at, other: other.target.text.trim() },
      };
    }
  },
});
