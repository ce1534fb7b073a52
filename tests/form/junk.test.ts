import fc from "fast-check";

import type { Cell } from "../../src/sheet/sheet";
import { recognizeSheet } from "../../src/form/recognize";
import { drawSheet } from "../support/sheet";

const WORDS = [
  "一级指标",
  "三级指标",
  "指标值",
  "分值",
  "得分",
  "项目名称：",
  "合计",
  "注：",
  "产出指标",
  "绩效目标表",
  "年度资金总额",
  "填表人：",
  "（",
  "%",
  "\n",
  "95%",
  "……",
];

const cell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(...WORDS).map((text): Cell => ({ value: text, text, formula: null, format: "General" })),
  fc.string({ unit: "binary", maxLength: 8 }).map((text): Cell => ({ value: text, text, formula: null, format: "@" })),
  fc.double().map((value): Cell => ({ value, text: String(value), formula: null, format: "0.00" })),
  fc.boolean().map((value): Cell => ({ value, text: String(value), formula: "A1", format: "General" })),
);

const area = fc.tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(4)).map(([top, left, height, width]) => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
}));

test("whatever stands on a sheet, merged in whatever way, gives an answer", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }),
      fc.array(area, { maxLength: 6 }),
      (rows, merges) => {
        const { forms, reason } = recognizeSheet({ ...drawSheet("| |"), rows, merges });
        expect(forms.length === 0).toBe(reason !== null);
        for (const { indicators, levels } of forms) {
          const indices = levels.flatMap((level) => level.indicators);
          expect(indices.every((index) => index >= 0 && index < indicators.length)).toBe(true);
        }
      },
    ),
    { seed: 101, numRuns: 400 },
  );
});

test("a merge over the whole sheet and a stray cell far away cost no time", () => {
  const stray: Cell = { value: "绩效", text: "绩效", formula: null, format: "General" };
  const rows: (Cell | undefined)[][] = [];
  rows[0] = [stray];
  const far: (Cell | undefined)[] = [];
  far[16_000] = stray;
  rows[900] = far;
  const before = performance.now();
  const { reason } = recognizeSheet({
    ...drawSheet("| |"),
    rows,
    merges: [{ top: 0, left: 0, bottom: 2_000, right: 16_383 }],
  });
  expect(reason).not.toBeNull();
  expect(performance.now() - before).toBeLessThan(1_000);
});
