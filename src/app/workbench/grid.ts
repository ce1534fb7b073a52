import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/zh-CN";
import { cellRef, parseArea, parseCellRef } from "../../sheet/address";
import { anchorRef, mergeAt } from "../../sheet/sheet";
import { readClipboardText } from "./clipboard-text";
import { gridCell, gridSheet, gridWorkbook, GRID_ID, isCovered } from "./grid-data";
import { labelGrid } from "./grid-labels";
import type { CellRef } from "../../sheet/address";
import type { SheetNote } from "../../sheet/host";
import type { Cell, Sheet, Workbook } from "../../sheet/sheet";
import type { ICellData, IDisposable, IRange, Plugin, PluginCtor } from "@univerjs/core";
import type { SheetLook } from "../../hosts/xlsx/look";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

/** A cell the person typed into: the text as typed. */
export interface TypedCell {
  readonly sheet: string;
  readonly cell: CellRef;
  readonly text: string;
}

/** What the grid tells. */
export interface GridEvents {
  onType(cells: readonly TypedCell[]): void;
  onSelect(sheet: string, cell: CellRef): void;
  /** Pasted cells that fall under merged areas and were left out. */
  onPasteDropped(count: number): void;
}

/** The spreadsheet on the page: all that the workbench may know of it. */
export interface Grid {
  /** Shows a cell as it now is. */
  show(sheet: string, cell: CellRef, now: Cell): void;
  /** Makes the note marks exactly these. */
  setNotes(notes: readonly Pick<SheetNote, "sheet" | "cell" | "text">[]): void;
  /** Adds a sheet, or replaces the one of that name. */
  putSheet(sheet: Sheet, look: SheetLook | null): void;
  showSheet(sheet: string): void;
  reveal(sheet: string, place: string): void;
  undo(): void;
  redo(): void;
  focus(): void;
  dispose(): void;
}

const PRESET_OPTIONS = {
  header: true,
  toolbar: false,
  formulaBar: true,
  footer: false as const,
  contextMenu: false,
  disableAutoFocus: true as const,
  disableTextFormatAlert: true,
  disableTextFormatMark: true,
  sheets: { disableForceStringAlert: true, disableForceStringMark: true },
};

