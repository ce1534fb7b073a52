import { recognize } from "../../src/form/recognize";
import { checkWorkbook } from "../../src/rules/check";
import { cellAtRef } from "../../src/sheet/sheet";
import { generateBook } from "../support/form-generator";

const SEEDS = Array.from({ length: 120 }, (_none, index) => 7000 + index);

describe("on forms nobody has seen", () => {
  const forms = SEEDS.flatMap((seed) => checkWorkbook(recognize(generateBook(seed).workbook)));

  test("no rule breaks", () => {
    expect(forms.length).toBeGreaterThan(100);
    expect(forms.flatMap(({ diagnostics }) => diagnostics).filter(({ basis }) => basis === "程序自检")).toEqual([]);
  });

  test("every fix starts from what the cell holds", () => {
    const edits = forms.flatMap(({ document: { sheet }, diagnostics }) =>
      diagnostics.flatMap(({ fix }) => fix?.edits ?? []).map((edit) => ({ edit, now: cellAtRef(sheet, edit.cell) })),
    );
    const stale = edits.filter(
      ({ edit, now }) => edit.from !== now.value || (edit.fromFormula ?? null) !== now.formula,
    );
    expect(edits.length).toBeGreaterThan(50);
    expect(stale).toEqual([]);
  });

  test("every finding says what, why and what to do, with no hole left open", () => {
    const thin = forms
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(
        ({ message, advice, basis }) =>
          /\{\{|undefined|NaN|null/.test(`${message}${advice}`) || message === "" || advice === "" || basis === "",
      );
    expect(thin).toEqual([]);
  });

  test("the same form is told the same things", () => {
    const again = SEEDS.slice(0, 10).flatMap((seed) => checkWorkbook(recognize(generateBook(seed).workbook)));
    expect(again.map(({ diagnostics }) => diagnostics)).toEqual(
      forms.slice(0, again.length).map(({ diagnostics }) => diagnostics),
    );
  });
});
