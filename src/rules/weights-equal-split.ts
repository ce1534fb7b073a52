import { splitWeight } from "../scoring/weights";
import { FORM_NOTE } from "./circulars";
import { editCell } from "./cell-edit";
import { figure, sameAmount, sumOf } from "./money";
import { plain, quoted } from "./prose";
import { defineRule } from "./rule";
import type { FormDocument, Level } from "../form/document";

const EQUAL = /分值=[^。；;]{0,12}\/指标个数|平均分[摊配]|等额分摊|平均分配/;

/** Where the form says so, a category's points are shared out evenly and the last row takes the rest. */
export const weightsEqualSplit = defineRule({
  id: "weights-equal-split",
  meta: {
    basis: FORM_NOTE,
    advice: "按平均分摊重新填写权重，尾差放在该类最后一项。",
    severity: "warning",
    kinds: "all",
    messages: { uneven: "“{{level}}”{{total}}分由{{count}}项平均分摊，这一项应为{{expected}}，填的是{{weight}}。" },
  },
  *check({ document, pack }) {
    const asked = document.notes.some(({ text }) => EQUAL.test(plain(text)));
    if (!asked) return;
    for (const level of document.levels.filter(({ depth }) => depth === 1)) {
      const rows = rowsOf(document, level);
      const weights = rows.map(({ weight }) => weight ?? 0);
      const total = sumOf(weights);
      const mean = total / Math.max(rows.length, 1);
      // Weights laid down elsewhere (a common table) differ by far more than a remainder.
      if (rows.length < 2 || weights.some((weight) => Math.abs(weight - mean) > 0.25)) continue;
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

function rowsOf({ indicators }: FormDocument, level: Level) {
  return level.indicators
    .flatMap((index) => indicators[index] ?? [])
    .filter(({ residue, weight }) => !residue && weight !== null);
}
