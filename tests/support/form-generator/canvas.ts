import { cellRef } from "../../../src/sheet/address";
import type { Area, CellRef } from "../../../src/sheet/address";
import type { Cell, CellValue, Sheet } from "../../../src/sheet/sheet";

/** A sheet being drawn. Logical columns are mapped to sheet columns, so that spacer columns can stand between. */
export class Canvas {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Drops every merge, as copies from the web and rewritten files do. */
  unmerged = false;

  constructor(
    /** Sheet column of each logical column. */
    private readonly columns: readonly number[],
    /** The next row to write on. */
    public row: number,
  ) {}

  get width(): number {
    return this.columns.length;
  }

  ref(row: number, column: number): CellRef {
    return cellRef(row, this.columns[column]!);
  }

  sheetColumn(column: number): number {
    return this.columns[column]!;
  }

  /** Writes a value over `height` rows and `width` logical columns, merged where that is more than one cell. */
  put(
    row: number,
    column: number,
    value: CellValue,
    { height = 1, width = 1, merge = true, format = "General", text = undefined as string | undefined } = {},
  ): CellRef {
    const left = this.columns[column]!;
    const right = this.columns[column + width - 1]!;
    if (value !== null && value !== "") {
      const shown = text ?? String(value);
      (this.rows[row] ??= [])[left] = { value, text: shown, formula: null, format };
    }
    if (merge && (height > 1 || right > left)) this.merges.push({ top: row, left, bottom: row + height - 1, right });
    return cellRef(row, left);
  }

  /** Writes right of the form, past a blank column. */
  beside(row: number, offset: number, value: CellValue): void {
    const column = Math.max(...this.columns) + 2 + offset;
    (this.rows[row] ??= [])[column] = { value, text: String(value), formula: null, format: "General" };
  }

  toSheet(name: string): Sheet {
    return {
      name,
      rows: this.rows,
      merges: this.unmerged ? [] : this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      notes: [],
      visibility: "visible",
    };
  }
}
