import { LifecycleStages } from "@univerjs/core";
import { parseArea } from "../../sheet/address";
import { anchorRef, mergeAt } from "../../sheet/sheet";
import type { IDisposable, IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Sheet } from "../../sheet/sheet";
import type { Grid, GridEvents } from "./grid";
import type { GridBook } from "./grid-library";

/**
 * Takes the person to a sheet or a place of the grid. Before the library has drawn for the first time it cannot go
 * anywhere: the last wish waits for that. `pictures` are the sheets as they stand in the file, by name.
 */
export function gridWays(
  api: FUniver,
  book: GridBook,
  pictures: ReadonlyMap<string, Sheet>,
  onSelect: GridEvents["onSelect"],
): Pick<Grid, "showSheet" | "reveal"> & IDisposable {
  let drawn = false;
  let wanted: (() => void) | null = null;
  const go = (way: () => void) => {
    if (drawn) way();
    else wanted = way;
  };
  const stages = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < LifecycleStages.Rendered) return;
    // After the library's own listeners: they still make what it takes to move.
    queueMicrotask(() => {
      drawn = true;
      wanted?.();
      wanted = null;
    });
  });
  return {
    showSheet: (sheet) => {
      go(() => {
        const worksheet = book.getSheetByName(sheet);
        const picture = pictures.get(sheet);
        if (!worksheet || !picture) return;
        book.setActiveSheet(worksheet);
        // Of a sheet that was shown before the library tells nothing.
        const at = book.getActiveRange()?.getRange();
        if (at) onSelect(sheet, anchorRef(picture, at.startRow, at.startColumn));
      });
    },
    reveal: (sheet, place) => {
      go(() => {
        const area = parseArea(place);
        const worksheet = book.getSheetByName(sheet);
        const picture = pictures.get(sheet);
        if (!area || !worksheet || !picture) return;
        book.setActiveSheet(worksheet);
        const { top: row, left: column } = area;
        const single = area.bottom === row && area.right === column;
        // A merged cell is selected whole; activate() on its corner would select the corner only.
        const { top, left, bottom, right } = (single ? mergeAt(picture, row, column) : null) ?? area;
        worksheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
        const seen = worksheet.getVisibleRange();
        if (seen && inView(seen, row, column)) return;
        const sideways = seen && column >= seen.startColumn && column < seen.endColumn;
        worksheet.scrollToCell(Math.max(0, row - 5), sideways ? seen.startColumn : Math.max(0, column - 2));
      });
    },
    dispose: () => {
      wanted = null;
      stages.dispose();
    },
  };
}

/** Whether a cell is wholly in view; the last row and column usually are cut off. */
function inView(seen: IRange, row: number, column: number): boolean {
  return row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
}
