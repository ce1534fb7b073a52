import { parseCellRef } from "../../sheet/address";
import type { CellRef } from "../../sheet/address";
import type { SheetNote } from "../../sheet/host";
import type { GridBook } from "./grid-library";

/** A note as the grid shows it. */
export type ShownNote = Pick<SheetNote, "sheet" | "cell" | "text">;

/** What makes the note marks of a workbook in the grid exactly the ones given; marks that stay are left alone. */
export function noteMarks(book: GridBook): (notes: readonly ShownNote[]) => void {
  const noted = new Map<string, string>();
  const setNote = (key: string, text: string | null) => {
    const cut = key.lastIndexOf("!");
    const at = parseCellRef(key.slice(cut + 1) as CellRef);
    const worksheet = book.getSheetByName(key.slice(0, cut));
    if (!at || !worksheet) return;
    const { row, column: col } = at;
    const range = worksheet.getRange(row, col);
    if (text === null) range.deleteNote();
    else {
      const size = { width: 280, height: noteHeight(text) };
      range.createOrUpdateNote({ id: key, row, col, note: text, show: false, ...size });
    }
  };
  return (notes) => {
    const wanted = new Map(notes.map(({ sheet, cell, text }) => [`${sheet}!${cell}`, text]));
    for (const key of [...noted.keys()].filter((one) => !wanted.has(one))) {
      setNote(key, null);
      noted.delete(key);
    }
    for (const [key, text] of wanted) {
      if (noted.get(key) === text) continue;
      setNote(key, text);
      noted.set(key, text);
    }
  };
}

/** About the height a note's text needs, in pixels. */
function noteHeight(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return Math.min(360, 24 + lines * 20);
}
