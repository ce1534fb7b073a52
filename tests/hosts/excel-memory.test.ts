/** @jest-environment jsdom */
import fc from "fast-check";
import { memoryHost } from "../../src/hosts/memory";
import { cellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import { invertEdit } from "../../src/sheet/edit";
import { cellAtRef } from "../../src/sheet/sheet";
import type { Cell, Sheet } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";
import { open, switchOn } from "./excel-desk";

beforeAll(switchOn);

const SIZE = 4;
const FORMATS = ["General", "0%", "0.00", "@"];

/** What forms hold and what people write into them. */
const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0.1, 0.95, 12.5, 1 / 3),
  fc.boolean(),
  fc.constantFrom(
    "95%",
    "≥95%",
    "=100%",
    "-5",
    "+5",
    "@张三",
    "12",
    "2023年12月",
    "12/31",
    "TRUE",
    "完成",
    "'引",
    "甲\n乙",
    " 空格 ",
  ),
  fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !/[\u0000-\u001f]/.test(text) && text !== "#"),
);
const place = fc.record({ row: fc.nat({ max: SIZE - 1 }), column: fc.nat({ max: SIZE - 1 }) });
const wish = fc.record({ place, to: value, right: fc.boolean(), format: fc.option(fc.constantFrom(...FORMATS)) });

function sheetOf(values: readonly (Cell["value"] | undefined)[], formats: readonly string[]): Sheet {
  const sheet = drawSheet("| |", { name: "表" });
  const rows = Array.from({ length: SIZE }, (_, r) =>
    Array.from({ length: SIZE }, (__, c): Cell => {
      const format = formats[r * SIZE + c] ?? "General";
      const held = values[r * SIZE + c] ?? null;
      return { value: held, text: held === null ? "" : String(held), formula: null, format };
    }),
  );
  return { ...sheet, rows };
}

test("any edits through Excel end as they do in memory, and are taken back exactly", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }),
      fc.array(fc.constantFrom(...FORMATS), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }),
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      async (values, formats, wishes) => {
        const workbook = drawWorkbook(sheetOf(values, formats));
        const memory = memoryHost(workbook);
        const { excel } = open(workbook);
        const edits = wishes.map(({ place: { row, column }, to, right, format }): CellEdit => {
          const held = values[row * SIZE + column] ?? null;
          const of = formats[row * SIZE + column] ?? "General";
          return {
            sheet: "表",
            cell: cellRef(row, column),
            from: right ? held : "别的",
            to,
            ...(format === null ? {} : { fromFormat: of, toFormat: format }),
          };
        });
        // One edit a cell: an edit that finds its result already there counts as done in Excel, as stale in memory.
        const distinct = [...new Map(edits.map((edit) => [edit.cell, edit])).values()];
        const inMemory = await memory.apply(distinct);
        const inExcel = await excel.apply(distinct);
        const already = ({ cell, to, toFormat }: CellEdit) => {
          const before = cellAtRef(workbook.sheets[0]!, cell);
          return before.value === to && (toFormat === undefined || before.format === toFormat);
        };
        expect(inExcel.stale).toEqual(inMemory.stale.filter((edit) => !already(edit)));
        await expectSame(excel, memory);

        await excel.apply(inMemory.applied.map(invertEdit).reverse());
        await memory.apply(inMemory.applied.map(invertEdit).reverse());
        await expectSame(excel, memory);
      },
    ),
    { numRuns: 80, seed: 20261120 },
  );
}, 30_000);

async function expectSame(
  excel: { read: ReturnType<typeof memoryHost>["read"] },
  memory: ReturnType<typeof memoryHost>,
) {
  const [mine] = (await excel.read()).sheets;
  const [theirs] = (await memory.read()).sheets;
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) {
      const ref = cellRef(row, column);
      const { value: held, formula, format } = cellAtRef(mine!, ref);
      const other = cellAtRef(theirs!, ref);
      expect([ref, held, formula, format]).toEqual([ref, other.value, other.formula, other.format]);
    }
}
