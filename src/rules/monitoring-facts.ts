import { anchorRef, cellAt, cellAtRef } from "../sheet/sheet";
import { plain } from "./prose";
import type { FormText, FormDocument, Indicator } from "../form/document";

/** The sheet column under a heading of the indicator table that is none of the usual ones; null where there is none. */
export function extraColumn({ sheet, headerRows, area }: FormDocument, heading: RegExp): number | null {
  for (const row of headerRows)
    for (let column = area.left; column <= area.right; column++)
      if (heading.test(plain(cellAt(sheet, row, column).text))) return column;
  return null;
}

/** What a row holds in such a column; null where it holds nothing. */
export function textIn({ sheet }: FormDocument, { row }: Indicator, column: number | null): FormText | null {
  if (column === null) return null;
  const cell = anchorRef(sheet, row - 1, column);
  const { text } = cellAtRef(sheet, cell);
  return plain(text) === "" ? null : { cell, text };
}

/** How much of the year a monitoring form looks back on, by the heading of its results or its title; null where neither says. */
export function yearGone({ columns, title }: FormDocument): number | null {
  const actual = columns.find(({ name }) => name === "actual")?.headerText ?? "";
  for (const text of [actual, title?.text ?? ""].map(plain)) {
    const month = /(?:1|一)月?份?[-—–~至到](\d{1,2})月|(?:截至|截止)?(\d{1,2})月底/.exec(text);
    const months = Number(month?.[1] ?? month?.[2]);
    if (months >= 1 && months <= 12) return months / 12;
    if (/上半年|半年/.test(text)) return 0.5;
    if (/前?三季度/.test(text)) return 0.75;
  }
  return null;
}
