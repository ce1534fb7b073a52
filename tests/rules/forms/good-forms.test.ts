import { recognize } from "../../../src/form/recognize";
import { checkWorkbook } from "../../../src/rules/check";
import { drawSheet, drawWorkbook } from "../../support/sheet";
import { GOOD_FORMS } from "./good-forms";

test.each(Object.entries(GOOD_FORMS))("%s: read, and not sent back", (_name, drawing) => {
  const forms = checkWorkbook(recognize(drawWorkbook(drawSheet(drawing))));
  expect(forms).toHaveLength(1);
  expect(forms[0]?.document.indicators.length).toBeGreaterThanOrEqual(4);
  const told = forms.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity !== "info"));
  expect(told.map(({ cell, rule, message }) => `${cell} ${rule} ${message}`)).toEqual([]);
});
