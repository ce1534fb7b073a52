/** An A1 address such as "E5": the only way a cell is named outside the sheet room. */
export type CellRef = `${string}${number}`;

/** A rectangle of cells; rows and columns start at 0, both ends inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a 0-based column: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of column letters, in either case. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The A1 address of a 0-based row and column. */
export function cellRef(row: number, column: number): CellRef {
  return `${columnName(column)}${row + 1}`;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/** Row and column of an A1 address (with or without $), or null when it is none. */
export function parseCellRef(ref: string): { readonly row: number; readonly column: number } | null {
  const match = ADDRESS.exec(ref);
  if (!match?.[1] || !match[2]) return null;
  return { row: Number(match[2]) - 1, column: columnNumber(match[1]) };
}

/** The area of "A1:C3" or of a single address, corners in any order; null when it is none. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from] = text.split(":");
  const a = parseCellRef(from);
  const b = parseCellRef(to);
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** "A1:C3", or "A1" for a single cell. */
export function areaRef(area: Area): string {
  const from = cellRef(area.top, area.left);
  const to = cellRef(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

/** Whether a 0-based row and column lie inside the area. */
export function areaHas(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