/** Puts a workbook on the page. */
export function mountGrid(
  element: HTMLElement,
  workbook: Workbook,
  lookOf: (sheet: string) => SheetLook | null,
  events: GridEvents,
): Grid {
  const locale = LocaleType.ZH_CN;
  const univer = new Univer({ locale, locales: { [locale]: mergeLocales(coreWords, noteWords) } });
  const presets = [UniverSheetsCorePreset({ ...PRESET_OPTIONS, container: element }), UniverSheetsNotePreset()];
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin as PluginCtor<Plugin>, options as ConstructorParameters<PluginCtor<Plugin>>[0]);
  }
  const api = FUniver.newAPI(univer);
  const book = api.createWorkbook(gridWorkbook(workbook, lookOf));
  const pictures = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const shown = new Map<string, string>();
  const looks = new Map(workbook.sheets.map(({ name }) => [name, lookOf(name)]));
  const noted = new Map<string, string>();
  const ends: IDisposable[] = [];

  const keyOf = (sheet: string, row: number, column: number) => `${sheet}!${cellRef(row, column)}`;
  const remember = (sheet: Sheet) => {
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        if (cell && cell.text !== "") shown.set(keyOf(sheet.name, r, c), cell.text);
      }),
    );
  };
  workbook.sheets.forEach(remember);

  ends.push(
    api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
      const typed: TypedCell[] = [];
      for (const range of effectedRanges) {
        const { startRow, endRow, startColumn, endColumn } = range.getRange();
        const sheet = range.getSheetName();
        const picture = pictures.get(sheet);
        const worksheet = book.getSheetByName(sheet);
        if (!picture || !worksheet) continue;
        for (let row = startRow; row <= endRow; row++) {
          for (let column = startColumn; column <= endColumn; column++) {
            if (isCovered(picture, row, column)) continue;
            const text = plainText(worksheet.getRange(row, column).getCellData());
            const key = keyOf(sheet, row, column);
            if (text === (shown.get(key) ?? "")) continue;
            shown.set(key, text);
            typed.push({ sheet, cell: cellRef(row, column), text });
          }
        }
      }
      if (typed.length > 0) events.onType(typed);
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const at = selections[0];
      const sheet = worksheet.getSheetName();
      const picture = pictures.get(sheet);
      if (at && picture) events.onSelect(sheet, anchorRef(picture, at.startRow, at.startColumn));
    }),
    // The library's own paste takes merged areas apart and brings foreign formats along: values only, in one undo step.
    api.addEvent(api.Event.BeforeClipboardPaste, (paste) => {
      paste.cancel = true;
      const at = book.getActiveRange()?.getRange();
      const sheet = book.getActiveSheet().getSheetName();
      const picture = pictures.get(sheet);
      if (!at || !picture) return;
      const value: Record<number, Record<number, ICellData>> = {};
      let dropped = 0;
      readClipboardText(paste.text ?? "").forEach((line, r) =>
        line.forEach((text, c) => {
          const row = at.startRow + r;
          const column = at.startColumn + c;
          if (isCovered(picture, row, column)) dropped += text === "" ? 0 : 1;
          else (value[row] ??= {})[column] = { v: text, t: 1, p: null };
        }),
      );
      void api.executeCommand("sheet.command.set-range-values", { unitId: GRID_ID, subUnitId: sheet, value });
      if (dropped > 0) events.onPasteDropped(dropped);
    }),
    // "=100%" typed into a text cell keeps formula colors as rich text: make it plain.
    api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column }) => {
      const range = worksheet.getRange(row, column);
      const data = range.getCellData();
      if (data?.p && plainText(data).startsWith("=")) range.setValue({ v: plainText(data), t: 1, p: null });
    }),
  );

  const endLabels = labelGrid(element);

  const rangeOf = (sheet: string, cell: CellRef) => {
    const at = parseCellRef(cell);
    const worksheet = book.getSheetByName(sheet);
    return at && worksheet ? { worksheet, range: worksheet.getRange(at.row, at.column), at } : null;
  };
  const setNote = (key: string, text: string | null) => {
    const cut = key.lastIndexOf("!");
    const place = rangeOf(key.slice(0, cut), key.slice(cut + 1) as CellRef);
    if (!place) return;
    if (text === null) place.range.deleteNote();
    else {
      const { row, column: col } = place.at;
      const size = { width: 280, height: noteHeight(text) };
      place.range.createOrUpdateNote({ id: key, row, col, note: text, show: false, ...size });
    }
  };

  return {
    show: (sheet, cell, now) => {
      const place = rangeOf(sheet, cell);
      if (!place || shown.get(`${sheet}!${cell}`) === now.text) return;
      shown.set(`${sheet}!${cell}`, now.text);
      const look = looks.get(sheet)?.cell(place.at.row, place.at.column) ?? null;
      place.range.setValue({ ...gridCell(now.text, now.value, look), p: null });
    },
    setNotes: (notes) => {
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
    },
    putSheet: (sheet, look) => {
      const old = book.getSheetByName(sheet.name);
      if (old) book.deleteSheet(old);
      pictures.set(sheet.name, sheet);
      looks.set(sheet.name, look);
      book.insertSheet(sheet.name, { sheet: gridSheet(sheet, look) });
      remember(sheet);
    },
    showSheet: (sheet) => {
      const worksheet = book.getSheetByName(sheet);
      if (worksheet) book.setActiveSheet(worksheet);
    },
    reveal: (sheet, place) => {
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
    },
    undo: () => void api.undo(),
    redo: () => void api.redo(),
    focus: () => {
      univer.__getInjector().get(ILayoutService).focus();
    },
    dispose: () => {
      endLabels();
      for (const end of ends) end.dispose();
      univer.dispose();
    },
  };
}

/** Whether a cell is wholly in view; the last row and column usually are cut off. */
function inView(seen: IRange, row: number, column: number): boolean {
  return row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
}

function plainText(data: ICellData | null): string {
  const rich = data?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return data?.v === undefined || data.v === null ? "" : String(data.v);
}

/** About the height a note's text needs, in pixels. */
function noteHeight(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 20)), 0);
  return Math.min(360, 24 + lines * 20);
}
