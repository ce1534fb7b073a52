import { FUniver } from "@univerjs/core/facade";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import { cellRef, parseCellRef } from "../../sheet/address";
import { anchorRef } from "../../sheet/sheet";
import { refusesCommand } from "./grid-commands";
import { pasteCells } from "./grid-clipboard";
import { gridCell, gridSheet, gridWorkbook, GRID_ID, isCovered } from "./grid-data";
import { labelGrid } from "./grid-labels";
import { startUniver } from "./grid-library";
import { noteMarks } from "./grid-notes";
import { gridWays } from "./grid-ways";
import type { Area, CellRef } from "../../sheet/address";
import type { Sheet, Workbook } from "../../sheet/sheet";
import type { ICellData, IDisposable, IRange } from "@univerjs/core";
import type { SheetLook } from "../../hosts/xlsx/look";
import type { Copied } from "./grid-clipboard";
import type { ShownNote } from "./grid-notes";
import type { ShownCell } from "./shown-cells";
import type { TypedCell } from "./typed-cell";

/** What the grid tells. */
export interface GridEvents {
  onType(cells: readonly TypedCell[]): void;
  onSelect(sheet: string, cell: CellRef): void;
  onUndo(): void;
  onRedo(): void;
  /** Pasted cells that fall under merged areas and were left out. */
  onPasteDropped(count: number): void;
}

/** The spreadsheet on the page: all that the workbench may know of it. */
export interface Grid {
  /** Shows cells as they now are, whatever the grid made of them. */
  show(cells: readonly ShownCell[]): void;
  /** Makes the note marks exactly these. */
  setNotes(notes: readonly ShownNote[]): void;
  /** Adds a sheet, or replaces the one of that name. */
  putSheet(sheet: Sheet, cells: readonly ShownCell[], look: SheetLook | null): void;
  showSheet(sheet: string): void;
  reveal(sheet: string, place: string): void;
  focus(): void;
  /** Whether a cell is being edited: what stands in the editor is not typed yet. */
  editing(): boolean;
  /** Ends the editing of a cell that is open: what stands in the editor is typed. */
  commit(): Promise<void>;
  dispose(): void;
}

const COPY = "univer.command.copy";
const CUT = "univer.command.cut";
const MOVE_RANGE = "sheet.command.move-range";

/** Dragging the edge of a selection. */
interface MoveRange {
  readonly fromRange: IRange;
  readonly toRange: IRange;
}

/** What the grid is given to show. */
export interface GridContent {
  readonly workbook: Workbook;
  readonly cells: readonly ShownCell[];
  lookOf(sheet: string): SheetLook | null;
}

