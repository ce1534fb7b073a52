import { recognize } from "../../src/form/recognize";
import { checkWorkbook } from "../../src/rules/check";
import { fillMessage } from "../../src/rules/engine";
import type { AnyRule, Diagnostic, Severity } from "../../src/rules/rule";
import { cellRef } from "../../src/sheet/address";
import type { CellEdit } from "../../src/sheet/edit";
import type { Cell, Sheet } from "../../src/sheet/sheet";
import { cellAt } from "../../src/sheet/sheet";
import { drawSheet, drawWorkbook } from "../support/sheet";

/** A form drawn as a table, a sheet where the drawing cannot say it all, or several sheets of one workbook. */
export type Form = string | Sheet | readonly (string | Sheet)[];

/** What a rule must say: the cell ("Sheet2!B3" off the first sheet) and the exact wording. */
export interface Invalid {
  readonly form: Form;
  readonly finds: readonly (readonly [cell: string, message: string])[];
  /** The severity of every finding; the rule's own when left out. */
  readonly severity?: Severity;
}

export interface RuleCases {
  readonly valid: Readonly<Record<string, Form>>;
  readonly invalid: Readonly<Record<string, Invalid>>;
}

/**
 * Tests a rule on whole forms: recognized, scored and checked as a user's would be. Every fix is applied, and the
 * rule must then say nothing more where it was; a valid form must be one the rule looks at.
 */
export function testRule(rule: AnyRule, { valid, invalid }: RuleCases): void {
  describe(rule.id, () => {
    test.each(Object.entries(valid))("accepts %s", (_name, form) => {
      const checked = check(rule, sheetsOf(form));
      expect(checked.verdicts).not.toHaveLength(0);
      expect(checked.diagnostics.map(told)).toEqual([]);
    });

    test.each(Object.entries(invalid))("reports %s", (_name, { form, finds, severity }) => {
      const sheets = sheetsOf(form);
      const { diagnostics } = check(rule, sheets);
      expect(diagnostics.map(told)).toEqual(finds);
      for (const diagnostic of diagnostics) {
        expect(diagnostic).toMatchObject({ rule: rule.id, severity: severity ?? rule.meta.severity });
        expect(fillMessage(diagnostic.advice, {})).not.toBe("");
        expect(diagnostic.basis).not.toBe("");
      }
      const edits = diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
      const left = diagnostics.filter(({ fix }) => fix === undefined).map(({ cell }) => cell);
      const again = check(
        rule,
        sheets.map((sheet) => applied(sheet, edits)),
      );
      expect(again.diagnostics.filter(({ cell }) => !left.includes(cell)).map(told)).toEqual([]);
    });
  });
}

function sheetsOf(form: Form): readonly Sheet[] {
  const parts = typeof form === "string" || "rows" in form ? [form] : form;
  return parts.map((part, index) => (typeof part === "string" ? drawSheet(part, { name: `Sheet${index + 1}` }) : part));
}

/** What the rule says of a workbook, and its verdicts on the forms it is meant for. */
export function check(rule: AnyRule, sheets: readonly Sheet[]) {
  const forms = checkWorkbook(recognize(drawWorkbook(...sheets)), undefined, { rules: [rule] });
  return {
    diagnostics: forms.flatMap(({ diagnostics }) => diagnostics),
    verdicts: forms.flatMap(({ verdicts }) => verdicts),
  };
}

function told({ sheet, cell, message }: Diagnostic): readonly [string, string] {
  return [sheet === "Sheet1" ? cell : `${sheet}!${cell}`, message];
}

/** The sheet with the edits made; each must name what the cell holds now. */
function applied(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const mine = edits.filter((edit) => edit.sheet === sheet.name);
  const rows: (Cell | undefined)[][] = sheet.rows.map((row) => [...(row ?? [])]);
  rows.forEach((row, r) =>
    Array.from({ length: Math.max(row.length, 30) }).forEach((_none, c) => {
      const edit = mine.find(({ cell }) => cell === cellRef(r, c));
      if (!edit) return;
      expect(cellAt(sheet, r, c).value).toEqual(edit.from);
      row[c] = {
        value: edit.to,
        text: edit.to === null ? "" : String(edit.to),
        formula: edit.toFormula ?? null,
        format: edit.toFormat ?? "General",
      };
    }),
  );
  return { ...sheet, rows };
}
