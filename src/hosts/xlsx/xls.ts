import type { WorkBook, WorkSheet } from "@e965/xlsx";
import { cellRef, parseCellRef } from "../../sheet/address";
import { HostError } from "../../sheet/host";
import type { Cell, CellNote, CellValue, Sheet, Workbook } from "../../sheet/sheet";
import { numberText } from "../number-text";
import { OUR_AUTHOR } from "./comments";

const UNREADABLE =
  "旧版表格读不出来（可能是 WPS 的 .et 格式或文件已损坏），请用 WPS 或 Excel 打开后另存为 .xlsx 再试。";

/** The workbook of an .xls file (BIFF). The library is loaded only when such a file comes. Throws HostError. */
export async function readXls(bytes: Uint8Array): Promise<Workbook> {
  const { read } = await import("@e965/xlsx");
  try {
    return toWorkbook(
      read(bytes, {
        type: "array",
        cellNF: true,
        cellStyles: true,
        cellFormula: true,
        cellText: false,
        sheetStubs: true,
      }),
    );
  } catch (error) {
    // the library throws plain errors of many kinds for bytes it cannot read
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    throw encrypted
      ? new HostError("encrypted", "文件已加密，无法读取；请在 Excel 或 WPS 中取消密码后再试。", { cause: error })
      : new HostError("legacy-et", UNREADABLE, { cause: error });
  }
}

function toWorkbook(book: WorkBook): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[i]?.Hidden;
    const visibility = hidden === 2 ? "veryHidden" : hidden === 1 ? "hidden" : "visible";
    return sheet ? [toSheet(name, sheet, visibility, date1904)] : [];
  });
  if (sheets.length === 0) throw new HostError("legacy-et", UNREADABLE);
  return { sheets, date1904 };
}

function toSheet(name: string, sheet: WorkSheet, visibility: Sheet["visibility"], date1904: boolean): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const notes: CellNote[] = [];
  for (const [ref, raw] of Object.entries(sheet)) {
    const at = parseCellRef(ref);
    if (!at) continue;
    const cell = toCell(raw as RawCell, date1904);
    if (cell) (rows[at.row] ??= [])[at.column] = cell;
    const text = (raw as RawCell).c?.map((comment) => comment.t ?? "").join("\n");
    // the text of a note goes on after its end with what the file keeps there
    const ours = (raw as RawCell).c?.every(({ a }) => a === OUR_AUTHOR) ?? false;
    if (text) notes.push({ cell: cellRef(at.row, at.column), text: text.split("\0")[0] ?? "", ours });
  }
  return {
    name,
    rows,
    notes,
    visibility,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenLines(sheet["!rows"]),
    hiddenColumns: hiddenLines(sheet["!cols"]),
  };
}

/** A cell as the library gives it: type, value, formula, format, comments. */
interface RawCell {
  readonly t: "n" | "s" | "b" | "e" | "z" | "d";
  readonly v?: unknown;
  readonly w?: string;
  readonly f?: string;
  readonly z?: string | number;
  readonly c?: readonly { readonly a?: string; readonly t?: string }[];
}

function toCell(raw: RawCell, date1904: boolean): Cell | undefined {
  const format = typeof raw.z === "string" ? raw.z : "General";
  const value = toValue(raw);
  if (value === null && raw.f === undefined && format === "General") return undefined;
  return { value, text: numberText(value, format, date1904), formula: raw.f ?? null, format };
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function toValue({ t, v, w }: RawCell): CellValue {
  if (t === "z" || v === undefined || v === null) return null;
  if (t === "e") return w ?? ERRORS[Number(v)] ?? "#VALUE!";
  return typeof v === "number" || typeof v === "boolean" || typeof v === "string" ? v : String(v);
}

function hiddenLines(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  return new Set((lines ?? []).flatMap((line, i) => (line?.hidden === true ? [i] : [])));
}
