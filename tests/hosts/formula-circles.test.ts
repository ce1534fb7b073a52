import fc from "fast-check";
import { inCircles } from "../../src/hosts/formula-circles";
import { cellRef } from "../../src/sheet/address";
import { drawWorkbook } from "../support/sheet";
import type { Sheet } from "../../src/sheet/sheet";

/** A sheet of one column whose cells hold these formulas ("" none). */
function column(formulas: readonly string[], name = "表"): Sheet {
  const rows = formulas.map((formula) => [
    { value: 1, text: "1", formula: formula === "" ? null : formula, format: "General" },
  ]);
  return { name, visibility: "visible", rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), notes: [] };
}

const places = (count: number, sheet = "表") => Array.from({ length: count }, (_, row) => ({ sheet, row, column: 0 }));
const found = (formulas: readonly string[]) =>
  inCircles(drawWorkbook(column(formulas)), places(formulas.length)).map(({ row }) => cellRef(row, 0));

test.each<[string, readonly string[], readonly string[]]>([
  ["no formula", ["", ""], []],
  ["a formula that reads itself", ["A1+1"], ["A1"]],
  ["a sum that holds its own cell", ["", "", "SUM(A1:A3)"], ["A3"]],
  ["two that read each other, and one that reads them", ["A2", "A1", "A1"], ["A1", "A2"]],
  ["a chain", ["A2", "A3", "A4", ""], []],
  ["two circles apart", ["A2", "A1", "", "A5", "A4"], ["A1", "A2", "A4", "A5"]],
  ["two circles that share a cell", ["A2+A3", "A1", "A1"], ["A1", "A2", "A3"]],
])("%s", (_what, formulas, expected) => {
  expect(found(formulas)).toEqual(expected);
});

test("a circle over two sheets, whatever the letter case of their names", () => {
  const book = drawWorkbook(column(["Two!A1"], "One"), column(["one!A1"], "Two"));
  expect(inCircles(book, places(1, "One"))).toHaveLength(1);
});

test("as found by following every formula from every cell", () => {
  const size = 8;
  const reads = fc.array(fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
    minLength: size,
    maxLength: size,
  });
  fc.assert(
    fc.property(reads, (graph) => {
      const reaches = (from: number, to: number) => {
        const seen = new Set<number>();
        const open = [...(graph[from] ?? [])];
        for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
          if (cell === to) return true;
          if (!seen.has(cell)) open.push(...(graph[cell] ?? []));
          seen.add(cell);
        }
        return false;
      };
      const formulas = graph.map((cells) => cells.map((row) => cellRef(row, 0)).join("+"));
      const expected = graph.flatMap((_, row) => (reaches(row, row) ? [cellRef(row, 0)] : []));
      expect(found(formulas)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("thousands of formulas, each on the one above, in a moment", () => {
  const formulas = Array.from({ length: 5_000 }, (_, row) => (row === 0 ? "1+1" : `A${row}+1`));
  expect(found(formulas)).toEqual([]);
  expect(found(["A5000", ...formulas.slice(1)])).toHaveLength(5_000);
});
