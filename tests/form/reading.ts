import { recognizeSheet } from "../../src/form/recognize";
import type { FormDocument, Indicator } from "../../src/form/document";
import { drawSheet } from "../support/sheet";
import type { SheetOptions } from "../support/sheet";

/** The one form on a drawn sheet. */
export function readDrawing(drawing: string, options: SheetOptions = {}): FormDocument {
  const { forms, reason } = recognizeSheet(drawSheet(drawing, options));
  const [form] = forms;
  if (!form || forms.length !== 1) throw new Error(`${forms.length} forms on the sheet: ${reason}`);
  return form;
}

/** An indicator as one line: "产出指标 / 数量指标 / 参保人数 = ≥50万人". */
export function line(indicator: Indicator): string {
  const path = [indicator.levelOne, indicator.levelTwo, indicator.name].filter((part) => part !== "").join(" / ");
  return `${path} = ${indicator.target.text}`;
}

/** What was read in a column, top to bottom. */
export function columnTexts(form: FormDocument, name: keyof Indicator["cells"]): readonly (string | undefined)[] {
  return form.indicators.map(({ cells }) => cells[name]?.text);
}

/** The fields as "label cell → value cell: name". */
export function fieldLines(form: FormDocument): readonly string[] {
  return form.fields.map(({ labelCell, cell, name }) => `${labelCell} → ${cell}: ${name ?? "?"}`);
}