/** Puts a workbook on the page. */
export function mountGrid(element: HTMLElement, { workbook, cells, lookOf }: GridContent, events: GridEvents): Grid {
  const univer = startUniver(element);
  const api = FUniver.newAPI(univer);
  const shown = new Map<string, ShownCell>();
  const remember = (list: readonly ShownCell[]) => {
    for (const one of list) shown.set(`${one.sheet}!${one.cell}`, one);
    return new Map(list.map((one) => [one.cell, one]));
  };
  const shownOf = ({ name }: Sheet) => remember(cells.filter(({ sheet }) => sheet === name));
  const book = api.createWorkbook(gridWorkbook(workbook, shownOf, lookOf));
  const pictures = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const looks = new Map(workbook.sheets.map(({ name }) => [name, lookOf(name)]));
  const ends: IDisposable[] = [];

  let copied: Copied | null = null;
  let wasCut = false;
  let ours = false;

  const inputAt = (sheet: string, row: number, column: number) =>
    shown.get(`${sheet}!${cellRef(row, column)}`)?.input ?? "";
  const setCells = (sheet: string, value: Record<number, Record<number, ICellData>>) => {
    ours = true;
    // A mutation, not a command: the grid's own undo list knows nothing of it.
    api.syncExecuteCommand("sheet.mutation.set-range-values", { unitId: GRID_ID, subUnitId: sheet, cellValue: value });
    ours = false;
  };
  const show = (list: readonly ShownCell[]) => {
    for (const sheet of new Set(list.map((one) => one.sheet))) {
      if (!book.getSheetByName(sheet)) continue;
      const value: Record<number, Record<number, ICellData>> = {};
      const plain: Record<number, Record<number, ICellData>> = {};
      for (const one of list.filter((each) => each.sheet === sheet)) {
        const at = parseCellRef(one.cell);
        if (!at) continue;
        shown.set(`${sheet}!${one.cell}`, one);
        (plain[at.row] ??= {})[at.column] = { s: null };
        (value[at.row] ??= {})[at.column] = gridCell(one, looks.get(sheet)?.cell(at.row, at.column) ?? null);
      }
      setCells(sheet, plain); // styles are merged: without this, what the grid added would stay
      setCells(sheet, value);
    }
  };
  /** Shows what the grid changed by itself as it was. */
  const restore = (list: readonly TypedCell[]) => {
    show(
      list.map(({ sheet, cell }) => {
        const blank = { sheet, cell, text: "", input: "", value: null, waiting: false };
        return shown.get(`${sheet}!${cell}`) ?? blank;
      }),
    );
  };
  const selectedArea = (): { readonly sheet: Sheet; readonly area: Area } | null => {
    const at = book.getActiveRange()?.getRange();
    const sheet = pictures.get(book.getActiveSheet().getSheetName());
    return at && sheet ? { sheet, area: areaOf(at) } : null;
  };
  const move = ({ fromRange, toRange }: MoveRange) => {
    const sheet = pictures.get(book.getActiveSheet().getSheetName());
    if (!sheet) return;
    paste("", copy(sheet, areaOf(fromRange), "", true), { sheet, area: areaOf(toRange) });
  };
  const copy = (sheet: Sheet, { top, left, bottom, right }: Area, text: string, cut: boolean): Copied => ({
    sheet: sheet.name,
    area: { top, left, bottom, right },
    text,
    inputs: rangeOf(top, bottom).map((row) => rangeOf(left, right).map((column) => inputAt(sheet.name, row, column))),
    cut,
  });
  const paste = (text: string, from: Copied | null, target: { readonly sheet: Sheet; readonly area: Area }) => {
    const pasted = pasteCells(text, from, target);
    if (pasted.cells.length > 0) events.onType(pasted.cells);
    if (pasted.dropped > 0) events.onPasteDropped(pasted.dropped);
  };

  const ways = gridWays(api, book, pictures, events.onSelect);
  ends.push(ways);

  ends.push(
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
      if (ours) return;
      const typed: TypedCell[] = [];
      const untouched: TypedCell[] = [];
      for (const range of effectedRanges) {
        const { startRow, endRow, startColumn, endColumn } = range.getRange();
        const sheet = range.getSheetName();
        const picture = pictures.get(sheet);
        const worksheet = book.getSheetByName(sheet);
        if (!picture || !worksheet) continue;
        for (let row = startRow; row <= endRow; row++) {
          for (let column = startColumn; column <= endColumn; column++) {
            if (isCovered(picture, row, column)) continue;
            const data = worksheet.getRange(row, column).getCellData();
            const one = { sheet, cell: cellRef(row, column), text: inputText(data) };
            const before = shown.get(`${sheet}!${one.cell}`);
            if (one.text !== (before?.input ?? "")) typed.push(one);
            else if (plainText(data) !== (before?.text ?? "")) untouched.push(one);
          }
        }
      }
      // After the library's own listeners: they still read what they changed.
      queueMicrotask(() => {
        if (untouched.length > 0) restore(untouched);
        if (typed.length > 0) events.onType(typed);
      });
    }),
    api.addEvent(api.Event.BeforeUndo, (event) => {
      if (book.isCellEditing()) return;
      event.cancel = true;
      events.onUndo();
    }),
    api.addEvent(api.Event.BeforeRedo, (event) => {
      if (book.isCellEditing()) return;
      event.cancel = true;
      events.onRedo();
    }),
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id === CUT || event.id === COPY) wasCut = event.id === CUT;
      else if (event.id === MOVE_RANGE) {
        event.cancel = true;
        move(event.params as MoveRange);
      } else if (refusesCommand(event.id)) event.cancel = true;
    }),
    api.addEvent(api.Event.ClipboardChanged, ({ text, fromRange, worksheet }) => {
      const sheet = pictures.get(worksheet.getSheetName());
      copied = sheet ? copy(sheet, areaOf(fromRange.getRange()), text, wasCut) : null;
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const at = selections[0];
      const sheet = worksheet.getSheetName();
      const picture = pictures.get(sheet);
      if (at && picture) events.onSelect(sheet, anchorRef(picture, at.startRow, at.startColumn));
    }),
    // The library's own paste takes merged areas apart and brings foreign formats along: values only, in one undo step.
    api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
      event.cancel = true;
      const target = selectedArea();
      if (!target) return;
      paste(event.text ?? "", copied, target);
      if (copied?.cut) copied = null;
    }),
  );

  const endLabels = labelGrid(element);

  return {
    show,
    setNotes: noteMarks(book),
    putSheet: (sheet, list, look) => {
      const old = book.getSheetByName(sheet.name);
      if (old) book.deleteSheet(old);
      pictures.set(sheet.name, sheet);
      looks.set(sheet.name, look);
      book.insertSheet(sheet.name, { sheet: gridSheet(sheet, remember(list), look) });
    },
    showSheet: ways.showSheet,
    reveal: ways.reveal,
    focus: () => {
      univer.__getInjector().get(ILayoutService).focus();
    },
    editing: () => book.isCellEditing(),
    commit: async () => {
      if (!book.isCellEditing()) return;
      await book.endEditingAsync(true);
      await Promise.resolve(); // the change is told in a microtask
    },
    dispose: () => {
      endLabels();
      for (const end of ends) end.dispose();
      univer.dispose();
    },
  };
}

/** The area a range of the grid library names. */
function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What the formula bar shows of a cell. */
function inputText(data: ICellData | null): string {
  return data?.f ? data.f : plainText(data);
}

function plainText(data: ICellData | null): string {
  const rich = data?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return data?.v === undefined || data.v === null ? "" : String(data.v);
}
