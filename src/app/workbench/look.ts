/** How one cell looks, in what the grid can draw; what is left out is the default. Colors are "#rrggbb". */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<
    Partial<Record<"top" | "right" | "bottom" | "left", { readonly style: string; readonly color: string }>>
  >;
}

/** How a sheet looks. Sizes in pixels; rows and columns start at 0. */
export interface SheetLook {
  readonly rows: number;
  readonly columns: number;
  readonly defaultWidth: number;
  readonly defaultHeight: number;
  readonly gridLines: boolean;
  width(column: number): number | undefined;
  height(row: number): number | undefined;
  cell(row: number, column: number): CellLook | null;
}
