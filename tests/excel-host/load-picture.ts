import { parseCellRef } from "../../src/sheet/address";
import type { Workbook } from "../../src/sheet/sheet";
import { createModel } from "./model";
import type { WorkbookModel } from "./model";

/** Puts the picture of a workbook (as the file host reads it) into a model: values, texts, formulas, formats, merges. */
export function modelOf(picture: Workbook): WorkbookModel {
  const model = createModel(picture.sheets.map(({ name }) => name));
  picture.sheets.forEach((sheet, index) => {
    const record = model.sheets[index];
    if (!record) return;
    record.visibility =
      sheet.visibility === "visible" ? "Visible" : sheet.visibility === "hidden" ? "Hidden" : "VeryHidden";
    record.merges = [...sheet.merges];
    for (const row of sheet.hiddenRows) record.hiddenRows.add(row);
    for (const column of sheet.hiddenColumns) record.hiddenColumns.add(column);
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (!cell) return;
        Object.assign(model.ensure(record, r, c), {
          value: cell.value ?? "",
          formula: cell.formula === null ? null : `=${cell.formula}`,
          format: cell.format,
          text: cell.text,
        });
      }),
    );
    for (const note of sheet.notes) {
      const at = parseCellRef(note.cell);
      if (at) record.notes.push({ ...at, content: note.text, author: note.ours ? "绩效检查" : "李四" });
    }
  });
  model.active = model.sheets.find(({ visibility }) => visibility === "Visible") ?? model.active;
  return model;
}
