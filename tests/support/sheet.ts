import { cellRef, parseCellRef } from "../../src/sheet/address";
import type { Area } from "../../src/sheet/address";
import type { Cell, CellNote, Sheet, Workbook } from "../../src/sheet/sheet";

/** What a drawing cannot say: hidden lines, notes, and cells whose value, format or formula differs from their text. */
export interface SheetOptions {
  readonly name?: string;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly notes?: readonly CellNote[];
  readonly cells?: Readonly<Record<string, Partial<Cell>>>;
}

function drawnCell(drawn: string): Cell | undefined {
  if (drawn === "" || drawn === "^" || drawn === "<") return undefined;
  const quoted = /^"(.*)"$/.exec(drawn);
  const text = (quoted?.[1] ?? drawn).replaceAll("\\n", "\n");
  const number = quoted === null && /^-?\d+(\.\d+)?$/.test(drawn) ? Number(drawn) : null;
  return { value: number ?? text, text, formula: null, format: "General" };
}

/**
 * A sheet drawn as a table: one line a row, cells between bars. "^" continues the merged area above,
 * "<" the one to the left. Bare numbers are numbers, "quoted" ones text; \n is a line break.
 */
export function drawSheet(drawing: string, options: SheetOptions = {}): Sheet {
  const lines = drawing.split("\n").filter((line) => line.includes("|"));
  const drawn = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const rows = drawn.map((line) => line.map(drawnCell));
  const at = (r: number, c: number) => drawn[r]?.[c];
  const merges: Area[] = [];
  drawn.forEach((line, top) =>
    line.forEach((cell, left) => {
      if (cell === "^" || cell === "<") return;
      let right = left;
      while (at(top, right + 1) === "<") right++;
      let bottom = top;
      while (at(bottom + 1, left) === "^") bottom++;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    }),
  );
  for (const [ref, cell] of Object.entries(options.cells ?? {})) {
    const place = parseCellRef(ref);
    if (!place) throw new Error(`${ref} is no address`);
    const row = (rows[place.row] ??= []);
    row[place.column] = { value: null, text: "", formula: null, format: "General", ...row[place.column], ...cell };
  }
  return {
    name: options.name ?? "Sheet1",
    rows,
    merges,
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
    notes: options.notes ?? [],
    visibility: "visible",
  };
}

/** A workbook of drawn sheets. */
export function drawWorkbook(...sheets: readonly Sheet[]): Workbook {
  return { sheets, date1904: false };
}

/** The sheet drawn as text again, for failure messages: address and displayed text of each filled cell. */
export function listCells(sheet: Sheet): Record<string, string> {
  const list: Record<string, string> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell && cell.text !== "") list[cellRef(r, c)] = cell.text;
    }),
  );
  return list;
}
