import fc from "fast-check";
import { memoryHost } from "../../src/hosts/memory";
import { openXlsx } from "../../src/hosts/xlsx/host";
import { readWorkbook } from "../../src/hosts/xlsx/read";
import { cellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import { invertEdit } from "../../src/sheet/edit";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/sheet/sheet";
import { cellAt } from "../../src/sheet/sheet";
import { workbookBytes } from "../support/workbook-bytes";

const ROWS = 6;
const COLUMNS = 5;

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0.1, 0.95, 12.5, 1e-7, 123456789012),
  fc.boolean(),
  fc
    .constantFrom("", "培训人次", "=1+1", " 前后 ", '<&>"', "第一行\n第二行", "_x000D_", "5")
    .map((text) => (text === "" ? null : text)),
  fc.string({ unit: "binary", maxLength: 5 }).map((text) => (text === "" ? null : text)),
);
const place = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const formula = fc
  .tuple(
    place,
    place,
    fc.constantFrom("SUM(#:@)", "#+@", "#*2-@", "IF(#>@,#,@)", "ROUND(#/3,2)", "VLOOKUP(#,A1:B2,2)", "#&@"),
  )
  .map(([a, b, shape]) => shape.replaceAll("#", cellRef(a.row, a.column)).replaceAll("@", cellRef(b.row, b.column)));
const format = fc.constantFrom("General", "0%", "0.00", "@", 'yyyy"年"m"月"d"日"', '0.0"分"');

const plainCell = fc.record({ value, format, formula: fc.constant(null), text: fc.constant("") });
const formulaCell = fc.record({ value: fc.constantFrom<CellValue>(0, 5), format, formula, text: fc.constant("") });
const grid = fc.array(
  fc.array(
    fc.option(fc.oneof({ weight: 4, arbitrary: plainCell }, { weight: 1, arbitrary: formulaCell }), { nil: undefined }),
    { maxLength: COLUMNS },
  ),
  { maxLength: ROWS },
);

const wish = fc.record({
  place: fc.record({ row: fc.nat(ROWS + 2), column: fc.nat(COLUMNS + 2) }),
  to: value,
  toFormula: fc.option(formula, { nil: undefined, freq: 4 }),
  toFormat: fc.option(format, { nil: undefined, freq: 4 }),
  stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** Cells and texts of a sheet, blank ones left out. */
function picture(sheet: Sheet): Record<string, Cell> {
  const list: Record<string, Cell> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell) list[cellRef(r, c)] = cell;
    }),
  );
  return list;
}

/** Edits of what stands in the workbook now; a stale one has another value in mind. */
function editsOf(
  wishes: readonly (typeof wish extends fc.Arbitrary<infer W> ? W : never)[],
  { sheets }: Workbook,
): CellEdit[] {
  const seen = new Set<string>();
  return wishes.flatMap(({ place: { row, column }, to, toFormula, toFormat, stale }) => {
    const cell = cellRef(row, column);
    if (seen.has(cell)) return [];
    seen.add(cell);
    const now = cellAt(sheets[0]!, row, column);
    return [
      {
        sheet: "表",
        cell,
        from: stale ? "别的" : now.value,
        to: toFormula !== undefined && to === null ? 0 : to,
        ...(now.formula === null ? {} : { fromFormula: now.formula }),
        ...(toFormula === undefined ? {} : { toFormula }),
        ...(toFormat === undefined ? {} : { fromFormat: now.format, toFormat }),
      },
    ];
  });
}

const drawn = grid.map((rows): Workbook => {
  const sheet = {
    name: "表",
    rows,
    merges: [],
    notes: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    visibility: "visible" as const,
  };
  return readWorkbook(workbookBytes({ sheets: [sheet], date1904: false }));
});

test("edits of any sheet leave the same cells in memory and in a file read again", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, fc.array(fc.array(wish, { maxLength: 6 }), { maxLength: 3 }), async (workbook, batches) => {
      const memory = memoryHost(workbook);
      const file = openXlsx(workbookBytes(workbook));
      for (const wishes of batches) {
        const edits = editsOf(wishes, memory.workbook());
        expect(await file.apply(edits)).toEqual(await memory.apply(edits));
      }
      expect(picture(readWorkbook(file.save()).sheets[0]!)).toEqual(picture(memory.workbook().sheets[0]!));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a batch taken back leaves every value, formula and format as it was", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, fc.array(wish, { maxLength: 6 }), async (workbook, wishes) => {
      const file = openXlsx(workbookBytes(workbook));
      const before = picture((await file.read()).sheets[0]!);
      const { applied } = await file.apply(editsOf(wishes, workbook));
      const back = await file.apply(applied.map(invertEdit).reverse());
      const after = picture((await file.read()).sheets[0]!);
      fc.pre(back.stale.length === 0);
      const kept = (cells: Record<string, Cell>) =>
        Object.fromEntries(
          Object.entries(cells).map(([ref, { formula: f, format: n, value: v }]) => [
            ref,
            f === null ? [v, n] : [f, n],
          ]),
        );
      expect(kept(after)).toEqual(kept(before));
    }),
    { numRuns: 100 },
  );
}, 60_000);
