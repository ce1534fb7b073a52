import { keepUnchanged, sameSheet } from "../../src/sheet/same-sheet";
import type { Sheet } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";

const drawn = (): Sheet =>
  drawSheet(
    `
    | 项目名称 | 培训 | < |
    | 权重     | 20   |   |`,
    { name: "自评表", hiddenRows: [1], notes: [{ cell: "B2", text: "请核对", ours: false }] },
  );

test("two pictures of one sheet are the same", () => {
  expect(sameSheet(drawn(), drawn())).toBe(true);
});

const withCell = (change: object): Sheet => {
  const sheet = drawn();
  const cells = sheet.rows.map((row) => row?.map((cell) => (cell?.text === "20" ? { ...cell, ...change } : cell)));
  return { ...sheet, rows: cells };
};

test.each<[string, Sheet]>([
  ["the name", { ...drawn(), name: "自评表 (2)" }],
  ["visibility", { ...drawn(), visibility: "hidden" }],
  ["merged areas", { ...drawn(), merges: [] }],
  ["hidden rows", { ...drawn(), hiddenRows: new Set([0]) }],
  ["hidden columns", { ...drawn(), hiddenColumns: new Set([0]) }],
  ["notes", { ...drawn(), notes: [] }],
  ["whose note it is", { ...drawn(), notes: [{ cell: "B2", text: "请核对", ours: true }] }],
  ["a value", withCell({ value: 21 })],
  ["a number made a text", withCell({ value: "20" })],
  ["a text shown", withCell({ text: "20%" })],
  ["a formula", withCell({ formula: "10+10" })],
  ["a format", withCell({ format: "0%" })],
  ["a row more", { ...drawn(), rows: [...drawn().rows, [{ value: 1, text: "1", formula: null, format: "General" }]] }],
])("%s makes a difference", (_, other) => {
  expect(sameSheet(drawn(), other)).toBe(false);
  expect(sameSheet(other, drawn())).toBe(false);
});

test("of a later picture, sheets that are as before are the objects they were", () => {
  const other = drawSheet("| 甲 |", { name: "明细" });
  const before = drawWorkbook(drawn(), other);
  const after = keepUnchanged(before, drawWorkbook(drawSheet("| 乙 |", { name: "明细" }), drawn()));
  expect(after.sheets.map((sheet) => before.sheets.indexOf(sheet))).toEqual([-1, 0]);
  expect(after.sheets[0]?.rows[0]?.[0]?.text).toBe("乙");
});
