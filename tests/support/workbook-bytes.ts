import { areaRef, cellRef } from "../../src/sheet/address";
import type { Cell, Sheet, Workbook } from "../../src/sheet/sheet";
import type { FileParts } from "./workbook-file";
import { MAIN, bookParts, packFile, relationships } from "./workbook-file";

/** A file that reads as this workbook: values, formulas, formats, merges, hidden lines, notes of a user called 张三. */
export function workbookBytes(workbook: Workbook): Uint8Array {
  const formats = formatsOf(workbook);
  const sheets = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, sheetXml(sheet, formats)]));
  const parts: Record<string, string | Uint8Array> = {
    ...bookParts({ sheets, styles: stylesXml(formats), date1904: workbook.date1904 }),
  };
  workbook.sheets.forEach((sheet, i) => Object.assign(parts, commentParts(sheet, i + 1)));
  return packFile(parts);
}

function formatsOf(workbook: Workbook): readonly string[] {
  const cells = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => (row ?? []).filter((cell) => cell !== undefined)),
  );
  return [...new Set(["General", ...cells.map(({ format }) => format)])];
}

function stylesXml(formats: readonly string[]): string {
  const escaped = formats.map((format) => escape(format));
  const numFmts = escaped.map((format, i) => (i === 0 ? "" : `<numFmt numFmtId="${175 + i}" formatCode="${format}"/>`));
  const xfs = formats.map(
    (_, i) => `<xf numFmtId="${i === 0 ? 0 : 175 + i}" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  );
  return (
    `<numFmts>${numFmts.join("")}</numFmts><fonts><font><sz val="11"/><name val="宋体"/></font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders><border><left/><right/><top/><bottom/></border></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs>`
  );
}

function sheetXml(sheet: Sheet, formats: readonly string[]): string {
  const cols = [...sheet.hiddenColumns].map((c) => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1"/>`);
  const rows: string[] = [];
  for (let r = 0; r < Math.max(sheet.rows.length, ...[...sheet.hiddenRows].map((row) => row + 1)); r++) {
    const cells = Array.from(sheet.rows[r] ?? [], (cell, c) => (cell ? cellXml(cellRef(r, c), cell, formats) : ""));
    rows.push(`<row r="${r + 1}"${sheet.hiddenRows.has(r) ? ` hidden="1"` : ""}>${cells.join("")}</row>`);
  }
  const merges = sheet.merges.map((area) => `<mergeCell ref="${areaRef(area)}"/>`);
  return [
    cols.length > 0 ? `<cols>${cols.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : "",
  ].join("");
}

function cellXml(ref: string, { value, formula, format }: Cell, formats: readonly string[]): string {
  const f = formula === null ? "" : `<f>${escape(formula)}</f>`;
  const head = `<c r="${ref}" s="${formats.indexOf(format)}"`;
  if (value === null) return `${head}>${f}</c>`;
  if (typeof value === "number") return `${head}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `${head} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== null) return `${head} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${head} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function commentParts({ notes }: Sheet, number: number): FileParts {
  if (notes.length === 0) return {};
  const comments = notes.map(({ cell, text }) => {
    return `<comment ref="${cell}" authorId="0"><text><t xml:space="preserve">${escape(text)}</t></text></comment>`;
  });
  return {
    [`xl/comments${number}.xml`]: `<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList>${comments.join("")}</commentList></comments>`,
    [`xl/worksheets/_rels/sheet${number}.xml.rels`]: relationships(["comments", `../comments${number}.xml`]),
  };
}

/** Text for an XML file: signs XML cannot hold, and texts that look like their escapes, as _xHHHH_. */
function escape(text: string): string {
  const hex = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, hex)
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, hex)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
