import { shiftFormula } from "../../hosts/formula-text";
import { cellRef } from "../../sheet/address";
import { isCovered } from "./grid-data";
import { readClipboardText } from "./clipboard-text";
import type { Area } from "../../sheet/address";
import type { Sheet } from "../../sheet/sheet";
import type { TypedCell } from "./typed-cell";

/** What was last copied or cut in the grid: the text the clipboard got, and what the cells held. */
export interface Copied {
  readonly sheet: string;
  readonly area: Area;
  readonly text: string;
  /** By row and column of the area: what the formula bar shows. */
  readonly inputs: readonly (readonly string[])[];
  readonly cut: boolean;
}

/** Where cells are pasted. */
export interface PasteTarget {
  readonly sheet: Sheet;
  /** The selected area. */
  readonly area: Area;
}

/** What a paste writes; `dropped`: values that fall under merged areas and were left out. */
export interface Paste {
  readonly cells: readonly TypedCell[];
  readonly dropped: number;
}

/**
 * Values of a copied range as typed cells: formulas copied here move with their references, those cut keep them and
 * leave their place; text from elsewhere is taken as it is. A range that fits a larger selection evenly fills it.
 */
export function pasteCells(text: string, copied: Copied | null, { sheet, area }: PasteTarget): Paste {
  const inside = copied !== null && sameText(copied.text, text) ? copied : null;
  const lines = inside ? inside.inputs : readClipboardText(text);
  const height = lines.length;
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (height === 0 || width === 0) return { cells: [], dropped: 0 };
  const rows = inside?.cut ? height : tiled(area.bottom - area.top + 1, height);
  const columns = inside?.cut ? width : tiled(area.right - area.left + 1, width);
  const written = new Map<string, TypedCell>();
  let dropped = 0;
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const line = lines[r % height] ?? [];
      const value = line[c % width] ?? "";
      const row = area.top + r;
      const column = area.left + c;
      if (isCovered(sheet, row, column)) {
        dropped += value === "" ? 0 : 1;
        continue;
      }
      const from = inside && !inside.cut ? inside : null;
      const moved = from
        ? shifted(value, row - from.area.top - (r % height), column - from.area.left - (c % width))
        : value;
      const cell = cellRef(row, column);
      written.set(`${sheet.name}!${cell}`, { sheet: sheet.name, cell, text: moved });
    }
  }
  const emptied = inside?.cut
    ? emptiedCells(inside).filter(({ cell, sheet: of }) => !written.has(`${of}!${cell}`))
    : [];
  return { cells: [...emptied, ...written.values()], dropped };
}

/** One cell, or a range, fills a selection it divides evenly; else it is written once, from the first cell on. */
function tiled(selected: number, copied: number): number {
  return selected % copied === 0 ? selected : copied;
}

/** Clipboards differ in line ends and in the one after the last line. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}

function shifted(input: string, rows: number, columns: number): string {
  return input.startsWith("=") ? `=${shiftFormula(input.slice(1), rows, columns)}` : input;
}

function emptiedCells({ sheet, area, inputs }: Copied): readonly TypedCell[] {
  return inputs.flatMap((line, r) =>
    line.flatMap((input, c) => (input === "" ? [] : [{ sheet, cell: cellRef(area.top + r, area.left + c), text: "" }])),
  );
}
