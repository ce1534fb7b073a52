import type { CellRef } from "../../sheet/address";

/** A cell the person typed into: the text as typed. */
export interface TypedCell {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
}
