import { splitWeight } from "../scoring/weights";
import { FORM_NOTE } from "./circulars";
import { editCell } from "./cell-edit";
import { figure, sameAmount, sumOf } from "./money";
import { quoted } from "./prose";
import { noteSentences, parseNotes } from "../scoring/parse-note";
import { slotOf } from "./indicator-slot";
import { defineRule } from "./rule";
import type { FormDocument, Level } from "../form/document";

/** Where the form says so, a category's points are shared out evenly and the last row takes the rest. */
export const weightsEqualSplit = defineRule({
  id: "weights-equal-split",
  meta: {
    basis: FORM_NOTE,
    advice: "按平均分摊重新填写权重，尾差放在该类最后一项。",
    severity: "warning",
    kinds: "all",
    messages: {
      uneven: "“{{level}}”{{total}}分由{{count}}项平均分摊，这一项应为{{expected}}，填的是{{weight}}。",
      other: "按{{source}}，“{{level}}”{{total}}分应由{{count}}项平均分摊，每项约{{mean}}分，填的是{{weights}}。",
    },
  },
  *check({ document, pack }) {
    const { equalSplit } = parseNotes(document.notes);
    if (!equalSplit) return;
    const { exempt, source } = equalSplit;
    const sentence =
      document.notes.flatMap(noteSentences).find(({ text }) => /平均|等额|个数|数量/.test(text))?.text ?? "";
    for (const level of document.levels.filter(({ depth }) => depth === 1)) {
      const rows = rowsOf(document, level);
      const weights = rows.map(({ weight }) => weight ?? 0);
      const total = sumOf(weights);
      const mean = total / Math.max(rows.length, 1);
      if (rows.length < 2 || exempt.some((word) => level.name.includes(word))) continue;
      if (!isEven(weights)) {
        const split = document.levels.filter(({ parent }) => parent === level).map((two) => rowsOf(document, two));
        // Shared out within each second level, in whole points, or left open (原则上), or weighed by the common table of 投入 and 过程.
        const within =
          split.some((part) => part.length > 1) && split.every((part) => isEven(part.map(({ weight }) => weight ?? 0)));
        const [first] = rows;
        const rounded = weights.every(Number.isInteger) && Math.max(...weights) - Math.min(...weights) <= 1;
        if (within || rounded || OPEN.test(sentence) || (first && slotOf(first) === "process")) continue;
        const data = { source, level: quoted(level.name), total: figure(total), count: rows.length };
        yield {
          messageId: "other",
          cell: level.cell,
          basis: `本表${source}`,
          data: { ...data, mean: figure(mean, 2), weights: weights.map((weight) => figure(weight)).join("、") },
        };
        continue;
      }
      const expected = splitWeight(total, rows.length, {
        decimals: pack.weights.decimals,
        remainder: pack.weights.remainder,
      });
      for (const [index, { weight, cells }] of rows.entries()) {
        const right = expected[index];
        if (!cells.weight || weight === null || right === undefined || sameAmount(weight, right, 0.001)) continue;
        const fix = {
          kind: "certain" as const,
          title: `改为${figure(right)}`,
          edits: [editCell(document, cells.weight.cell, right)],
        };
        const data = {
          level: quoted(level.name),
          total: figure(total),
          count: rows.length,
          expected: figure(right),
          weight: figure(weight),
        };
        yield { messageId: "uneven", cell: cells.weight.cell, data, fix };
      }
    }
  },
});

const OPEN = /原则上|一般|可以|参考|建议|除外|另有|重要/;

/** Whether weights differ by a remainder at most. */
function isEven(weights: readonly number[]): boolean {
  const mean = sumOf(weights) / Math.max(weights.length, 1);
  return weights.every((weight) => Math.abs(weight - mean) <= 0.25);
}

function rowsOf({ indicators }: FormDocument, level: Level) {
  return level.indicators
    .flatMap((index) => indicators[index] ?? [])
    .filter(({ residue, weight }) => !residue && weight !== null);
}
